// All SQL of what editors and cinemas write of films, plays and their sessions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/edge.h"
#include "db/reading.h"
#include "events/event.h"
#include "i18n/language.h"

namespace screening {

using events::EventId;
using events::OccurrenceId;
using events::VenueId;
using events::WorkId;

// ── Works ───────────────────────────────────────────────────────────────────────────────────────────────────────────
struct WorkRow {
    WorkId id;
    std::string title, kind, slug;
    std::optional<int> year, minutes, age_min;
    std::int64_t organisation = 0;        // whose team wrote it; 0: editors or an import
    std::string organisation_name;
    std::optional<base::Instant> next;    // its next session
};
// The newest first; `organisation` 0: all.
std::vector<WorkRow> newest_works(const db::Reading&, std::int64_t organisation, base::Edge<WorkId>, int limit, base::Instant now, i18n::Language);
std::vector<WorkRow> works_called(const db::Reading&, std::string_view beginning, std::int64_t organisation, int limit, base::Instant now, i18n::Language);
std::optional<WorkRow> work_row(const db::Reading&, WorkId, base::Instant now, i18n::Language);

// Whose title, in any language, reads so; with the year each is of.
struct Namesake {
    WorkId id;
    std::optional<int> year;
    std::string kind;
};
std::vector<Namesake> works_named(const db::Reading&, std::string_view title);

std::int64_t poster_of(const db::Reading&, WorkId);  // 0: none
// What a form says beside the draft: its poster, and whose team writes it (0: nobody's).
void dress_work(db::Writing&, WorkId, std::int64_t poster);
void give_work(db::Writing&, WorkId, std::int64_t organisation);
// The events that the programme made of it say the same as the work.
void retell_events(db::Writing&, WorkId, base::Instant now);
bool has_events(const db::Reading&, WorkId);
void drop_work(db::Writing&, WorkId);

// ── Venues ──────────────────────────────────────────────────────────────────────────────────────────────────────────
struct CinemaRow {
    VenueId id;
    std::string name, slug, settlement, language;
    std::int64_t organisation = 0;   // who runs it
    int today = 0, week = 0;         // sessions
};
std::optional<CinemaRow> cinema(const db::Reading&, VenueId, i18n::Language);
// Where films and plays are shown in these days, and those of an organisation.
std::vector<CinemaRow> cinemas(const db::Reading&, base::Instant day, base::Instant next_day, base::Instant week_on, i18n::Language);
std::vector<CinemaRow> cinemas_of(const db::Reading&, std::int64_t organisation, i18n::Language);
std::vector<CinemaRow> cinemas_called(const db::Reading&, std::string_view beginning, int limit, i18n::Language);
std::optional<VenueId> venue_named(const db::Reading&, std::string_view name);  // if no other is called so
bool organisation_runs_venues(const db::Reading&, std::int64_t organisation);

struct HallName {
    std::int64_t id = 0;
    std::string name;
};
std::vector<HallName> halls(const db::Reading&, VenueId);

// ── Sessions ────────────────────────────────────────────────────────────────────────────────────────────────────────
struct SessionRow {
    OccurrenceId id;
    EventId event;
    WorkId work;
    std::string title, format, hall, state;
    base::Instant starts;
    base::Price price;
    std::string price_note;
    bool own = false;   // of the programme, or of who runs the venue: that team may change it
    std::optional<int> minutes;
};
// At the venue, of films and plays, by time.
std::vector<SessionRow> sessions(const db::Reading&, VenueId, base::Instant from, base::Instant until, i18n::Language);
std::optional<SessionRow> session_at(const db::Reading&, VenueId, OccurrenceId, i18n::Language);
std::vector<base::Instant> session_starts(const db::Reading&, VenueId, base::Instant from, base::Instant until);

std::optional<int> minutes_of(const db::Reading&, WorkId);

struct NewSession {
    WorkId work;
    base::Instant starts;
    std::string format;
    std::int64_t hall = 0;
    base::Price price;
};
// Into the event of the programme of that work at that venue, which begins with its first. Refused (false): a moderator took that
// event down.
bool add_session(db::Writing&, VenueId, const NewSession&, base::Instant now);
void price_session(db::Writing&, OccurrenceId, const base::Price&, base::Instant now);
void set_session_state(db::Writing&, OccurrenceId, std::string_view state, base::Instant now);
void drop_session(db::Writing&, OccurrenceId, base::Instant now);

}  // namespace screening
