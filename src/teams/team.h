// Teams: who belongs to an organisation and as what, and how one comes, changes and goes (A2, D3). Whatever changes a team is
// written to the audit log in the same transaction, and whom it concerns is told by letter.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
#include "db/check.h"
#include "i18n/language.h"
#include "organisations/organisation.h"
#include "web/identity.h"

namespace db { class Reading; class Writing; }

namespace teams {

using organisations::OrganisationId;
using web::AccountId;
using web::TeamRole;
using InvitationId = base::Id<struct TeamInvitationTag>;

inline constexpr int most_drafts = 10;       // that a person may own at a time
inline constexpr int most_open = 50;         // invitations of an organisation
inline constexpr int most_places = 20;       // of an invitation
inline constexpr std::chrono::hours invitation_age{24 * 7};

// Whoever acts. What they may is asked once more where it is written: it may have ended since the page was opened.
struct Actor {
    AccountId account;
    std::string role;      // for the log: "owner", "account_manager"
    bool on_duty = false;  // by a duty in the city, without belonging to the team
};

struct Occasion {
    Actor actor;
    OrganisationId organisation;
    base::Keys keys;
    base::Instant now;
    std::array<std::string, 3> desk;  // its address for letters, by language
};

// The organisation with whoever names it as its owner. Refused: with most_drafts already.
base::Result<OrganisationId> found(db::Writing&, AccountId, const organisations::Draft&, base::Instant now);
// A draft with all that belongs to it. Refused: it has been published by now.
base::Result<void> discard(db::Writing&, const Occasion&);

// ── Invitations ─────────────────────────────────────────────────────────────────────────────────────────────────────
struct Invitation {
    TeamRole role = TeamRole::staff;
    int places = 1;
    std::string token;     // kept as a keyed hash alone; the same once more does nothing
    std::string email;     // where a letter with `link` goes; empty: the link is passed on by hand
    std::string link;      // absolute
    i18n::Language language = i18n::Language::ru;  // of the letter
};
base::Result<void> invite(db::Writing&, const Occasion&, const Invitation&);
base::Result<void> take_back(db::Writing&, const Occasion&, InvitationId);

// Whether `to` lets one do all that `from` does, and more.
bool raises(TeamRole from, TeamRole to);
// By an open link of that organisation. Whoever belongs already is raised by it or stays as they are; then no place is taken
// and nobody is told. Otherwise its owners are, by letter.
base::Result<void> join(db::Writing&, const Occasion&, std::string_view token);

// ── Members ─────────────────────────────────────────────────────────────────────────────────────────────────────────
// Each refuses what would leave a team without an owner. Whoever may invite no more has no open invitation.
base::Result<void> change_role(db::Writing&, const Occasion&, AccountId, TeamRole);
base::Result<void> remove(db::Writing&, const Occasion&, AccountId);
base::Result<void> leave(db::Writing&, const Occasion&);
base::Result<void> hand_over(db::Writing&, const Occasion&, AccountId to);  // the actor is a manager afterwards

// To somebody who has shown to the city that it is theirs: as one more owner, or in the place of those who own it.
void entrust(db::Writing&, const Occasion&, AccountId to, bool alone);

// Without an invitation: by a command, for the demo city.
void appoint(db::Writing&, OrganisationId, AccountId, TeamRole, base::Instant now);

// ── When an account goes ────────────────────────────────────────────────────────────────────────────────────────────
// Organisations that would be without an owner: their names are asked about before the account is deleted.
std::vector<std::string> held_alone(const db::Reading&, AccountId, i18n::Language);
// Before the account's row goes, in the same transaction. Where somebody else owns too, only the membership ends. Otherwise a
// draft goes, and a published organisation goes back to the city: its team is dissolved, its page stays.
void leave_all(db::Writing&, const base::Keys&, AccountId, base::Instant now);

void drop_expired(db::Writing&, base::Instant now);
std::span<const db::Invariant> invariants();

// The kernel's question, by one search of the primary key.
struct TeamBook : web::Teams {
    std::optional<TeamRole> role_in(const db::Reading&, AccountId, std::int64_t organisation) override;
};

}  // namespace teams
