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

std::string event_state(const db::Reading&, events::EventId);  // empty: there is none
std::string event_slug(const db::Reading&, events::EventId);
void set_event_state(db::Writing&, events::EventId, std::string_view state, base::Instant now);
void drop_event(db::Writing&, events::EventId);  // one that was never public

}  // namespace authoring
