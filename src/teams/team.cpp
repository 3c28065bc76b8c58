#include "teams/team.h"

#include <fmt/format.h>

#include <chrono>

#include "accounts/account.h"
#include "accounts/vault.h"
#include "audit/audit.h"
#include "i18n/words.h"
#include "mail/letter.h"
#include "moderation/review.h"
#include "teams/invitation.h"
#include "teams/store.h"

namespace teams {
namespace {

using base::Error;
using base::refuse;
using base::words;
using web::TeamAct;

using Changes = std::vector<audit::Change>;

std::string stored(TeamRole role) { return std::string(web::team_role_names[static_cast<std::size_t>(role)]); }

audit::Change about(AccountId member) { return {"account", "", fmt::to_string(member.value)}; }

void record(db::Writing& db, const Occasion& occasion, std::string act, Changes changes) {
    audit::record(db, {occasion.now, occasion.actor.account.value, occasion.actor.role, std::move(act), "organisation", occasion.organisation.value, {}, std::move(changes)});
}

std::string name_of(const db::Reading& db, OrganisationId organisation, i18n::Language language) {
    const auto desk = desk_of(db, organisation, language);
    return desk ? desk->name : std::string();
}

// What is said to somebody about their place in a team; `role` none: there is none any more.
void tell(db::Writing& db, const Occasion& occasion, AccountId member, std::optional<TeamRole> role) {
    if (member == occasion.actor.account) return;
    const auto to = accounts::known(db, occasion.keys, member);
    if (!to) return;
    mail::Letter letter{role ? "teams.role_changed" : "teams.removed", to->language, to->email, {{"organisation", name_of(db, occasion.organisation, to->language)}}};
    if (role) letter.fields["role"] = i18n::say(to->language, web::name_of(*role));
    if (role) letter.fields["link"] = occasion.desk[i18n::index(to->language)];
    mail::post(db, letter, occasion.now);
}

// The actor may have lost what the page was opened with.
base::Result<void> may_still(const db::Reading& db, const Occasion& occasion) {
    const auto role = role_of(db, occasion.organisation, occasion.actor.account);
    if (occasion.actor.on_duty || (role && web::may(*role, TeamAct::manage_team))) return {};
    return refuse(Error::Kind::forbidden, words("Your role in this organisation has changed, and this is not part of it any more. Nothing was changed."));
}

base::Result<TeamRole> present(const db::Reading& db, const Occasion& occasion, AccountId member) {
    if (const auto role = role_of(db, occasion.organisation, member)) return *role;
    return refuse(Error::Kind::not_found, words("This person does not belong to the team any more."));
}

base::Result<void> keeps_owner(const db::Reading& db, const Occasion& occasion, AccountId member, TeamRole role) {
    if (role != TeamRole::owner || other_owners(db, occasion.organisation, member) > 0) return {};
    return refuse(Error::Kind::conflict, words("An organisation keeps at least one owner. Hand it over first."));
}

void lose_invitations(db::Writing& db, const Occasion& occasion, AccountId member, TeamRole now_is) {
    if (!web::may(now_is, TeamAct::manage_team)) drop_invitations_by(db, occasion.organisation, member);
}

void put_role(db::Writing& db, const Occasion& occasion, AccountId member, TeamRole from, TeamRole to, std::string act) {
    set_role(db, occasion.organisation, member, to);
    lose_invitations(db, occasion, member, to);
    record(db, occasion, std::move(act), {about(member), {"role", stored(from), stored(to)}});
    tell(db, occasion, member, to);
}

// One that the city has never read leaves no history.
void drop_unread(db::Writing& db, OrganisationId organisation) {
    if (drop_draft(db, organisation)) moderation::forget(db, {moderation::Of::organisation, organisation.value});
}

}  // namespace

base::Result<OrganisationId> found(db::Writing& db, AccountId account, const organisations::Draft& draft, base::Instant now) {
    if (drafts_of(db, account) >= most_drafts)
        return refuse(Error::Kind::exhausted, words("You have {n} drafts already. Finish one or delete it first.", {{"n", fmt::to_string(most_drafts)}}));
    const auto id = organisations::add(db, draft, now);
    insert_member(db, id, account, TeamRole::owner, {}, {}, now);
    audit::record(db, {now, account.value, "owner", "organisation.create", "organisation", id.value, {}, {about(account)}});
    return id;
}

base::Result<void> discard(db::Writing& db, const Occasion& occasion) {
    TRY(may_still(db, occasion));
    const auto desk = desk_of(db, occasion.organisation, i18n::Language::ru);
    if (!desk || desk->state != "draft") return refuse(Error::Kind::conflict, words("This is not a draft any more, so it was not deleted."));
    for (const auto& member : members(db, occasion.organisation)) tell(db, occasion, member.account, {});
    drop_unread(db, occasion.organisation);
    record(db, occasion, "organisation.discard", {});
    return {};
}

base::Result<void> invite(db::Writing& db, const Occasion& occasion, const Invitation& invitation) {
    TRY(may_still(db, occasion));
    if (open_invitations(db, occasion.organisation, occasion.now).size() >= most_open)
        return refuse(Error::Kind::exhausted, words("There are {n} open invitations already. Take some back first.", {{"n", fmt::to_string(most_open)}}));
    const accounts::Vault vault(occasion.keys);
    const auto box = invitation.email.empty() ? std::vector<std::byte>() : vault.seal(invitation.email);
    if (!insert_invitation(db, occasion.organisation, invitation.role, vault.token_hash(invitation.token), box, occasion.actor.account, invitation.places, occasion.now,
                           occasion.now + invitation_age))
        return {};
    record(db, occasion, "team.invite",
           {{"role", "", stored(invitation.role)}, {"places", "", fmt::to_string(invitation.places)}, audit::changed_personal(occasion.keys, "email", "", invitation.email)});
    if (invitation.email.empty()) return {};
    const auto inviter = accounts::known(db, occasion.keys, occasion.actor.account);
    mail::post(db,
               {"teams.invited", invitation.language, invitation.email,
                {{"name", inviter ? inviter->name : ""}, {"organisation", name_of(db, occasion.organisation, invitation.language)},
                 {"role", i18n::say(invitation.language, web::name_of(invitation.role))}, {"link", invitation.link}}},
               occasion.now);
    return {};
}

base::Result<void> take_back(db::Writing& db, const Occasion& occasion, InvitationId id) {
    TRY(may_still(db, occasion));
    const auto open = open_invitation(db, occasion.organisation, id);
    if (!open) return {};  // everybody has come, or it is taken back already: either way the link is dead
    drop_invitation(db, id);
    record(db, occasion, "team.take_back", {{"role", stored(open->role), ""}});
    return {};
}

bool raises(TeamRole from, TeamRole to) {
    bool more = false;
    for (std::size_t i = 0; i < web::team_act_count; ++i) {
        const auto act = static_cast<TeamAct>(i);
        if (web::may(from, act) && !web::may(to, act)) return false;
        more = more || (web::may(to, act) && !web::may(from, act));
    }
    return more;
}

// Whoever invited may have left since, by the team's doing or the city's.
std::optional<Open> invitation_behind(const db::Reading& db, const base::Keys& keys, std::string_view token, base::Instant now) {
    auto open = open_invitation(db, accounts::Vault(keys).token_hash(token), now);
    if (!open) return {};
    const auto role = role_of(db, open->organisation, open->invited_by);
    const bool may = (role && web::may(*role, TeamAct::manage_team)) || web::may(accounts::roles_of(db, open->invited_by), web::Act::manage_organisations);
    return may ? open : std::nullopt;
}

namespace {

// Whom a link brought: it may have been passed on to somebody whom nobody meant.
void tell_owners(db::Writing& db, const Occasion& occasion, TeamRole role) {
    const auto who = accounts::known(db, occasion.keys, occasion.actor.account);
    for (const auto& member : members(db, occasion.organisation)) {
        if (member.role != TeamRole::owner || member.account == occasion.actor.account) continue;
        const auto owner = accounts::known(db, occasion.keys, member.account);
        if (!owner) continue;
        const auto language = owner->language;
        mail::post(db,
                   {"teams.joined", language, owner->email,
                    {{"name", who ? who->name : ""}, {"organisation", name_of(db, occasion.organisation, language)}, {"role", i18n::say(language, web::name_of(role))},
                     {"link", occasion.desk[i18n::index(language)] + "/team"}}},
                   occasion.now);
    }
}

}  // namespace

base::Result<void> join(db::Writing& db, const Occasion& occasion, std::string_view token) {
    const auto account = occasion.actor.account;
    const auto open = invitation_behind(db, occasion.keys, token, occasion.now);
    if (!open || open->organisation != occasion.organisation) return refuse(Error::Kind::not_found, words("The link does not work any more"));
    const auto before = role_of(db, open->organisation, account);
    if (before && !raises(*before, open->role)) return {};
    if (before) set_role(db, open->organisation, account, open->role);
    else insert_member(db, open->organisation, account, open->role, open->id, open->invited_by, occasion.now);
    take_place(db, *open);
    audit::record(db, {occasion.now, account.value, stored(open->role), "team.join", "organisation", open->organisation.value, {},
                       {about(account), {"role", before ? stored(*before) : "", stored(open->role)}, {"invited_by", "", fmt::to_string(open->invited_by.value)}}});
    tell_owners(db, occasion, open->role);
    return {};
}

base::Result<void> change_role(db::Writing& db, const Occasion& occasion, AccountId member, TeamRole role) {
    TRY(may_still(db, occasion));
    const auto before = TRY(present(db, occasion, member));
    if (before == role) return {};
    TRY(keeps_owner(db, occasion, member, before));
    put_role(db, occasion, member, before, role, "team.role");
    return {};
}

base::Result<void> remove(db::Writing& db, const Occasion& occasion, AccountId member) {
    TRY(may_still(db, occasion));
    const auto role = TRY(present(db, occasion, member));
    TRY(keeps_owner(db, occasion, member, role));
    drop_invitation_of(db, occasion.organisation, member);  // or they would come back by the same link
    drop_invitations_by(db, occasion.organisation, member);
    drop_member(db, occasion.organisation, member);
    record(db, occasion, "team.remove", {about(member), {"role", stored(role), ""}});
    tell(db, occasion, member, {});
    return {};
}

base::Result<void> leave(db::Writing& db, const Occasion& occasion) {
    const auto account = occasion.actor.account;
    const auto role = TRY(present(db, occasion, account));
    TRY(keeps_owner(db, occasion, account, role));
    drop_invitations_by(db, occasion.organisation, account);
    drop_member(db, occasion.organisation, account);
    record(db, occasion, "team.leave", {about(account), {"role", stored(role), ""}});
    return {};
}

base::Result<void> hand_over(db::Writing& db, const Occasion& occasion, AccountId to) {
    const auto from = occasion.actor.account;
    const auto own = role_of(db, occasion.organisation, from);
    if (own != TeamRole::owner) return refuse(Error::Kind::forbidden, words("Only an owner hands an organisation over."));
    const auto before = TRY(present(db, occasion, to));
    if (from == to) return refuse(Error::Kind::conflict, words("Choose somebody else of the team."));
    if (before != TeamRole::owner) put_role(db, occasion, to, before, TeamRole::owner, "team.hand_over");
    put_role(db, occasion, from, TeamRole::owner, TeamRole::manager, "team.hand_over");
    return {};
}

void entrust(db::Writing& db, const Occasion& occasion, AccountId to, bool alone) {
    const auto organisation = occasion.organisation;
    const auto before = role_of(db, organisation, to);
    if (before) set_role(db, organisation, to, TeamRole::owner);
    else insert_member(db, organisation, to, TeamRole::owner, {}, {}, occasion.now);
    record(db, occasion, "team.entrust", {about(to), {"role", before ? stored(*before) : "", stored(TeamRole::owner)}});
    for (const auto& member : members(db, organisation)) {
        if (!alone || member.role != TeamRole::owner || member.account == to) continue;
        drop_invitations_by(db, organisation, member.account);
        drop_member(db, organisation, member.account);
        record(db, occasion, "team.remove", {about(member.account), {"role", stored(TeamRole::owner), ""}});
        tell(db, occasion, member.account, {});
    }
}

void appoint(db::Writing& db, OrganisationId organisation, AccountId account, TeamRole role, base::Instant now) {
    const auto before = role_of(db, organisation, account);
    if (before) set_role(db, organisation, account, role);
    else insert_member(db, organisation, account, role, {}, {}, now);
    audit::record(db, {now, 0, "command", "team.appoint", "organisation", organisation.value, {}, {about(account), {"role", before ? stored(*before) : "", stored(role)}}});
}

std::vector<std::string> held_alone(const db::Reading& db, AccountId account, i18n::Language language) {
    std::vector<std::string> names;
    for (const auto organisation : owned_alone(db, account)) names.push_back(name_of(db, organisation, language));
    return names;
}

void leave_all(db::Writing& db, const base::Keys& keys, AccountId account, base::Instant now) {
    for (const auto organisation : owned_alone(db, account)) {
        const Occasion occasion{{account, stored(TeamRole::owner)}, organisation, keys, now, {}};
        for (const auto& member : members(db, organisation)) tell(db, occasion, member.account, {});
        drop_invitations(db, organisation);
        drop_members_but(db, organisation, account);
        drop_unread(db, organisation);
        record(db, occasion, "team.dissolve", {about(account)});
    }
}

}  // namespace teams
