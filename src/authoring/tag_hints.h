// Which tags the city's events have: a word that means the same need not be invented (E13).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/context.h"

namespace authoring {

std::vector<std::string> popular_tags(web::Context&, std::size_t most);
// A known tag that differs from the word by slips of the finger or by its ending; empty: none, or the word is a tag itself.
std::string meant_tag(web::Context&, std::string_view word);

}  // namespace authoring
