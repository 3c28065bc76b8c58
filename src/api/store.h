// All SQL of the pages that explain what programs read.
#pragma once

#include <string>
#include <vector>

#include "db/reading.h"
#include "i18n/language.h"

namespace api {

struct CategoryName {
    std::string key, name;
};
std::vector<CategoryName> event_categories(const db::Reading&, i18n::Language);

}  // namespace api
