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
template <>
inline constexpr std::array db::names<moderation::AppealState> = moderation::appeal_state_names;

namespace moderation {

using db::Reading;
using db::Writing;

void read(db::Row& row, Row& r) {
    row >> r.id >> r.thing.of >> r.thing.id >> r.kind >> r.title >> r.state >> r.made_at >> r.due_at >> r.decided_at >> r.reason >> r.note >> r.sender >> r.sender_name >> r.as >>
        r.words >> r.decider >> r.decider_id >> r.doubt >> r.links;
}

void read(db::Row& row, Drafts& d) { row >> d.draft >> d.before; }

#define ROW                                                                                                                                                              \
    "select r.id, r.of, r.thing_id, r.kind, r.title, r.state, r.made_at, r.due_at, r.decided_at, r.reason, r.note, s.account_id, coalesce(a.name, '')," \
    " coalesce(s.role, 'author'), coalesce(s.words, ''), coalesce(d.name, ''), r.decided_by, r.doubt, r.links from revision r left join revision_sender s on s.revision_id = r.id"      \
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

std::vector<Row> doubtful_rows(const Reading& db, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::first_place);
    if (edge.before) return db.all<Row>(ROW WAITS_BEFORE " and r.doubt >= 70 order by r.due_at desc, r.id desc limit ?3", from.at, from.id, limit);
    return db.all<Row>(ROW WAITS_BEHIND " and r.doubt >= 70 order by r.due_at, r.id limit ?3", from.at, from.id, limit);
}

bool newer(const Reading& db, const Thing& thing, RevisionId id) {
    return db.value<bool>("select exists (select 1 from revision where of = ? and thing_id = ? and id > ? and state in ('applied', 'waiting') and kind <> 'suggestion')", thing.of, thing.id, id);
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

RevisionId insert(Writing& db, const Revision& revision, const std::string& before, State state, Reason reason, const Doubt& doubt, base::Instant now) {
    const auto decided = state == State::waiting ? std::nullopt : std::optional(now);
    const RevisionId id{db.insert("insert into revision (of, thing_id, kind, title, draft, before, state, made_at, due_at, decided_at, reason, doubt, links) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                  revision.thing.of, revision.thing.id, revision.kind, revision.title, revision.draft, before, state, now, now + decided_within, decided, reason, doubt.percent, doubt.links)};
    db.exec("insert into revision_sender (revision_id, account_id, role, words) values (?, ?, ?, ?)", id, revision.sender, revision.as, revision.words);
    return id;
}

void hold_pictures(Writing& db, RevisionId id, const std::vector<std::int64_t>& pictures) {
    for (const auto picture : pictures) db.exec("insert into revision_media (revision_id, media_id) select ?, id from media where id = ? on conflict do nothing", id, picture);
}

void set_decided(Writing& db, RevisionId id, State state, Reason reason, std::string_view note, std::optional<AccountId> by, base::Instant now) {
    db.exec("update revision set state = ?, reason = ?, note = ?, decided_by = ?, decided_at = ? where id = ?", state, reason, std::string(note), by, now, id);
}

std::vector<Row> appealed_rows(const Reading& db, int limit) {
    return db.all<Row>(ROW " join appeal p on p.revision_id = r.id where p.state = 'waiting' and p.due_at > 0 order by p.due_at, p.revision_id limit ?", limit);
}

int count_appeals(const Reading& db) { return db.value<int>("select /* whole */ count(*) from (select 1 from appeal where state = 'waiting' and due_at > 0 order by due_at, revision_id limit ?)", web::most_counted); }

std::vector<Row> decisions_about(const Reading& db, AccountId account, int limit) { return db.all<Row>(ROW " where s.account_id = ? order by s.revision_id desc limit ?", account, limit); }

void read(db::Row& row, Appeal& a) { row >> a.revision >> a.words >> a.made_at >> a.due_at >> a.state >> a.note; }

std::optional<Appeal> appeal_of(const Reading& db, RevisionId id) { return db.one<Appeal>("select revision_id, words, made_at, due_at, state, note from appeal where revision_id = ?", id); }

void insert_appeal(Writing& db, RevisionId id, AccountId account, const std::string& words, base::Instant now, base::Instant due) {
    db.exec("insert into appeal (revision_id, account_id, words, made_at, due_at) values (?, ?, ?, ?, ?)", id, account, words, now, due);
}

void set_appeal_answered(Writing& db, RevisionId id, AppealState state, const std::string& note, AccountId by, base::Instant now) {
    db.exec("update appeal set state = ?, note = ?, decided_by = ?, decided_at = ? where revision_id = ?", state, note, by, now, id);
}

Seen texts_learnt(const Reading& db) {
    const auto [spam, fair] = db.one<std::tuple<int, int>>("select spam, fair from spam_learnt where id = 1").value_or(std::tuple(0, 0));
    return {spam, fair};
}

std::vector<Seen> seen_of(const Reading& db, const std::vector<std::string>& signs) {
    std::vector<Seen> all;
    for (const auto& sign : signs)
        if (const auto seen = db.one<std::tuple<int, int>>("select spam, fair from spam_sign where sign = ?", sign)) all.push_back({std::get<0>(*seen), std::get<1>(*seen)});
    return all;
}

void learn(Writing& db, const std::vector<std::string>& signs, bool spam, int by) {
    const int to_spam = spam ? by : 0, to_fair = spam ? 0 : by;
    for (const auto& sign : signs)
        db.exec("insert into spam_sign (sign, spam, fair) values (?1, max(?2, 0), max(?3, 0)) on conflict (sign) do update set spam = max(spam + ?2, 0), fair = max(fair + ?3, 0)", sign, to_spam, to_fair);
    db.exec("insert into spam_learnt (id, spam, fair) values (1, max(?1, 0), max(?2, 0)) on conflict (id) do update set spam = max(spam + ?1, 0), fair = max(fair + ?2, 0)", to_spam, to_fair);
}

void read(db::Row& row, Outcome& o) { row >> o.state >> o.reason >> o.count >> o.in_time; }

std::vector<Outcome> outcomes_since(const Reading& db, base::Instant since) {
    return db.all<Outcome>("select state, reason, count(*), count(case when decided_at <= due_at then 1 end) from revision"
                           " where decided_at >= ? and state <> 'withdrawn' and reason <> 'trusted' group by state, reason order by state, count(*) desc", since);
}

void read(db::Row& row, Told& t) { row >> t.of >> t.kind >> t.state >> t.reason >> t.at; }

std::vector<Told> told_lately(const Reading& db, int limit) {
    return db.all<Told>("select of, kind, state, reason, decided_at from revision where decided_at is not null and state <> 'withdrawn' and reason <> 'trusted' order by decided_at desc, id desc limit ?", limit);
}

void withdraw_waiting(Writing& db, const Thing& thing, base::Instant now) {
    db.exec("update revision set state = 'withdrawn', decided_at = ? where of = ? and thing_id = ? and state = 'waiting' and kind <> 'suggestion'", now, thing.of, thing.id);
}

void drop_history(Writing& db, const Thing& thing) { db.exec("delete from revision where of = ? and thing_id = ?", thing.of, thing.id); }

}  // namespace moderation
