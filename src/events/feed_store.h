// What feeds, calendars and search engines are told of the dates of a list: more than a card shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "events/event.h"

namespace events {

struct Told {
    EventId event;
    OccurrenceId occurrence;
    std::string slug, title, language, summary, description_html;
    base::Instant starts, ends;
    bool all_day = false;
    std::string state, event_state, format;
    std::int64_t category_id = 0;
    std::string place, hall, address, settlement;
    std::optional<double> latitude, longitude;
    base::Price price;
    std::string price_unit, price_note, organiser;
    bool registration = false, is_online = false;
    base::Instant created, updated;
    std::int64_t revision = 0;

    bool cancelled() const { return state == "cancelled" || event_state == "cancelled"; }
};

// In the order of the ids.
std::vector<Told> told(const db::Reading&, const std::vector<OccurrenceId>&, i18n::Language);
std::vector<OccurrenceId> date_ids(const db::Reading&, EventId);  // in the order of time
// Those of the ids that will not take place.
std::vector<OccurrenceId> cancelled_among(const db::Reading&, const std::vector<OccurrenceId>&);

}  // namespace events
