#include "teams/store.h"

#include <array>

template <>
inline constexpr std::array db::names<web::TeamRole> = web::team_role_names;

namespace teams {

using db::Reading;
using db::Writing;

void read(db::Row& row, Desk& d) { row >> d.id >> d.slug >> d.name >> d.state >> d.category >> d.address; }

void read(db::Row& row, Own& o) { row >> o.id >> o.name >> o.state >> o.role; }

void read(db::Row& row, Category& c) { row >> c.key >> c.name; }

void read(db::Row& row, Member& m) { row >> m.account >> m.name >> m.role >> m.joined_at >> m.invited_by; }

void read(db::Row& row, Open& o) {
    row >> o.id >> o.organisation >> o.role >> o.email >> o.invited_by >> o.inviter >> o.places >> o.taken >> o.expires_at;
}

std::optional<Desk> desk_of(const Reading& db, OrganisationId id, i18n::Language language) {
    return db.one<Desk>(
        "select o.id, o.slug, coalesce(w.name, t.name), o.state, coalesce((select nullif(c.singular, '') from category_text c where c.category_id = o.category_id and c.language = ?1),"
        " (select c.name from category_text c where c.category_id = o.category_id and c.language = ?1), ''),"
        " coalesce((select b.address from branch b where b.organisation_id = o.id order by b.position limit 1), '')"
        " from organisation o join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " left join organisation_text w on w.organisation_id = o.id and w.language = ?1 where o.id = ?2"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))",
        i18n::tag(language), id);
}

bool card_changed(const Reading& db, OrganisationId id) { return db.value<bool>("select exists (select 1 from organisation_draft where organisation_id = ?)", id); }

std::vector<Own> own(const Reading& db, AccountId account, i18n::Language language) {
    return db.all<Own>(
        "select o.id, coalesce(w.name, t.name), o.state, m.role from team_member m join organisation o on o.id = m.organisation_id"
        " join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " left join organisation_text w on w.organisation_id = o.id and w.language = ? where m.account_id = ? order by coalesce(w.sort_key, t.sort_key), o.id",
        i18n::tag(language), account);
}

int drafts_of(const Reading& db, AccountId account) {
    return db.value<int>("select count(*) from team_member m join organisation o on o.id = m.organisation_id where m.account_id = ? and m.role = 'owner' and o.state in ('draft', 'pending')", account);
}

bool runs_venues(const Reading& db, OrganisationId id) { return db.one<std::int64_t>("select id from venue where organisation_id = ? limit 1", id).has_value(); }

bool drop_draft(Writing& db, OrganisationId id) { return db.exec("delete from organisation where id = ? and state in ('draft', 'pending')", id) > 0; }

std::vector<OrganisationId> called(const Reading& db, const std::string& sort_key, AccountId account) {
    // Behind char(0) a key says only where ё stood, and char(1) goes on with another word.
    return db.all<OrganisationId>(
        "select distinct o.id from organisation_text t join organisation o on o.id = t.organisation_id where t.sort_key >= ?1 and t.sort_key < ?1 || char(1)"
        " and (o.state in ('published', 'closed') or exists (select 1 from team_member where organisation_id = o.id and account_id = ?2))"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying')) order by o.id limit 10",
        sort_key, account);
}

std::vector<Category> main_categories(const Reading& db, i18n::Language language) {
    return db.all<Category>(
        "select c.key, t.name from category c join category_text t on t.category_id = c.id and t.language = ?"
        " where c.of = 'organisation' and c.parent_id is null and c.is_hidden = 0 order by c.position, c.id",
        i18n::tag(language));
}

std::optional<TeamRole> role_of(const Reading& db, OrganisationId organisation, AccountId account) {
    return db.one<TeamRole>("select role from team_member where organisation_id = ? and account_id = ?", organisation, account);
}

int other_owners(const Reading& db, OrganisationId organisation, AccountId account) {
    return db.value<int>("select count(*) from team_member where organisation_id = ? and role = 'owner' and account_id <> ?", organisation, account);
}

std::vector<Member> members(const Reading& db, OrganisationId organisation) {
    return db.all<Member>(
        "select m.account_id, a.name, m.role, m.joined_at, coalesce(i.name, '') from team_member m join account a on a.id = m.account_id"
        " left join account i on i.id = m.invited_by where m.organisation_id = ?"
        " order by case m.role when 'owner' then 1 when 'manager' then 2 when 'staff' then 3 else 4 end, a.name, a.id",
        organisation);
}

std::optional<Member> member(const Reading& db, OrganisationId organisation, AccountId account) {
    return db.one<Member>(
        "select m.account_id, a.name, m.role, m.joined_at, coalesce(i.name, '') from team_member m join account a on a.id = m.account_id"
        " left join account i on i.id = m.invited_by where m.organisation_id = ? and m.account_id = ?",
        organisation, account);
}

void insert_member(Writing& db, OrganisationId organisation, AccountId account, TeamRole role, InvitationId invitation, AccountId invited_by, base::Instant now) {
    db.exec("insert into team_member (organisation_id, account_id, role, invitation_id, invited_by, joined_at) values (?, ?, ?, nullif(?, 0), nullif(?, 0), ?)", organisation,
            account, role, invitation, invited_by, now);
}

void set_role(Writing& db, OrganisationId organisation, AccountId account, TeamRole role) {
    db.exec("update team_member set role = ? where organisation_id = ? and account_id = ?", role, organisation, account);
}

void drop_member(Writing& db, OrganisationId organisation, AccountId account) {
    db.exec("delete from team_member where organisation_id = ? and account_id = ?", organisation, account);
}

void drop_members_but(Writing& db, OrganisationId organisation, AccountId account) {
    db.exec("delete from team_member where organisation_id = ? and account_id <> ?", organisation, account);
}

std::vector<OrganisationId> owned_alone(const Reading& db, AccountId account) {
    return db.all<OrganisationId>(
        "select m.organisation_id from team_member m where m.account_id = ? and m.role = 'owner' and not exists"
        " (select 1 from team_member o where o.organisation_id = m.organisation_id and o.role = 'owner' and o.account_id <> m.account_id) order by m.organisation_id",
        account);
}

std::vector<Open> open_invitations(const Reading& db, OrganisationId organisation, base::Instant now) {
    return db.all<Open>(
        "select i.id, i.organisation_id, i.role, coalesce(i.email_sealed, x''), i.invited_by, a.name, i.places, i.taken, i.expires_at"
        " from team_invitation i join account a on a.id = i.invited_by where i.organisation_id = ? and i.expires_at > ? order by i.id desc",
        organisation, now);
}

std::vector<Open> open_invitations_by(const Reading& db, AccountId account) {
    return db.all<Open>(
        "select i.id, i.organisation_id, i.role, coalesce(i.email_sealed, x''), i.invited_by, '', i.places, i.taken, i.expires_at"
        " from team_invitation i where i.invited_by = ? order by i.id",
        account);
}

std::optional<Open> open_invitation(const Reading& db, const base::Digest& token, base::Instant now) {
    return db.one<Open>(
        "select i.id, i.organisation_id, i.role, coalesce(i.email_sealed, x''), i.invited_by, a.name, i.places, i.taken, i.expires_at"
        " from team_invitation i join organisation o on o.id = i.organisation_id join account a on a.id = i.invited_by and a.blocked_at is null"
        " where i.token_hash = ? and i.expires_at > ? and o.state <> 'removed'",
        token, now);
}

std::optional<Open> open_invitation(const Reading& db, OrganisationId organisation, InvitationId id) {
    return db.one<Open>(
        "select i.id, i.organisation_id, i.role, coalesce(i.email_sealed, x''), i.invited_by, '', i.places, i.taken, i.expires_at"
        " from team_invitation i where i.id = ? and i.organisation_id = ?",
        id, organisation);
}

bool insert_invitation(Writing& db, OrganisationId organisation, TeamRole role, const base::Digest& token, const std::vector<std::byte>& email, AccountId invited_by, int places,
                       base::Instant now, base::Instant expires_at) {
    return db.exec("insert into team_invitation (organisation_id, role, token_hash, email_sealed, invited_by, places, created_at, expires_at)"
                   " values (?, ?, ?, nullif(?, x''), ?, ?, ?, ?) on conflict do nothing",
                   organisation, role, token, email, invited_by, places, now, expires_at) > 0;
}

void take_place(Writing& db, const Open& open) {
    if (open.taken + 1 == open.places) drop_invitation(db, open.id);
    else db.exec("update team_invitation set taken = taken + 1 where id = ?", open.id);
}

void drop_invitation(Writing& db, InvitationId id) { db.exec("delete from team_invitation where id = ?", id); }

void drop_invitations_by(Writing& db, OrganisationId organisation, AccountId account) {
    db.exec("delete from team_invitation where invited_by = ? and organisation_id = ?", account, organisation);
}

void drop_invitation_of(Writing& db, OrganisationId organisation, AccountId account) {
    db.exec("delete from team_invitation where id = (select invitation_id from team_member where organisation_id = ? and account_id = ?)", organisation, account);
}

void drop_invitations(Writing& db, OrganisationId organisation) { db.exec("delete from team_invitation where organisation_id = ?", organisation); }

void drop_expired(Writing& db, base::Instant now) { db.exec("delete from team_invitation where expires_at <= ?", now); }

std::optional<TeamRole> TeamBook::role_in(const Reading& db, AccountId account, std::int64_t organisation) { return role_of(db, OrganisationId{organisation}, account); }

std::span<const db::Invariant> invariants() {
    static const db::Invariant all[] = {
        {"every team has an owner", "select organisation_id from team_member group by organisation_id having sum(role = 'owner') = 0"},
    };
    return all;
}

}  // namespace teams
