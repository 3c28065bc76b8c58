// All SQL of events: what is read for pages. Writing stands in draft_store.cpp behind event.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "events/event.h"

namespace events {

struct Category {
    std::int64_t id = 0;
    std::string key, name, singular, motif;
    int hue = 55;
};

std::vector<Category> categories(const db::Reading&, i18n::Language);

// The next date of each of its events.
std::vector<OccurrenceId> of_organisation(const db::Reading&, std::int64_t organisation_id, base::Instant now, int limit);
// One date of an event as lists show it.
struct Listed {
    EventId event;
    OccurrenceId occurrence;
    std::string slug, title, language;
    base::Instant starts, ends;
    bool all_day = false;
    std::string state, event_state, format;
    std::int64_t category_id = 0;
    std::string place;
    base::Price price;
    std::string price_unit, price_note;
    std::optional<int> age_min;
    bool registration = false, is_online = false;
};
// Of each event the next date, or the last one; those that are not public are left out.
struct ShownDate {
    OccurrenceId date;
    bool over = false;
};
std::vector<ShownDate> shown_dates(const db::Reading&, const std::vector<std::int64_t>& events, base::Instant now);
std::vector<Listed> cards(const db::Reading&, const std::vector<OccurrenceId>&, i18n::Language);

struct Shown {
    EventId id;
    std::string slug, language, title, summary, description_html;
    std::int64_t category_id = 0;
    std::string spoken;
    std::optional<int> age_min;
    bool is_online = false, registration = false;
    std::string online_url, ticket_url, state, source, source_url, licence;
    base::Instant updated;
    std::int64_t work_id = 0;
    int featured_rank = 0;
    std::optional<base::Instant> featured_from, featured_until;  // editors' choice
    std::optional<base::Instant> taken;                          // by an editor from that source, when
};
// One that the city reads; `unread`: one that is still being written, too.
std::optional<Shown> shown(const db::Reading&, EventId, i18n::Language, bool unread = false);

struct DateShown {
    OccurrenceId id;
    base::Instant starts, ends;
    bool all_day = false;
    std::int64_t venue_id = 0;  // 0: none of ours
    std::string state, venue, venue_slug, hall, address, landmark, settlement, place, format;
    std::optional<double> latitude, longitude;
    std::optional<int> step_free;
    base::Price price;
    std::string price_unit, price_note;
    bool confirmed = false;     // by whoever runs the venue
};
std::vector<DateShown> dates(const db::Reading&, EventId, i18n::Language);

struct OrganiserShown {
    std::string name, role, slug;
    std::int64_t organisation_id = 0;
};
std::vector<OrganiserShown> organisers(const db::Reading&, EventId, i18n::Language);

struct ProgrammeLine {
    std::optional<base::Instant> starts;
    std::string title, speakers;
};
std::vector<ProgrammeLine> programme(const db::Reading&, EventId);

struct TagShown {
    std::string name, slug;
};
std::vector<TagShown> tags(const db::Reading&, EventId);

}  // namespace events
