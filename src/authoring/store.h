// All SQL of what people write here.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "events/event.h"
#include "moderation/review.h"

namespace authoring {

using moderation::Thing;
using web::AccountId;

struct Authorship {
    AccountId account;
    std::int64_t organisation_id = 0;  // 0: for nobody but themselves
};
std::optional<Authorship> authorship_of(const db::Reading&, const Thing&);
void set_authorship(db::Writing&, const Thing&, const Authorship&);

// An event in the list of whoever wrote it.
struct ListedEvent {
    events::EventId id;
    std::string title, slug, state;
    std::optional<base::Instant> next;  // its next date, or its last one
    std::string waits;                  // kind of the revision that waits, or empty
    std::optional<base::Instant> publish_at;  // of one that is scheduled
};
std::vector<ListedEvent> events_of(const db::Reading&, AccountId, base::Instant now, int limit);
std::vector<ListedEvent> events_of_organisation(const db::Reading&, std::int64_t organisation_id, base::Instant now, int limit);
int unpublished_events_of(const db::Reading&, AccountId);

// Of an organisation for which somebody may write.
struct Publisher {
    std::int64_t id = 0;
    std::string name;
    std::string role;
};
std::vector<Publisher> publishers_of(const db::Reading&, AccountId, i18n::Language);

// ── What editors take from open sources (E16) ───────────────────────────────────────────────────────────────────────
// Its draft says from where (events::Origin); whoever organises it may claim it.
void mark_taken_in(db::Writing&, events::EventId, base::Instant now);
std::optional<events::EventId> last_taken_in(const db::Reading&, AccountId);
// When and by whom; an empty name: the account is gone. Nothing: it was not taken from anywhere.
struct TakenIn {
    base::Instant at;
    std::string by;
};
std::optional<TakenIn> taken_in(const db::Reading&, events::EventId);
struct VenueCalled {
    std::int64_t venue = 0;
    i18n::Language language = i18n::Language::ru;
    std::string name;
};
std::vector<VenueCalled> venue_names(const db::Reading&);  // venue by venue, the original name first
std::string event_title(const db::Reading&, events::EventId, i18n::Language);  // of one that the city reads, or empty
// A date of a public event with one of its titles.
struct DatedEvent {
    events::EventId id;
    std::string title, slug, place;
    base::Instant starts;
};
std::vector<DatedEvent> events_beginning(const db::Reading&, base::Instant from, base::Instant until);
std::string organisation_reached(const db::Reading&, std::string_view contact, i18n::Language);   // its name, if no other has that telephone or page
std::optional<std::int64_t> organisation_called(const db::Reading&, std::string_view name);      // if no other is called so
std::string tag_called(const db::Reading&, std::string_view name);                               // the tag that is meant, or empty

// ── What editors chose (E15) ────────────────────────────────────────────────────────────────────────────────────────
struct Choice {
    events::EventId id;
    std::string title, slug, state;  // of the event
    int rank = 0;                    // 0: not chosen
    std::optional<base::Instant> from, until;
    base::Instant last;              // the end of its last date
};
std::vector<Choice> choices(const db::Reading&, i18n::Language);  // in their order; at most 200
std::optional<Choice> choice_of(const db::Reading&, events::EventId, i18n::Language);
void choose(db::Writing&, events::EventId, int rank, base::Instant from, base::Instant until);
void choose_no_more(db::Writing&, events::EventId);

std::string event_state(const db::Reading&, events::EventId);  // empty: there is none
std::string event_slug(const db::Reading&, events::EventId);
void set_event_state(db::Writing&, events::EventId, std::string_view state, base::Instant now);
std::vector<events::EventId> events_due(const db::Reading&, base::Instant now, int limit);  // that are to be published by now
void publish_event(db::Writing&, events::EventId, base::Instant now);
void drop_event(db::Writing&, events::EventId);  // one that was never public

}  // namespace authoring
