// What a new city may begin with of another: categories, attributes, days off and own words. People and things never.
#pragma once

#include <utility>
#include <vector>

#include "cities/brand.h"
#include "cities/city.h"

namespace cities {

struct Template {
    std::vector<CategoryDraft> categories;  // those that are shown
    std::vector<AttributeDraft> attributes;
    std::vector<HolidayDraft> days_off;
    std::vector<Brand> words;               // by language
};
Template template_of(const db::Reading&);
void begin_like(db::Writing&, const Template&, base::Instant now);

// How many organisations and events are published.
std::pair<std::int64_t, std::int64_t> published(const db::Reading&);

}  // namespace cities
