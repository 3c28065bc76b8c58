// All SQL of the site map: which addresses there are, and when each changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.h"
#include "db/reading.h"

namespace sitemap {

inline constexpr std::int64_t part_size = 1'000;  // ids in one part: at most 3,000 addresses, some 3 MB

struct Part {
    std::int64_t number = 0;  // from 1: ids (number - 1) * part_size + 1 … number * part_size
    std::optional<base::Instant> changed;
};
struct Thing {
    std::int64_t id = 0;
    std::string slug;
    std::optional<base::Instant> changed;
};

// `kind`: events, organisations, offers, works, venues, tags. Of tags those that lead to something at `now`.
std::vector<Part> parts(const db::Reading&, std::string_view kind, base::Instant now);
std::vector<Thing> things(const db::Reading&, std::string_view kind, std::int64_t part, base::Instant now);

// The pages of which a city has few.
std::vector<std::string> districts(const db::Reading&);                            // slugs of those with places in them
std::vector<std::pair<std::string, std::string>> categories(const db::Reading&);  // of what, key: those with something in them
// Whether the city has any of it: film, play, venue, tag, district, timetable, number.
bool has(const db::Reading&, std::string_view what);

}  // namespace sitemap
