// For the pages of things: the public collections that hold one, and the way to put it into an own one.
#pragma once

#include "collections/collection.h"
#include "collections/views.h"
#include "web/context.h"

namespace collections {

// The way is the same for everybody, so that a page for guests stays one: whoever is not signed in is asked to be.
ThingLinks links_of(const web::Context&, const Thing&);

}  // namespace collections
