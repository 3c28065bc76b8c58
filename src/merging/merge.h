// One organisation that stands in the city twice is made one, or the two are told apart; each in one transaction with its
// audit (D7).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
#include "db/check.h"
#include "organisations/organisation.h"
#include "web/identity.h"

namespace db { class Reading; class Writing; }

namespace merging {

using organisations::OrganisationId;
using PairId = base::Id<struct DuplicateTag>;

// The names are stored.
enum class PairState : std::uint8_t { waiting, different, merged };
inline constexpr std::array<std::string_view, 3> pair_state_names{"waiting", "different", "merged"};

// Whoever decides.
struct Officer {
    web::AccountId account;
    std::string role;                   // for the log: "account_manager"
    base::Keys keys;
    std::array<std::string, 3> origin;  // "https://…/kk", by language, for letters
};

// What `kept` lacks is filled in from the other, whose branches, contacts, offers, events and people become its own; the
// other's address leads to it from then on. Refused: decided already, `kept` is not public, or the page of one is being changed.
base::Result<void> merge(db::Writing&, PairId, OrganisationId kept, const Officer&, base::Instant now);
base::Result<void> tell_apart(db::Writing&, PairId, const Officer&, base::Instant now);
// Both are as they were before they were made one. Refused: one of them has been changed since.
base::Result<void> part(db::Writing&, PairId, const Officer&, base::Instant now);
bool can_part(const db::Reading&, PairId);

std::span<const db::Invariant> invariants();

// What `kept` says when what it lacks is taken from the other; `same[i]`: the branch of `kept` that the i-th of `gone` is, or -1.
struct Joined {
    organisations::Draft draft;
    std::vector<int> same;
};
Joined joined(const organisations::Draft& kept, const organisations::Draft& gone);

}  // namespace merging
