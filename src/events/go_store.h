// What leads to an event: its ticket office and its place.
#pragma once

#include <optional>
#include <string>

#include "events/event.h"

namespace db { class Reading; }

namespace events {

// Of an event that guests may see.
std::optional<std::string> ticket_address(const db::Reading&, EventId);

struct PhoneShown {
    std::int64_t contact_id = 0;
    std::string value, label;
};
// Of the first who organise it and have one.
std::optional<PhoneShown> phone(const db::Reading&, EventId);

struct PlaceReached {
    EventId event;
    std::string address, settlement;
    std::optional<double> latitude, longitude;
};
std::optional<PlaceReached> reached_at(const db::Reading&, OccurrenceId);

}  // namespace events
