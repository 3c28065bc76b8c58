// All SQL of the guide: what sorts things, in words and colours.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "db/reading.h"
#include "i18n/language.h"

namespace guide {

inline constexpr auto ahead = std::chrono::days(366 * 3);  // how far events are looked for

struct Category {
    std::int64_t id = 0;
    std::string key, name, motif;
    int hue = 55;
};
std::vector<Category> event_categories(const db::Reading&, i18n::Language);

}  // namespace guide
