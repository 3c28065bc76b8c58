#include "mail/store.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "db/jobs.h"
#include "mail/address.h"
#include "mail/letter.h"
#include "mail/sender.h"

template <>
inline constexpr std::array db::names<mail::State> = mail::state_names;

namespace mail {

using base::Instant;
using db::Reading;
using db::Writing;

[[maybe_unused]] void read(db::Row& row, Claimed& c) {
    row >> c.id >> c.kind >> c.language >> c.address >> c.fields >> c.token >> c.created_at >> c.deadline_at >> c.attempts;
}

[[maybe_unused]] void read(db::Row& row, OutboxRow& r) {
    row >> r.id >> r.kind >> r.language >> r.address >> r.state >> r.created_at >> r.deadline_at >> r.next_at >> r.attempts >> r.error >> r.ended_at >> r.fields;
}

[[maybe_unused]] void read(db::Row& row, Sender& s) {
    std::optional<std::vector<std::byte>> password;
    row >> s.url >> s.user >> password >> s.address >> s.name >> s.authorities >> s.failures >> s.tried_at >> s.trouble;
    if (password) s.password = std::move(*password);
}

namespace {

constexpr std::chrono::hours kept_after_the_end{24 * 30};
constexpr int at_once = 200;

std::string address_of(const Letter& letter) {
    auto address = readable_address(letter.to);
    if (!address) throw std::logic_error("a letter to what is no address");
    return std::move(*address);
}

void check_fields(const Letter& letter, const Kind& kind) {
    for (const auto& variable : kind.variables)
        if (!letter.fields.contains(std::string(variable.name))) throw std::logic_error(fmt::format("a letter {} without its {}", kind.name, variable.name));
    if (letter.fields.size() != kind.variables.size()) throw std::logic_error(fmt::format("a letter {} with fields that it does not name", kind.name));
}

// Whoever reads the city's file later finds no link that still opens something.
std::string without_secrets(const std::string& kind_name, const std::string& fields) {
    const auto* known = kind(kind_name);
    auto left = nlohmann::json::object();
    for (const auto& [name, value] : fields_of(fields))
        if (const auto* variable = known ? known->variable(name) : nullptr; variable && variable->is != Variable::Is::secret) left[name] = value;
    return left.dump();
}

void end(Writing& db, const Claimed& letter, State state, const std::string& error, Instant now) {
    db.exec("update letter set state = ?, ended_at = ?, error = ?, claimed_at = null, fields = ? where id = ?", state, now, error,
            without_secrets(letter.kind, letter.fields), letter.id);
}

// 30 s, 1, 2, 4 … minutes, at most 6 hours; the last try comes a minute before the deadline rather than never.
Instant next_try(int attempts, Instant now, Instant deadline) {
    const auto last = deadline - std::chrono::minutes(1);
    const auto next = now + db::backoff(attempts);
    return next < last || last <= now ? next : last;
}

// Why a letter about something else than one's own account does not go; empty: it may.
std::string unwanted(const Reading& db, const Claimed& letter) {
    const auto* known = kind(letter.kind);
    if (!known) return "this version knows no such kind of letter";
    if (known->transactional) return {};
    if (refuses(db, letter.address, letter.kind)) return "unsubscribed";
    return bounced_since(db, letter.address) ? "no mail reaches the address" : "";
}

std::optional<Claimed> first_due(const Reading& db, Instant now) {
    return db.one<Claimed>("select id, kind, language, address, fields, token, created_at, deadline_at, attempts from letter indexed by letter_due"
                           " where state = 'waiting' and next_at <= ?1 and deadline_at > ?1 order by next_at, id limit 1",
                           now);
}

}  // namespace

void plan_sending(Writing& db, Instant at) { db::enqueue(db, send_job, fmt::format("at {}", at.time_since_epoch().count()), "{}", at); }

void post(Writing& db, const Letter& letter, Instant now) {
    const auto& kind = known_kind(letter.kind);
    check_fields(letter, kind);
    const auto deadline = letter.deadline.value_or(now + kind.lifetime);
    db.exec("insert into letter (kind, language, address, fields, created_at, deadline_at, next_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?5)", letter.kind,
            i18n::tag(letter.language), address_of(letter), nlohmann::json(letter.fields).dump(), now, deadline);
    plan_sending(db, now);
}

std::optional<Claimed> claim(Writing& db, Instant now) {
    for (int passed = 0; passed < at_once; ++passed) {
        auto letter = first_due(db, now);
        if (!letter) return {};
        if (const auto reason = unwanted(db, *letter); !reason.empty()) {
            end(db, *letter, State::dropped, reason, now);
            continue;
        }
        ++letter->attempts;
        db.exec("update letter set attempts = ?, claimed_at = ?, next_at = ? where id = ?", letter->attempts, now, next_try(letter->attempts, now, letter->deadline_at), letter->id);
        return letter;
    }
    return {};
}

void settle(Writing& db, const Claimed& letter, const Outcome& outcome, Instant now) {
    // Dropped by a person while it was on its way: what is in the net is in the net.
    if (db.value<int>("select count(*) from letter where id = ? and state = 'waiting'", letter.id) == 0) return;
    switch (outcome.kind) {
    case Outcome::Kind::sent:
        end(db, letter, State::sent, {}, now);
        db.exec("delete from mail_bounce where address = ?", letter.address);
        break;
    case Outcome::Kind::bounced:
        end(db, letter, State::bounced, outcome.error, now);
        db.exec("insert into mail_bounce (address, error, bounced_at) values (?, ?, ?) on conflict (address) do update set error = excluded.error", letter.address,
                outcome.error, now);
        break;
    case Outcome::Kind::refused: end(db, letter, State::refused, outcome.error, now); break;
    case Outcome::Kind::later:
    case Outcome::Kind::lost: db.exec("update letter set error = ?, claimed_at = null where id = ?", outcome.error, letter.id); break;
    // It is the server's pause that counts then (mail/send): the letter is due as before.
    case Outcome::Kind::away: db.exec("update letter set error = ?, claimed_at = null, next_at = ? where id = ?", outcome.error, now, letter.id); break;
    }
}

int expire(Writing& db, Instant now) {
    const auto late = db.all<Claimed>("select id, kind, language, address, fields, token, created_at, deadline_at, attempts from letter indexed by letter_deadline"
                                      " where state = 'waiting' and deadline_at <= ? order by deadline_at limit ?",
                                      now, at_once);
    for (const auto& letter : late)
        end(db, letter, State::expired, db.value<std::string>("select error from letter where id = ?", letter.id), now);
    return static_cast<int>(late.size());
}

int remove_old(Writing& db, Instant now) {
    return static_cast<int>(db.exec("delete from letter where id in (select id from letter where ended_at is not null and ended_at < ? order by ended_at limit ?)",
                                    now - kept_after_the_end, at_once));
}

std::vector<Claimed> take_unlogged(Writing& db, Instant now) {
    auto all = db.all<Claimed>("select /* whole */ id, kind, language, address, fields, token, created_at, deadline_at, attempts from letter indexed by letter_due"
                               " where state = 'waiting' and logged_at is null and deadline_at > ? order by next_at, id limit ?",
                               now, at_once);
    for (const auto& letter : all) db.exec("update letter set logged_at = ? where id = ?", now, letter.id);
    return all;
}

std::optional<Instant> next_due(const Reading& db) {
    return db.one<Instant>("select /* whole */ next_at from letter indexed by letter_due where state = 'waiting' order by next_at, id limit 1");
}

bool posted_since(const Reading& db, Instant moment) {
    return db.value<int>("select /* whole */ exists(select 1 from letter where state = 'waiting' and created_at > ?)", moment) != 0;
}

Fields fields_of(const std::string& json) { return nlohmann::json::parse(json).get<Fields>(); }

base::Words name_of(State state) {
    using base::words;
    switch (state) {
    case State::waiting: return words("waits to be sent");
    case State::sent: return words("letter sent");
    case State::bounced: return words("no mail reaches the address");
    case State::refused: return words("refused by the server");
    case State::expired: return words("too late to be sent");
    case State::dropped: return words("withdrawn");
    }
    return {};
}

// ── What the admin pages see ─────────────────────────────────────────────────────────────────────────────────────

#define OUTBOX_ROW "select id, kind, language, address, state, created_at, deadline_at, next_at, attempts, error, ended_at, fields from letter"

std::vector<OutboxRow> outbox(const Reading& db, const Wanted& wanted, base::Edge<LetterId> edge, int limit) {
    const auto& [state, kind] = wanted;
    const LetterId from = edge.before.value_or(edge.after.value_or(LetterId{std::numeric_limits<std::int64_t>::max()}));
    const bool back = edge.before.has_value();
    if (state && !kind.empty()) {
        if (back) return db.all<OutboxRow>(OUTBOX_ROW " where kind = ? and state = ? and id > ? order by id limit ?", kind, *state, from, limit);
        return db.all<OutboxRow>(OUTBOX_ROW " where kind = ? and state = ? and id < ? order by id desc limit ?", kind, *state, from, limit);
    }
    if (state) {
        if (back) return db.all<OutboxRow>(OUTBOX_ROW " where state = ? and id > ? order by id limit ?", *state, from, limit);
        return db.all<OutboxRow>(OUTBOX_ROW " where state = ? and id < ? order by id desc limit ?", *state, from, limit);
    }
    if (!kind.empty()) {
        if (back) return db.all<OutboxRow>(OUTBOX_ROW " where kind = ? and id > ? order by id limit ?", kind, from, limit);
        return db.all<OutboxRow>(OUTBOX_ROW " where kind = ? and id < ? order by id desc limit ?", kind, from, limit);
    }
    if (back) return db.all<OutboxRow>(OUTBOX_ROW " where id > ? order by id limit ?", from, limit);
    return db.all<OutboxRow>(OUTBOX_ROW " where id < ? order by id desc limit ?", from, limit);
}

std::optional<OutboxRow> letter(const Reading& db, LetterId id) {
    return db.one<OutboxRow>(OUTBOX_ROW " where id = ?", id);
}

std::int64_t waiting_letters(const Reading& db) { return db.value<std::int64_t>("select /* whole */ count(*) from letter where state = 'waiting'"); }

std::int64_t waiting_letters(const Reading& db, int most) {
    return db.value<std::int64_t>("select count(*) from (select 1 from letter where state = 'waiting' limit ?)", most);
}

std::int64_t stuck_letters(const Reading& db) {
    return db.value<std::int64_t>("select /* whole: the first hundred */ count(*) from (select attempts, error from letter indexed by letter_due where state = 'waiting' order by next_at, id limit 100) where attempts > 0 and error <> ''");
}

std::int64_t letters_ended(const Reading& db, State state, Instant since) {
    return db.value<std::int64_t>("select count(*) from (select 1 from letter indexed by letter_ended where ended_at >= ? and state = ? limit 500)", since, state);
}

std::optional<Content> words_of(const Reading& db, const OutboxRow& row) {
    const auto* known = kind(row.kind);
    const auto language = i18n::parse_language(row.language);
    if (!known || !language) return {};
    auto fields = fields_of(row.fields);
    for (const auto& variable : known->variables)
        if (variable.is != Variable::Is::text) fields[std::string(variable.name)] = "…";
    return filled(*known, wording(db, *known, *language), *language, fields);
}

bool retry(Writing& db, LetterId id, Instant now) {
    if (db.exec("update letter set next_at = ? where id = ? and state = 'waiting'", now, id) == 0) return false;
    db.exec("update mail_sender set failures = 0");
    plan_sending(db, now);
    return true;
}

bool drop(Writing& db, LetterId id, Instant now) {
    const auto waiting = db.one<Claimed>("select id, kind, language, address, fields, token, created_at, deadline_at, attempts from letter where id = ? and state = 'waiting'", id);
    if (waiting) end(db, *waiting, State::dropped, {}, now);
    return waiting.has_value();
}

// ── Addresses ────────────────────────────────────────────────────────────────────────────────────────────────────

std::optional<Instant> bounced_since(const Reading& db, std::string_view address) {
    return db.one<Instant>("select bounced_at from mail_bounce where address = ?", address);
}

bool refuses(const Reading& db, std::string_view address, std::string_view kind) {
    return db.value<int>("select count(*) from mail_refusal where address = ? and kind = ?", address, kind) != 0;
}

void refuse_letters(Writing& db, std::string_view address, std::string_view kind, Instant now) {
    db.exec("insert into mail_refusal (address, kind, refused_at) values (?, ?, ?) on conflict do nothing", address, kind, now);
}

void allow_letters(Writing& db, std::string_view address, std::string_view kind) { db.exec("delete from mail_refusal where address = ? and kind = ?", address, kind); }

// ── The server ───────────────────────────────────────────────────────────────────────────────────────────────────

std::optional<Sender> sender(const Reading& db) {
    return db.one<Sender>("select url, user, password, address, name, authorities, failures, tried_at, trouble from mail_sender");
}

void put_sender(Writing& db, const Sender& sender, Instant now) {
    const auto password = sender.password.empty() ? std::nullopt : std::optional(db::Bytes(sender.password));
    db.exec("insert into mail_sender (id, url, user, password, address, name, authorities, changed_at) values (1, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do update set"
            " url = excluded.url, user = excluded.user, password = excluded.password, address = excluded.address, name = excluded.name,"
            " authorities = excluded.authorities, failures = 0, tried_at = 0, trouble = '', changed_at = excluded.changed_at",
            sender.url, sender.user, password, sender.address, sender.name, sender.authorities, now);
    plan_sending(db, now);
}

void remove_sender(Writing& db) { db.exec("delete from mail_sender"); }

void note_server(Writing& db, const std::string& trouble, Instant now) {
    db.exec("update mail_sender set failures = iif(?1 = '', 0, failures + 1), tried_at = ?2, trouble = ?1", trouble, now);
}

}  // namespace mail
