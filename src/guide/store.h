// All SQL of the guide: what sorts things, in words and colours.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/reading.h"
#include "i18n/language.h"

namespace guide {

struct Category {
    std::int64_t id = 0;
    std::string key, name, motif;
    int hue = 55;
};
std::vector<Category> event_categories(const db::Reading&, i18n::Language);

}  // namespace guide
