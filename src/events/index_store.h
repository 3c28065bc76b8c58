// What the index is built of: whole tables, read once for each state of the city's data.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "db/reading.h"
#include "events/event.h"
#include "events/facet.h"

namespace events {

struct EventRow {
    std::int64_t id = 0, category = 0, work = 0;
    std::optional<int> age_min;
    bool for_children = false, online = false;
    std::string spoken;
    int featured_rank = 0;
    std::optional<base::Instant> featured_from, featured_until;
};
std::vector<EventRow> indexed_events(const db::Reading&);  // public ones, by id; not those of an unfinished import

struct DateRow {
    std::int64_t id = 0, event = 0;
    base::Instant starts, ends;
    std::int64_t venue = 0;
    bool free = false;
    std::optional<std::int64_t> price_min, price_max;
    std::string format;
};
std::vector<DateRow> indexed_dates(const db::Reading&);  // listed ones, by start and id

std::vector<std::pair<std::int64_t, std::int64_t>> indexed_organisers(const db::Reading&);  // event, organisation
std::vector<std::pair<std::int64_t, std::int64_t>> indexed_tags(const db::Reading&);        // event, tag
std::vector<std::pair<std::int64_t, std::int64_t>> venue_districts(const db::Reading&);     // venue, district

std::vector<std::pair<std::int64_t, std::string>> kinds_of_works(const db::Reading&);       // work, "film" or "play"; by id

// Things with their names, by id.
std::vector<Thing> category_things(const db::Reading&);
std::vector<Thing> venue_things(const db::Reading&);
std::vector<Thing> organiser_things(const db::Reading&);
std::vector<Thing> tag_things(const db::Reading&);
std::vector<Thing> district_things(const db::Reading&);
std::vector<Thing> work_things(const db::Reading&);

// Events in which all the words stand, in any of their forms, by id; public or not.
std::vector<std::int64_t> events_with_words(const db::Reading&, const std::string& folded);

}  // namespace events
