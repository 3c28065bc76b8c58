// The form of an offer: its questions, filled in from a draft, and the draft that is typed into it (O2, O6).
#pragma once

#include <vector>

#include "authoring/views.h"
#include "offers/offer.h"
#include "web/context.h"
#include "web/input.h"

namespace offering {

// The questions; those that seldom matter are folded away. `known`: what they are filled in with; none of its texts is a new
// offer.
std::vector<authoring::FormPart> offer_parts(web::Context&, const web::Input&, const offers::Draft& known);
// Of `known` stays what the form does not ask about. Only what its kind needs is asked for. Mistakes are noted in the input,
// and then the draft is not to be used.
offers::Draft typed_offer(web::Context&, web::Input&, const offers::Draft& known);

}  // namespace offering
