// The sentence that stands where a text is shown in another language than the page's.
#pragma once

#include <string>
#include <string_view>

#include "web/context.h"

namespace events {

std::string language_note(const web::Context&, std::string_view shown);  // BCP 47 of the text

}  // namespace events
