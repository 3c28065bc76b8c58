// What is done with an event that somebody writes: kept as a draft, sent, changed, cancelled, deleted. Each in one transaction
// with its history.
#pragma once

#include <cstdint>
#include <string>

#include "authoring/store.h"
#include "base/result.h"
#include "events/event.h"
#include "moderation/review.h"

namespace db { class File; }

namespace authoring {

using events::EventId;

inline constexpr int most_unpublished = 20;  // events that a person may have waiting or unfinished

// Whoever writes, as what, and whether the city reads it without a decision.
struct Writer {
    AccountId account;
    moderation::Sender as = moderation::Sender::author;
    bool at_once = false;
};

moderation::Thing thing(EventId);

// It begins as a draft of whoever writes it. Refused: with most_unpublished already.
base::Result<EventId> begin(db::Writing&, const events::Draft&, const Authorship&, base::Instant now);
// Of one that the city has not read yet. Refused: it has.
base::Result<void> keep(db::Writing&, EventId, const events::Draft&, base::Instant now);
// To be read by the city: at once, or when it is decided. `words`: to whoever decides.
void send(db::Writing&, EventId, events::Draft, const Writer&, std::string words, base::Instant now);
void suggest(db::Writing&, EventId, const events::Draft&, AccountId reader, std::string words, base::Instant now);
// A published one stays where it is and says that it is cancelled.
base::Result<void> cancel(db::Writing&, EventId, const Writer&, base::Instant now);
// What the city has not read, with its history. Refused: it has.
base::Result<void> discard(db::Writing&, EventId);

// ── Publication at a moment (E6) ────────────────────────────────────────────────────────────────────────────────────
// What was accepted and is to be read later is scheduled; the queue of jobs remembers the moment, also over a restart.
inline constexpr std::string_view publish_job = "events.publish";
int publish_due(db::File&, base::Instant now);  // says how many the city reads now
// A draft again, before it was published. Refused: it is not scheduled any more.
base::Result<void> unschedule(db::Writing&, EventId, base::Instant now);

// How the review deals with events.
moderation::Reviewable reviewable_event();

}  // namespace authoring
