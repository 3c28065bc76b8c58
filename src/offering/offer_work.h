// What is done with an offer that an organisation writes: kept as a draft, sent, changed, ended, deleted. Each in one
// transaction with its history and with what its plan allows.
#pragma once

#include <string>

#include "base/result.h"
#include "i18n/language.h"
#include "moderation/review.h"
#include "offers/offer.h"

namespace offering {

using moderation::AccountId;
using offers::OfferId;

inline constexpr int most_unpublished = 20;  // offers that an organisation may have waiting or unfinished

// Whoever writes, as what, and whether the city reads it without a decision.
struct Writer {
    AccountId account;
    moderation::Sender as = moderation::Sender::team;
    bool at_once = false;
    base::Day today;                               // in the city
    i18n::Language language = i18n::Language::ru;  // in which they are told that they may not
};

moderation::Thing thing(OfferId);

bool read_by_the_city(std::string_view state);         // published, or ended
bool is_over(const offers::Draft&, base::Day today);   // by its owner or by its last day

// Why the organisation may publish no new offer today, and from when on it may; none: it may. `id`: 0, or one that may be
// counted already.
std::optional<base::Words> limit_reached(const db::Reading&, std::int64_t organisation, OfferId, base::Day today, i18n::Language);

// It begins as a draft. Refused: with most_unpublished already.
base::Result<OfferId> begin(db::Writing&, const offers::Draft&, base::Instant now);
// Of one that the city has not read yet. Refused: it has.
base::Result<void> keep(db::Writing&, OfferId, const offers::Draft&, base::Instant now);
// To be read by the city: at once, or when it is decided. `words`: to whoever decides. Refused: the plan has no more, the
// organisation has no page, the offer is over.
base::Result<void> send(db::Writing&, OfferId, offers::Draft, const Writer&, std::string words, base::Instant now);
// Nobody decides about it; what was never public is a draft again. Refused: nothing waits.
base::Result<void> take_back(db::Writing&, OfferId, base::Instant now);
// A public one is valid no longer; its page stays and says so.
base::Result<void> end(db::Writing&, OfferId, const Writer&, base::Instant now);
// What the city has not read, with its history. Refused: it has.
base::Result<void> discard(db::Writing&, OfferId);

// How the review deals with offers.
moderation::Reviewable reviewable_offer();

}  // namespace offering
