// Where dates take place: venues with coordinates, kept in memory while the city's data stand.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "db/reading.h"
#include "events/event.h"
#include "i18n/language.h"
#include "maps/ground.h"

namespace events {

class Places {
public:
    explicit Places(const db::Reading&);

    // 0: at no venue, or at one without coordinates.
    std::int64_t venue_of(OccurrenceId) const;
    maps::Degrees at(std::int64_t venue) const { return venues_.at(venue); }

private:
    std::vector<std::int32_t> venue_of_;  // by id of the date
    std::unordered_map<std::int64_t, maps::Degrees> venues_;
};

struct VenueName {
    std::int64_t id = 0;
    std::string name, language, slug;
};
// In the order of `venues`.
std::vector<VenueName> venue_names(const db::Reading&, const std::vector<std::int64_t>& venues, i18n::Language);

std::optional<maps::Degrees> place_of_venue(const db::Reading&, VenueId);

}  // namespace events
