// Winning organisations (R6): those that managers of the city look after, from being found in the directory until they are
// active. What their people do themselves, claiming, filling in and publishing, moves them on by itself.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
#include "organisations/organisation.h"
#include "web/identity.h"

namespace db { class File; class Reading; class Writing; }

namespace prospects {

using organisations::OrganisationId;
using web::AccountId;

// The first three are set by hand, the others follow from what the organisation does. The names are stored.
enum class Stage : std::uint8_t { found, contacted, visited, claimed, filled, active };
inline constexpr std::array<std::string_view, 6> stage_names{"found", "contacted", "visited", "claimed", "filled", "active"};
constexpr bool by_hand(Stage stage) { return stage <= Stage::visited; }
base::Words name_of(Stage);

inline constexpr std::chrono::days lately{30};     // who published something since is active
inline constexpr std::chrono::days link_works{14};
inline constexpr int most_candidates = 100;        // taken in at once

// Whoever of the staff acts, and the role that lets him.
struct Officer {
    AccountId account;
    std::string role;
};

// ── Of the staff ────────────────────────────────────────────────────────────────────────────────────────────────────
// Public organisations without a team that nobody looks after yet, the oldest first. How many were taken in.
int take_in(db::Writing&, int most, std::optional<AccountId> manager, const Officer&, base::Instant now);
// One of them. Refused: there is no such public organisation, or it is looked after already.
base::Result<void> take_in_one(db::Writing&, OrganisationId, std::optional<AccountId> manager, const Officer&, base::Instant now);

struct Plan {
    std::optional<Stage> stage;          // by hand; none: as it is
    std::optional<AccountId> manager;
    std::string next_step;
    std::optional<base::Day> next_day;
};
base::Result<void> plan(db::Writing&, OrganisationId, const Plan&, const Officer&, base::Instant now);
base::Result<void> note(db::Writing&, OrganisationId, std::string text, const Officer&, base::Instant now);
// A new link in the place of an older one. Refused: the organisation has a team.
base::Result<void> make_link(db::Writing&, const base::Keys&, OrganisationId, std::string_view token, const Officer&, base::Instant now);

// ── Of whoever owns it ──────────────────────────────────────────────────────────────────────────────────────────────
// Whose page a link opens; nothing when it was used, is too old, or the organisation has a team by now.
std::optional<OrganisationId> behind(const db::Reading&, const base::Keys&, std::string_view token, base::Instant now);
// The page is theirs from now on, as its owner; the badge of a check is not given by it.
base::Result<OrganisationId> take_over(db::Writing&, const base::Keys&, std::string_view token, AccountId, base::Instant now);

// ── By themselves ───────────────────────────────────────────────────────────────────────────────────────────────────
// Moves each to the stage that follows from what it does. How many moved.
int look(db::File&, base::Instant now);

}  // namespace prospects
