// What people of the demo city would change on its site, and the answers that its support gives often.
#pragma once

#include <span>
#include <string_view>

#include "demo/words.h"

namespace demo {

struct Idea {
    std::string_view person;  // whose address begins so: "resident"
    i18n::Language language;
    std::string_view title, text;
    std::string_view state;   // as stored: "new", "planned", "done", "declined"
    std::string_view answer;  // of the city; may be empty
};
std::span<const Idea> ideas();

struct Prepared {
    Words title, body;
};
std::span<const Prepared> prepared_answers();

}  // namespace demo
