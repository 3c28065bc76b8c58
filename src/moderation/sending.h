// What every form says and asks whose thing is read by somebody of the city before it is published.
#pragma once

#include <string>

#include "base/result.h"
#include "web/context.h"
#include "web/input.h"

namespace moderation {

base::Words send_button(bool at_once);
// How it goes on: of a new thing, or of the change of one that is public, which stays as it is meanwhile.
base::Words how_it_is_read(bool public_now);

// What whoever sends says to the moderators beside the thing itself.
web::FormField words_field(const web::Context&, const web::Input&);
web::FormField source_field(const web::Context&, const web::Input&);  // the same of a reader who mends what is another’s
std::string typed_words(web::Input&);

}  // namespace moderation
