// Events: what is on, where and when. The types and operations that other slices may use.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/money.h"
#include "i18n/language.h"

namespace db { class Reading; class Writing; }

namespace events {

using EventId = base::Id<struct EventTag>;
using OccurrenceId = base::Id<struct OccurrenceTag>;
using VenueId = base::Id<struct VenueTag>;
using WorkId = base::Id<struct WorkTag>;

// ── What is written (drafts): by imports, the demo city and, later, forms ────────────────────────────────────────

// Where a record came from. (source, id) recognises the same thing when it comes again; both empty: never seen before.
struct Origin {
    std::string source, id, url, licence;
    std::string digest;          // of the record as it came: the same again is left alone; empty: always written
    std::int64_t import_id = 0;  // 0: no import
};

struct Text {
    i18n::Language language = i18n::Language::ru;
    std::string title;        // plain, 1–300 letters
    std::string summary;      // plain, at most 300 letters; empty: taken from the description
    std::string description;  // Markdown
};

struct VenueDraft {
    Origin origin;
    std::vector<std::pair<i18n::Language, std::string>> names;  // at least one; the first is the original
    std::string address, landmark, settlement, site, phone;
    std::optional<double> latitude, longitude;
    std::optional<int> capacity;
    std::optional<bool> step_free;
    std::string district;  // slug, or empty
    std::string organisation_source_id;  // of the organisation that runs it, same source; or empty
    std::vector<std::pair<std::string, int>> halls;  // name, capacity (0: not known)
};

struct WorkDraft {
    Origin origin;
    std::string kind = "film";  // film, play, concert_programme, other
    std::vector<Text> texts;
    std::string original_title, country, director, starring, genres, trailer_url;
    std::optional<int> year, minutes, age_min;
};

struct DateDraft {
    base::Instant starts, ends;  // ends == starts: not known
    bool all_day = false;        // whole days of the city; ends is the midnight after the last
    std::optional<VenueDraft> venue;
    std::string hall;            // name of a hall of that venue
    std::string place;           // where there is no venue
    std::string format;          // '3D', 'IMAX'
    base::Price price;
    std::string price_note;
    std::optional<int> capacity;
    std::string state = "planned";  // planned, cancelled, postponed, sold_out
};

struct OrganiserDraft {
    std::string name;
    std::string organisation_source_id;  // of an organisation with the same source; empty: the name only
    std::string role = "organiser";      // organiser, partner, sponsor
    std::int64_t organisation_id = 0;    // of an organisation that is known here; 0: none is named so
};

struct ProgrammeDraft {
    std::optional<base::Instant> starts, ends;
    std::string title, speakers;
};

// A picture of an event, in its place.
struct Photo {
    std::int64_t media = 0;                                           // row of media
    std::vector<std::pair<i18n::Language, std::string>> said = {};    // what one sees on it
};

struct Draft {
    Origin origin;
    std::string category = "other";  // key
    std::vector<Text> texts;         // at least one; the first is the original
    std::optional<WorkDraft> work;
    std::string spoken;              // 'kk', 'ru,kk'
    std::optional<int> age_min;
    bool for_children = false, is_online = false, registration = false;
    std::string online_url, ticket_url;
    std::string state = "published";
    std::optional<base::Instant> publish_at;  // of one that the city has not read yet: when it is to
    std::vector<DateDraft> dates;    // at least one
    std::string rrule;               // the rule the dates follow, if any
    std::vector<OrganiserDraft> organisers;
    std::vector<ProgrammeDraft> programme;
    std::vector<std::string> tags;
    int featured_rank = 0;           // above 0: editors' choice until the last date
    std::optional<std::vector<Photo>> photos;  // the first stands above its page; nothing: those that are there stay
};

enum class Outcome : std::uint8_t { created, changed, unchanged };

// Writes an event with its texts, venues, work, dates, organisers and tags. The same record again changes nothing.
// Throws on a draft that breaks the rules above: readers and forms have checked it.
Outcome put(db::Writing&, const Draft&, base::Instant now);
// One that somebody writes here, and an event whatever it was recognised by: nothing but its id is looked at.
EventId add(db::Writing&, const Draft&, base::Instant now);
void put(db::Writing&, EventId, Draft, base::Instant now);
// The draft that put() would write the event from once more, whatever state it is in; nothing: there is no such event.
std::optional<Draft> draft_of(const db::Reading&, EventId);
// A venue of the city by its name in any language, when no other is called so.
std::optional<VenueDraft> venue_called(const db::Reading&, std::string_view name);
// A film or play alone, before any date of it is known.
Outcome put(db::Writing&, const WorkDraft&, base::Instant now);
// One that somebody writes here: nothing but its id is looked at.
WorkId add(db::Writing&, const WorkDraft&, base::Instant now);
void put(db::Writing&, WorkId, WorkDraft, base::Instant now);
std::optional<WorkDraft> work_draft_of(const db::Reading&, WorkId);

}  // namespace events
