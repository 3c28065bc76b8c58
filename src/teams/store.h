// All SQL of teams.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "db/reading.h"
#include "teams/team.h"

namespace teams {

// ── Organisations, as their people see them ─────────────────────────────────────────────────────────────────────────
struct Desk {
    OrganisationId id;
    std::string slug, name, state, category, address;  // category: its name; empty: none
};
std::optional<Desk> desk_of(const db::Reading&, OrganisationId, i18n::Language);

bool runs_venues(const db::Reading&, OrganisationId);
bool card_changed(const db::Reading&, OrganisationId);  // its team has changed something of a public one that is not published yet

struct Own {
    OrganisationId id;
    std::string name, state;
    TeamRole role = TeamRole::staff;
};
std::vector<Own> own(const db::Reading&, AccountId, i18n::Language);  // in alphabetical order
int drafts_of(const db::Reading&, AccountId);                         // that the account owns
bool drop_draft(db::Writing&, OrganisationId);                        // or what waits for its first decision

// Public ones and the account's own that are called so in some language, whatever the case and the quotes.
std::vector<OrganisationId> called(const db::Reading&, const std::string& sort_key, AccountId);

struct Category {
    std::string key, name;
};
std::vector<Category> main_categories(const db::Reading&, i18n::Language);

// ── Members ─────────────────────────────────────────────────────────────────────────────────────────────────────────
std::optional<TeamRole> role_of(const db::Reading&, OrganisationId, AccountId);
int other_owners(const db::Reading&, OrganisationId, AccountId);

struct Member {
    AccountId account;
    std::string name;
    TeamRole role = TeamRole::staff;
    base::Instant joined_at;
    std::string invited_by;  // empty: nobody, or nobody any more
};
std::vector<Member> members(const db::Reading&, OrganisationId);  // owners first, then by name
std::optional<Member> member(const db::Reading&, OrganisationId, AccountId);

void insert_member(db::Writing&, OrganisationId, AccountId, TeamRole, InvitationId, AccountId invited_by, base::Instant now);  // ids 0: none
void set_role(db::Writing&, OrganisationId, AccountId, TeamRole);
void drop_member(db::Writing&, OrganisationId, AccountId);
void drop_members_but(db::Writing&, OrganisationId, AccountId);
std::vector<OrganisationId> owned_alone(const db::Reading&, AccountId);

// ── Open invitations ────────────────────────────────────────────────────────────────────────────────────────────────
struct Open {
    InvitationId id;
    OrganisationId organisation;
    TeamRole role = TeamRole::staff;
    std::vector<std::byte> email;  // sealed; empty: none
    AccountId invited_by;
    std::string inviter;
    int places = 1, taken = 0;
    base::Instant expires_at;
};
std::vector<Open> open_invitations(const db::Reading&, OrganisationId, base::Instant now);  // the newest first
std::vector<Open> open_invitations_by(const db::Reading&, AccountId);
std::optional<Open> open_invitation(const db::Reading&, const base::Digest& token, base::Instant now);
std::optional<Open> open_invitation(const db::Reading&, OrganisationId, InvitationId);

// False: the token has been kept already.
bool insert_invitation(db::Writing&, OrganisationId, TeamRole, const base::Digest& token, const std::vector<std::byte>& email, AccountId invited_by, int places,
                       base::Instant now, base::Instant expires_at);
void take_place(db::Writing&, const Open&);  // the last one closes it
void drop_invitation(db::Writing&, InvitationId);
void drop_invitations_by(db::Writing&, OrganisationId, AccountId);
void drop_invitation_of(db::Writing&, OrganisationId, AccountId member);  // by which that member came
void drop_invitations(db::Writing&, OrganisationId);

}  // namespace teams
