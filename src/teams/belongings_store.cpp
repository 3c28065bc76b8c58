// SQL of what of teams is a person's own.
#include "accounts/vault.h"
#include "teams/belongings.h"
#include "teams/store.h"

namespace teams {

using base::words;
using web::OwnThing;
using web::Owner;

namespace {

web::Named named(TeamRole role) { return {std::string(web::team_role_names[static_cast<std::size_t>(role)]), web::name_of(role)}; }

std::vector<OwnThing> member_things(const db::Reading& db, const Owner& owner) {
    std::vector<OwnThing> things;
    for (const auto& one : own(db, owner.account, owner.language)) {
        const auto since = member(db, one.id, owner.account);
        things.push_back({{"organisation", words("Organisation"), one.name}, {"role", words("Role"), named(one.role)}, {"joined_at", words("Since"), since->joined_at}});
    }
    return things;
}

std::vector<OwnThing> invitation_things(const db::Reading& db, const Owner& owner) {
    std::vector<OwnThing> things;
    for (const auto& open : open_invitations_by(db, owner.account))
        things.push_back({{"organisation", words("Organisation"), desk_of(db, open.organisation, owner.language).value_or(Desk()).name},
                          {"role", words("Role"), named(open.role)},
                          {"email", words("E-mail"), open.email.empty() ? std::string() : accounts::Vault(owner.keys).open(open.email)},
                          {"expires_at", words("Works until"), open.expires_at}});
    return things;
}

// The last owner's row goes with the account's: the rest of the team has been dissolved before (leave_all).
std::int64_t erase_memberships(db::Writing& db, const Owner& owner, int most) {
    return db.exec("delete from team_member where rowid in (select m.rowid from team_member m where m.account_id = ? and (m.role <> 'owner' or exists"
                   " (select 1 from team_member o where o.organisation_id = m.organisation_id and o.role = 'owner' and o.account_id <> m.account_id)) limit ?)",
                   owner.account, most);
}

std::int64_t erase_invitations(db::Writing& db, const Owner& owner, int most) {
    return db.exec("delete from team_invitation where id in (select id from team_invitation where invited_by = ? limit ?)", owner.account, most);
}

}  // namespace

std::vector<web::Belonging> belongings() {
    using enum web::Fate;
    return {{"team_member", words("Your places in teams of organisations"), goes, {}, member_things, erase_memberships},
            {"team_invitation", words("Open invitations that you made"), goes, {}, invitation_things, erase_invitations}};
}

}  // namespace teams
