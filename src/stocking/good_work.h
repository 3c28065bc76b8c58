// What is done with a good that a shop writes: sent, written anew, hidden, deleted. Each in one transaction with its history and
// with what the shop's plan allows.
#pragma once

#include <optional>
#include <string>

#include "base/result.h"
#include "goods/good.h"
#include "moderation/review.h"

namespace stocking {

using goods::GoodId;
using moderation::AccountId;

// Whoever writes, as what, and whether the city reads it without a decision.
struct GoodWriter {
    AccountId account;
    moderation::Sender as = moderation::Sender::team;
    bool at_once = false;
    base::Day today;                               // in the city
    i18n::Language language = i18n::Language::ru;  // in which they are told that they may not
};

moderation::Thing thing_of(GoodId);

// How many goods the plan lets the shop have more; none: as many as they like. And why there can be no more, with the plan that
// has room for more.
std::optional<int> room_for(const db::Reading&, std::int64_t organisation, base::Day today);
base::Words no_room(const db::Reading&, std::int64_t organisation, base::Day today, i18n::Language);

// To be read by the city: at once, or when it is decided. Of one that is public what it was stays until then. Refused: the
// organisation has no page, or its plan has no more goods.
base::Result<GoodId> send_new(db::Writing&, const goods::Draft&, const GoodWriter&, std::string words, base::Instant now);
base::Result<void> send_again(db::Writing&, GoodId, goods::Draft, const GoodWriter&, std::string words, base::Instant now);
// Nobody sees it any more, or again. Refused: it is neither public nor hidden.
base::Result<void> hide(db::Writing&, GoodId, base::Instant now);
base::Result<void> unhide(db::Writing&, GoodId, base::Instant now);
// It is gone with its history. Refused: the city has refused it, which is to be remembered.
base::Result<void> remove(db::Writing&, GoodId);

moderation::Reviewable reviewable_good();
goods::Draft sent_draft(const std::string& json);  // what a revision of a good holds

}  // namespace stocking
