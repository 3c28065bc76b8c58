// Films and plays: what is on, and the showings of one or of a day.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "events/event.h"

namespace events {

struct WorkOn {
    WorkId id;
    std::string slug, title, language, genres;
    std::optional<int> minutes, age_min;
    base::Instant next;          // the first date ahead
    std::int64_t category_id = 0;
};
// Works of a kind ("film", "play") with public dates ahead, the soonest first.
std::vector<WorkOn> works_on(const db::Reading&, std::string_view kind, base::Instant now, i18n::Language);

struct Work {
    WorkId id;
    std::string slug, kind, title, language, summary, description_html;
    std::string original_title, country, director, starring, genres, trailer_url, source, source_url, licence;
    std::optional<int> year, minutes, age_min;
};
std::optional<Work> full_work(const db::Reading&, WorkId, i18n::Language);

// One date of a work.
struct Showing {
    EventId event;
    std::string event_slug;
    std::int64_t work_id = 0, category_id = 0;
    base::Instant starts;
    std::string state, event_state, format, hall;
    std::int64_t venue_id = 0;
    std::string venue, venue_slug, place;
    base::Price price;
    std::string price_unit, price_note;
};
std::vector<Showing> showings_of_work(const db::Reading&, WorkId, base::Instant from, int limit, i18n::Language);
// Of every work of a kind between two moments, by place and time.
std::vector<Showing> showings_between(const db::Reading&, std::string_view kind, base::Instant from, base::Instant until, i18n::Language);
// Moments at which dates of a kind begin, to find the days that have any.
std::vector<base::Instant> showing_starts(const db::Reading&, std::string_view kind, base::Instant from, base::Instant until);

struct WorkName {
    std::int64_t id = 0;
    std::string slug, title, language;
    std::optional<int> minutes, age_min;
};
std::vector<WorkName> work_names(const db::Reading&, const std::vector<WorkId>&, i18n::Language);

}  // namespace events
