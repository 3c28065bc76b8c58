#include "claims/store.h"

#include <tuple>

#include "web/office.h"

template <>
inline constexpr std::array db::names<claims::Kind> = claims::kind_names;
template <>
inline constexpr std::array db::names<claims::Method> = claims::method_names;
template <>
inline constexpr std::array db::names<claims::State> = claims::state_names;
template <>
inline constexpr std::array db::names<claims::Reason> = claims::reason_names;

namespace claims {

using db::Reading;
using db::Writing;

void read(db::Row& row, Claim& c) {
    row >> c.id >> c.organisation >> c.name >> c.account >> c.person >> c.kind >> c.method >> c.target >> c.words >> c.state >> c.made_at >> c.due_at >> c.shown_at >> c.objection >>
        c.objected_at >> c.decided_at >> c.decider >> c.reason >> c.note >> c.code_until >> c.code_tries;
}

void read(db::Row& row, Matter& m) { row >> m.id >> m.slug >> m.name >> m.state >> m.verified_what >> m.verified_at; }
void read(db::Row& row, Target& t) { row >> t.kind >> t.value >> t.label; }
void read(db::Row& row, Checked& c) { row >> c.id >> c.at; }

#define CLAIM                                                                                                                                                      \
    "select c.id, c.organisation_id, t.name, c.account_id, a.name, c.kind, c.method, c.target, c.words, c.state, c.made_at, c.due_at, c.shown_at, c.objection, c.objected_at," \
    " c.decided_at, coalesce(d.name, ''), c.reason, c.note, c.code_until, c.code_tries from claim c join organisation o on o.id = c.organisation_id"                \
    " join organisation_text t on t.organisation_id = o.id and t.language = o.language join account a on a.id = c.account_id left join account d on d.id = c.decided_by"

std::optional<Claim> claim_of(const Reading& db, ClaimId id) { return db.one<Claim>(CLAIM " where c.id = ?", id); }

std::vector<Claim> claims_by(const Reading& db, AccountId account) { return db.all<Claim>(CLAIM " where c.account_id = ? order by c.id desc limit 100", account); }

std::vector<Claim> waiting_claims(const Reading& db, OrganisationId organisation) {
    return db.all<Claim>(CLAIM " where c.organisation_id = ? and c.state = 'waiting' order by c.id limit 100", organisation);
}

std::vector<Claim> waiting_claims(const Reading& db, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::first_place);
    if (edge.before) return db.all<Claim>(CLAIM " where c.state = 'waiting' and (c.due_at, c.id) < (?, ?) order by c.due_at desc, c.id desc limit ?", from.at, from.id, limit);
    return db.all<Claim>(CLAIM " where c.state = 'waiting' and (c.due_at, c.id) > (?, ?) order by c.due_at, c.id limit ?", from.at, from.id, limit);
}

std::vector<Claim> decided_claims(const Reading& db, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::last_place);
    if (edge.before) return db.all<Claim>(CLAIM " where c.decided_at is not null and (c.decided_at, c.id) > (?, ?) order by c.decided_at, c.id limit ?", from.at, from.id, limit);
    return db.all<Claim>(CLAIM " where c.decided_at is not null and (c.decided_at, c.id) < (?, ?) order by c.decided_at desc, c.id desc limit ?", from.at, from.id, limit);
}

Waiting count_waiting(const Reading& db, base::Instant now) {
    const auto [count, overdue] = db.value<std::tuple<int, int>>(
        "select /* whole */ count(case when acts then 1 end), count(case when acts and due_at < ?1 then 1 end) from"
        " (select due_at, shown_at is null or objected_at is not null or due_at <= ?1 as acts from claim where state = 'waiting' order by due_at, id limit ?2)",
        now, web::most_counted);
    return {count, overdue};
}

int waiting_by(const Reading& db, AccountId account) { return db.value<int>("select count(*) from claim where account_id = ? and state = 'waiting'", account); }

ClaimId insert_claim(Writing& db, const Wish& wish, AccountId account, base::Instant now) {
    return ClaimId{db.insert("insert into claim (organisation_id, account_id, kind, method, target, words, made_at, due_at) values (?, ?, ?, ?, ?, ?, ?, ?)", wish.organisation, account, wish.kind,
                             wish.method, wish.target, wish.words, now, now + looked_at_within)};
}

void insert_document(Writing& db, ClaimId id, int number, const std::vector<std::byte>& sealed) {
    db.exec("insert into claim_document (claim_id, number, picture) values (?, ?, ?)", id, number, sealed);
}

std::vector<DocumentNumber> documents_of(const Reading& db, ClaimId id) { return db.all<DocumentNumber>("select number from claim_document where claim_id = ? order by number", id); }

std::optional<std::vector<std::byte>> document_of(const Reading& db, ClaimId id, DocumentNumber number) {
    return db.one<std::vector<std::byte>>("select picture from claim_document where claim_id = ? and number = ?", id, number);
}

void drop_old_documents(Writing& db, base::Instant decided_before) {
    db.exec("delete from claim_document where claim_id in (select id from claim where decided_at < ?)", decided_before);
}

void set_code(Writing& db, ClaimId id, const base::Digest& code, base::Instant until) {
    db.exec("update claim set code = ?, code_until = ?, code_tries = 0 where id = ?", code, until, id);
}

std::optional<base::Digest> code_of(const Reading& db, ClaimId id) { return db.one<base::Digest>("select code from claim where id = ? and code is not null", id); }

void count_try(Writing& db, ClaimId id) { db.exec("update claim set code_tries = code_tries + 1 where id = ?", id); }

void set_shown(Writing& db, ClaimId id, base::Instant at, base::Instant due) {
    db.exec("update claim set shown_at = ?, due_at = ?, code = null, code_until = null where id = ?", at, due, id);
}

void set_objection(Writing& db, ClaimId id, const std::string& words, base::Instant at) { db.exec("update claim set objection = ?, objected_at = ? where id = ?", words, at, id); }

void set_decided(Writing& db, ClaimId id, State state, Reason reason, const std::string& note, std::optional<AccountId> by, base::Instant now) {
    db.exec("update claim set state = ?, reason = ?, note = ?, decided_by = ?, decided_at = ?, code = null, code_until = null where id = ?", state, reason, note, by, now, id);
}

std::optional<Matter> matter_of(const Reading& db, OrganisationId id, const std::string& language) {
    return db.one<Matter>(
        "select o.id, o.slug, coalesce(w.name, t.name), o.state, o.verified_what, o.verified_at from organisation o"
        " join organisation_text t on t.organisation_id = o.id and t.language = o.language left join organisation_text w on w.organisation_id = o.id and w.language = ? where o.id = ?",
        language, id);
}

std::vector<Target> targets_of(const Reading& db, OrganisationId id) {
    return db.all<Target>("select kind, value, label from contact where organisation_id = ? and kind in ('phone', 'site') order by kind, position, id limit 12", id);
}

std::vector<AccountId> owners_of(const Reading& db, OrganisationId id) { return db.all<AccountId>("select account_id from team_member where organisation_id = ? and role = 'owner'", id); }

std::string verified_what(const Reading& db, OrganisationId id) { return db.one<std::string>("select verified_what from organisation where id = ?", id).value_or(std::string()); }

void set_verified(Writing& db, OrganisationId id, const std::string& what, base::Instant at) {
    db.exec("update organisation set verified_what = ?1, verified_at = case when ?1 <> '' then ?2 end where id = ?3", what, at, id);
}

std::vector<Checked> checked_before(const Reading& db, base::Instant moment, int limit) {
    return db.all<Checked>("select id, verified_at from organisation where verified_at < ? order by verified_at, id limit ?", moment, limit);
}

std::vector<Checked> to_remind(const Reading& db, base::Instant before, int limit) {
    return db.all<Checked>("select o.id, o.verified_at from organisation o left join verification_reminder r on r.organisation_id = o.id"
                           " where o.verified_at < ? and (r.verified_at is null or r.verified_at <> o.verified_at) order by o.verified_at, o.id limit ?",
                           before, limit);
}

void note_reminder(Writing& db, const Checked& checked) {
    db.exec("insert into verification_reminder (organisation_id, verified_at) values (?, ?) on conflict (organisation_id) do update set verified_at = excluded.verified_at", checked.id, checked.at);
}

}  // namespace claims
