// What a city speaks and which of its parts are there, as its administrators set it (R2).
#pragma once

#include <vector>

#include "base/instant.h"
#include "i18n/language.h"
#include "web/feature.h"

namespace db { class Reading; class Writing; }

namespace cities {

struct Settings {
    std::vector<i18n::Language> languages;  // the first has no prefix in addresses; at least one
    web::Features closed;
    int upload_day_mib = 200;          // pictures that one person may send in a day: 1 to 10,000
    int organisation_media_mib = 500;  // pictures that one organisation may keep: 1 to 100,000
    bool operator==(const Settings&) const = default;
};
Settings settings(const db::Reading&);
// A language that is new gets the city's legal texts in our words, if it has none.
void put(db::Writing&, const Settings&, base::Instant now);

}  // namespace cities
