// Where the city's venues are: kept in memory while its data stand.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>

#include "db/reading.h"
#include "events/event.h"
#include "maps/ground.h"

namespace events {

struct VenuePlaces {
    explicit VenuePlaces(const db::Reading&);
    std::unordered_map<std::int64_t, maps::Degrees> by_venue;  // of those with coordinates
};

std::optional<maps::Degrees> place_of_venue(const db::Reading&, VenueId);

}  // namespace events
