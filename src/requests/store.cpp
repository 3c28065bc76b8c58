#include "requests/store.h"

#include <array>
#include <limits>

template <>
inline constexpr std::array db::names<requests::Kind> = requests::kind_names;
template <>
inline constexpr std::array db::names<requests::Topic> = requests::topic_names;
template <>
inline constexpr std::array db::names<requests::Reason> = requests::reason_names;
template <>
inline constexpr std::array db::names<requests::State> = {std::string_view("open"), std::string_view("answered"), std::string_view("refused")};
template <>
inline constexpr std::array db::names<requests::Step> = {std::string_view("received"), std::string_view("taken"),    std::string_view("released"),
                                                         std::string_view("seen"),     std::string_view("noted"),    std::string_view("extended"),
                                                         std::string_view("reminded"), std::string_view("answered"), std::string_view("refused")};

namespace requests {

using accounts::Vault;
using db::Reading;
using db::Writing;
using Box = std::vector<std::byte>;

[[maybe_unused]] void read(db::Row& row, Row& r) {
    std::string language, reason;
    std::optional<std::string> taker_name;
    row >> r.id >> r.kind >> r.topic >> r.account >> language >> r.page >> r.authority >> r.reference >> r.received_at >> r.due_at >> r.extended_at >> r.taken_by >>
        taker_name >> r.taken_until >> r.state >> reason >> r.ended_at >> r.erased_at;
    r.language = i18n::parse_language(language).value_or(i18n::Language::ru);
    r.taker = taker_name.value_or("");
    for (std::size_t i = 0; i < reason_count; ++i)
        if (reason_names[i] == reason) r.reason = static_cast<Reason>(i);
}

namespace {

std::optional<Box> box_of(const Vault& vault, std::string_view text) { return text.empty() ? std::nullopt : std::optional(vault.seal(text)); }
std::string opened(const Vault& vault, const std::optional<Box>& box) { return box ? vault.open(*box) : std::string(); }

}  // namespace

RequestId insert_request(Writing& db, const Vault& vault, const Asked& asked, std::span<const std::byte> seed, const Clock& clock, base::Instant received_at) {
    return RequestId{db.insert(
        "insert into request (kind, topic, account_id, code_seed, email_sealed, language, page, text_sealed, authority, reference, preserved_sealed, received_at, due_at, remind_at)"
        " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        kind_of(asked.topic), asked.topic, asked.account, seed, box_of(vault, asked.email), i18n::tag(asked.language), asked.page, vault.seal(asked.text), asked.authority,
        asked.reference, box_of(vault, asked.preserved), received_at, clock.due, clock.remind)};
}

void add_step(Writing& db, const Vault& vault, RequestId id, Step kind, std::int64_t actor, std::string_view note, base::Instant now) {
    db.exec("insert into request_step (request_id, kind, actor_id, note_sealed, at) values (?, ?, ?, ?, ?)", id, kind, actor, box_of(vault, note), now);
}

#define ROW                                                                                                                                            \
    "select r.id, r.kind, r.topic, r.account_id, r.language, r.page, r.authority, r.reference, r.received_at, r.due_at, r.extended_at, r.taken_by, a.name," \
    " r.taken_until, r.state, r.reason, r.ended_at, r.erased_at from request r left join account a on a.id = r.taken_by"

std::optional<Row> request_of(const Reading& db, RequestId id) { return db.one<Row>(ROW " where r.id = ?", id); }

std::optional<Sealed> sealed_of(const Reading& db, const Vault& vault, RequestId id) {
    using Boxes = std::tuple<std::optional<Box>, Box, std::optional<Box>, std::optional<Box>>;
    const auto row = db.one<Boxes>("select email_sealed, text_sealed, preserved_sealed, answer_sealed from request where id = ?", id);
    if (!row) return {};
    const auto& [email, text, preserved, answer] = *row;
    return Sealed{opened(vault, email), text.empty() ? std::string() : vault.open(text), opened(vault, preserved), opened(vault, answer)};
}

std::vector<std::byte> seed_of(const Reading& db, RequestId id) { return db.one<Box>("select code_seed from request where id = ?", id).value_or(Box(16)); }

std::vector<StepRow> steps_of(const Reading& db, const Vault& vault, RequestId id) {
    using Columns = std::tuple<Step, std::int64_t, std::optional<std::string>, std::optional<Box>, base::Instant>;
    std::vector<StepRow> steps;
    for (auto& [kind, actor, name, note, at] : db.all<Columns>(
             "select s.kind, s.actor_id, a.name, s.note_sealed, s.at from request_step s left join account a on a.id = s.actor_id where s.request_id = ? order by s.id", id))
        steps.push_back({kind, actor, name.value_or(""), opened(vault, note), at});
    return steps;
}

std::vector<Row> requests_of(const Reading& db, web::AccountId account) {
    return db.all<Row>("select r.id, r.kind, r.topic, r.account_id, r.language, r.page, r.authority, r.reference, r.received_at, r.due_at, r.extended_at, r.taken_by, '',"
                       " r.taken_until, r.state, r.reason, r.ended_at, r.erased_at from request r where r.account_id = ? order by r.id desc limit 200",
                       account);
}

// Whatever is asked for walks an index that holds it in its order; of what one person took, the kind is asked of each row.
std::vector<Row> open_rows(const Reading& db, const Wanted& wanted, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::first_place);
    const bool back = edge.before.has_value();
#define OPEN_BEHIND " where r.state = 'open' and (r.due_at, r.id) > (?1, ?2)"
#define OPEN_BEFORE " where r.state = 'open' and (r.due_at, r.id) < (?1, ?2)"
    if (wanted.taken_by) {
        if (back) return db.all<Row>(ROW OPEN_BEFORE " and r.taken_by = ?3 and (?4 is null or r.kind = ?4) order by r.due_at desc, r.id desc limit ?5", from.at, from.id, *wanted.taken_by, wanted.kind, limit);
        return db.all<Row>(ROW OPEN_BEHIND " and r.taken_by = ?3 and (?4 is null or r.kind = ?4) order by r.due_at, r.id limit ?5", from.at, from.id, *wanted.taken_by, wanted.kind, limit);
    }
    if (wanted.kind) {
        if (back) return db.all<Row>(ROW OPEN_BEFORE " and r.kind = ?3 order by r.due_at desc, r.id desc limit ?4", from.at, from.id, *wanted.kind, limit);
        return db.all<Row>(ROW OPEN_BEHIND " and r.kind = ?3 order by r.due_at, r.id limit ?4", from.at, from.id, *wanted.kind, limit);
    }
    if (back) return db.all<Row>(ROW OPEN_BEFORE " order by r.due_at desc, r.id desc limit ?3", from.at, from.id, limit);
    return db.all<Row>(ROW OPEN_BEHIND " order by r.due_at, r.id limit ?3", from.at, from.id, limit);
}

std::vector<Row> ended_rows(const Reading& db, const Wanted& wanted, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::last_place);
    const bool back = edge.before.has_value();
#define ENDED_BEHIND " where r.state <> 'open' and (r.ended_at, r.id) < (?1, ?2)"
#define ENDED_BEFORE " where r.state <> 'open' and (r.ended_at, r.id) > (?1, ?2)"
    if (wanted.taken_by) {
        if (back) return db.all<Row>(ROW ENDED_BEFORE " and r.taken_by = ?3 and (?4 is null or r.kind = ?4) order by r.ended_at, r.id limit ?5", from.at, from.id, *wanted.taken_by, wanted.kind, limit);
        return db.all<Row>(ROW ENDED_BEHIND " and r.taken_by = ?3 and (?4 is null or r.kind = ?4) order by r.ended_at desc, r.id desc limit ?5", from.at, from.id, *wanted.taken_by, wanted.kind, limit);
    }
    if (wanted.kind) {
        if (back) return db.all<Row>(ROW ENDED_BEFORE " and r.kind = ?3 order by r.ended_at, r.id limit ?4", from.at, from.id, *wanted.kind, limit);
        return db.all<Row>(ROW ENDED_BEHIND " and r.kind = ?3 order by r.ended_at desc, r.id desc limit ?4", from.at, from.id, *wanted.kind, limit);
    }
    if (back) return db.all<Row>(ROW ENDED_BEFORE " order by r.ended_at, r.id limit ?3", from.at, from.id, limit);
    return db.all<Row>(ROW ENDED_BEHIND " order by r.ended_at desc, r.id desc limit ?3", from.at, from.id, limit);
}

void set_taken(Writing& db, RequestId id, std::optional<web::AccountId> who, std::optional<base::Instant> until) {
    db.exec("update request set taken_by = ?, taken_until = ? where id = ?", who, until, id);
}

void set_due(Writing& db, RequestId id, const Clock& clock, base::Instant now) {
    db.exec("update request set due_at = ?, remind_at = ?, reminded_at = null, extended_at = ? where id = ?", clock.due, clock.remind, now, id);
}

void set_end(Writing& db, const Vault& vault, RequestId id, Reason reason, std::string_view answer, base::Instant now) {
    db.exec("update request set state = ?, reason = ?, answer_sealed = ?, ended_at = ? where id = ?", refuses(reason) ? State::refused : State::answered, reason, box_of(vault, answer),
            now, id);
}

std::vector<Row> to_remind(const Reading& db, base::Instant now) {
    return db.all<Row>("select r.id, r.kind, r.topic, r.account_id, r.language, r.page, r.authority, r.reference, r.received_at, r.due_at, r.extended_at, r.taken_by, '',"
                       " r.taken_until, r.state, r.reason, r.ended_at, r.erased_at from request r where r.state = 'open' and r.reminded_at is null and r.remind_at <= ? order by r.remind_at limit 100",
                       now);
}

void set_reminded(Writing& db, RequestId id, base::Instant now) { db.exec("update request set reminded_at = ? where id = ?", now, id); }

std::vector<RequestId> to_erase(const Reading& db, base::Instant now, int most) {
    return db.all<RequestId>("select id from request where state <> 'open' and erased_at is null and ended_at <= ? order by ended_at limit ?", now - kept, most);
}

void erase_words(Writing& db, RequestId id, base::Instant now) {
    db.exec("update request set erased_at = ?, account_id = null, email_sealed = null, page = '', text_sealed = x'', preserved_sealed = null, answer_sealed = null where id = ?", now, id);
    db.exec("update request_step set note_sealed = null where request_id = ? and note_sealed is not null", id);
}

Waiting open_requests(const Reading& db, base::Instant now) {
    const auto [open, overdue] = db.value<std::pair<int, int>>("select (select count(*) from (select 1 from request where state = 'open' limit 500)),"
                                                               " (select count(*) from (select 1 from request where state = 'open' and due_at < ? limit 500))",
                                                               now);
    return {open, overdue};
}

std::vector<base::Day> holidays(const Reading& db) { return db.all<base::Day>("select day from holiday order by day"); }

}  // namespace requests
