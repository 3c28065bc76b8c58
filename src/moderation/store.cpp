#include "moderation/store.h"

#include <tuple>

#include "web/office.h"

template <>
inline constexpr std::array db::names<moderation::Of> = moderation::of_names;
template <>
inline constexpr std::array db::names<moderation::Kind> = moderation::kind_names;
template <>
inline constexpr std::array db::names<moderation::State> = moderation::state_names;
template <>
inline constexpr std::array db::names<moderation::Sender> = moderation::sender_names;
template <>
inline constexpr std::array db::names<moderation::Reason> = moderation::reason_names;

namespace moderation {

using db::Reading;
using db::Writing;

void read(db::Row& row, Row& r) {
    row >> r.id >> r.thing.of >> r.thing.id >> r.kind >> r.title >> r.state >> r.made_at >> r.due_at >> r.decided_at >> r.reason >> r.note >> r.sender >> r.sender_name >> r.as >>
        r.words >> r.decider;
}

void read(db::Row& row, Drafts& d) { row >> d.draft >> d.before; }

#define ROW                                                                                                                                                              \
    "select r.id, r.of, r.thing_id, r.kind, r.title, r.state, r.made_at, r.due_at, r.decided_at, r.reason, r.note, s.account_id, coalesce(a.name, '')," \
    " coalesce(s.role, 'author'), coalesce(s.words, ''), coalesce(d.name, '') from revision r left join revision_sender s on s.revision_id = r.id"      \
    " left join account a on a.id = s.account_id left join account d on d.id = r.decided_by"

std::optional<Row> row_of(const Reading& db, RevisionId id) { return db.one<Row>(ROW " where r.id = ?", id); }

std::optional<Drafts> drafts_of(const Reading& db, RevisionId id) { return db.one<Drafts>("select draft, before from revision where id = ?", id); }

std::vector<Row> waiting(const Reading& db, std::optional<Kind> kind, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::first_place);
#define WAITS_BEHIND " where r.state = 'waiting' and (r.due_at, r.id) > (?1, ?2)"
#define WAITS_BEFORE " where r.state = 'waiting' and (r.due_at, r.id) < (?1, ?2)"
    if (kind && edge.before) return db.all<Row>(ROW WAITS_BEFORE " and r.kind = ?3 order by r.due_at desc, r.id desc limit ?4", from.at, from.id, *kind, limit);
    if (kind) return db.all<Row>(ROW WAITS_BEHIND " and r.kind = ?3 order by r.due_at, r.id limit ?4", from.at, from.id, *kind, limit);
    if (edge.before) return db.all<Row>(ROW WAITS_BEFORE " order by r.due_at desc, r.id desc limit ?3", from.at, from.id, limit);
    return db.all<Row>(ROW WAITS_BEHIND " order by r.due_at, r.id limit ?3", from.at, from.id, limit);
}

std::vector<Row> decided(const Reading& db, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::last_place);
    if (edge.before) return db.all<Row>(ROW " where r.decided_at is not null and (r.decided_at, r.id) > (?, ?) order by r.decided_at, r.id limit ?", from.at, from.id, limit);
    return db.all<Row>(ROW " where r.decided_at is not null and (r.decided_at, r.id) < (?, ?) order by r.decided_at desc, r.id desc limit ?", from.at, from.id, limit);
}

std::vector<Row> history(const Reading& db, const Thing& thing) {
    return db.all<Row>(ROW " where r.of = ? and r.thing_id = ? order by r.id desc limit 100", thing.of, thing.id);
}

std::optional<RevisionId> next_waiting(const Reading& db, const base::Place& behind) {
    return db.one<RevisionId>("select id from revision where state = 'waiting' and (due_at, id) > (?, ?) order by due_at, id limit 1", behind.at, behind.id);
}

std::optional<Row> waiting_of(const Reading& db, const Thing& thing, AccountId sender) {
    return db.one<Row>(ROW " where r.of = ? and r.thing_id = ? and r.state = 'waiting' and s.account_id = ? limit 1", thing.of, thing.id, sender);
}

Waiting count_waiting(const Reading& db, base::Instant now) {
    const auto [count, overdue] = db.value<std::tuple<int, int>>(
        "select /* whole */ count(*), count(case when due_at < ? then 1 end) from (select due_at from revision where state = 'waiting' order by due_at, id limit ?)", now, web::most_counted);
    return {count, overdue};
}

Record record_of(const Reading& db, AccountId account, base::Instant refused_since) {
    const auto [applied, refused] = db.value<std::tuple<int, int>>(
        "select count(case when r.state = 'applied' and r.reason = 'fits' then 1 end), count(case when r.state = 'refused' and r.decided_at >= ? then 1 end)"
        " from (select revision_id from revision_sender where account_id = ? order by revision_id desc limit 200) s join revision r on r.id = s.revision_id",
        refused_since, account);
    return {applied, refused};
}

bool is_checked(const Reading& db, std::int64_t organisation) { return db.value<bool>("select exists (select 1 from organisation where id = ? and verified_at is not null)", organisation); }

RevisionId insert(Writing& db, const Revision& revision, const std::string& before, State state, Reason reason, base::Instant now) {
    const auto decided = state == State::waiting ? std::nullopt : std::optional(now);
    const RevisionId id{db.insert("insert into revision (of, thing_id, kind, title, draft, before, state, made_at, due_at, decided_at, reason) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                  revision.thing.of, revision.thing.id, revision.kind, revision.title, revision.draft, before, state, now, now + decided_within, decided, reason)};
    db.exec("insert into revision_sender (revision_id, account_id, role, words) values (?, ?, ?, ?)", id, revision.sender, revision.as, revision.words);
    return id;
}

void set_decided(Writing& db, RevisionId id, State state, Reason reason, std::string_view note, std::optional<AccountId> by, base::Instant now) {
    db.exec("update revision set state = ?, reason = ?, note = ?, decided_by = ?, decided_at = ? where id = ?", state, reason, std::string(note), by, now, id);
}

void withdraw_waiting(Writing& db, const Thing& thing, base::Instant now) {
    db.exec("update revision set state = 'withdrawn', decided_at = ? where of = ? and thing_id = ? and state = 'waiting' and kind <> 'suggestion'", now, thing.of, thing.id);
}

void drop_history(Writing& db, const Thing& thing) { db.exec("delete from revision where of = ? and thing_id = ?", thing.of, thing.id); }

}  // namespace moderation
