// All SQL of what organisations write of their offers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "moderation/review.h"
#include "offers/offer.h"

namespace offering {

using offers::OfferId;

// An offer in the list of its organisation.
struct ListedOffer {
    OfferId id;
    std::string title, state;
    base::Day from;
    std::optional<base::Day> until;
    bool waits = false;                 // a change of what is public
    std::optional<moderation::Reason> returned_for;  // of a draft: why it came back last
};
std::vector<ListedOffer> offers_of(const db::Reading&, std::int64_t organisation, i18n::Language, int limit);  // the newest first
int unpublished_offers_of(const db::Reading&, std::int64_t organisation);

std::string offer_state(const db::Reading&, OfferId);  // empty: there is none
std::string offer_slug(const db::Reading&, OfferId);
void set_offer_state(db::Writing&, OfferId, std::string_view state, base::Instant now);
void drop_offer(db::Writing&, OfferId);                 // one that was never public

// ── New offers of a month ("2026-11"), by the plan ──────────────────────────────────────────────────────────────────
int counted_in(const db::Reading&, std::int64_t organisation, const std::string& month);
bool is_counted(const db::Reading&, OfferId);
void count_in(db::Writing&, OfferId, const std::optional<std::string>& month);  // none: it is not new any more, it was not published

// ── Its organisation ────────────────────────────────────────────────────────────────────────────────────────────────
std::string organisation_name(const db::Reading&, std::int64_t organisation, i18n::Language);
bool is_public(const db::Reading&, std::int64_t organisation);
struct Branch {
    std::int64_t id = 0;
    std::string name;  // or its address
};
std::vector<Branch> branches_of(const db::Reading&, std::int64_t organisation);

}  // namespace offering
