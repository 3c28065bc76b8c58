#include "support/store.h"

#include <algorithm>
#include <array>
#include <tuple>

template <>
inline constexpr std::array db::names<support::Topic> = support::topic_names;
template <>
inline constexpr std::array db::names<support::State> = support::state_names;
template <>
inline constexpr std::array db::names<support::Said> = {std::string_view("asked"), std::string_view("answered"), std::string_view("noted"),
                                                        std::string_view("taken"), std::string_view("solved"),   std::string_view("closed")};

namespace support {

using accounts::Vault;
using db::Reading;
using db::Writing;
using Box = std::vector<std::byte>;

[[maybe_unused]] static void read(db::Row& row, Row& r) {
    std::string language;
    std::optional<std::string> organisation, taker;
    row >> r.id >> r.account >> r.organisation >> organisation >> r.topic >> language >> r.page >> r.hours >> r.received_at >> r.due_at >> r.changed_at >> r.answered_at >> r.state >> r.taken_by >> taker;
    r.language = i18n::parse_language(language).value_or(i18n::Language::ru);
    r.organisation_name = organisation.value_or("");
    r.taker = taker.value_or("");
}

TicketId insert_ticket(Writing& db, const Vault& vault, const Asked& asked, std::span<const std::byte> seed, base::Instant now) {
    const auto email = asked.account ? std::nullopt : std::optional(vault.seal(asked.email));
    const TicketId id{db.insert("insert into ticket (account_id, organisation_id, topic, link_seed, email_sealed, language, page, hours, received_at, due_at, changed_at)"
                                " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                                asked.account, asked.organisation, asked.topic, seed, email, i18n::tag(asked.language), asked.page, asked.hours, now, now + std::chrono::hours(asked.hours), now)};
    add_message(db, vault, id, Said::asked, {}, asked.text, now);
    return id;
}

void add_message(Writing& db, const Vault& vault, TicketId id, Said kind, AccountId actor, std::string_view text, base::Instant now) {
    const auto box = kind <= Said::noted ? std::optional(vault.seal(text)) : std::nullopt;
    db.exec("insert into ticket_message (ticket_id, kind, actor_id, text_sealed, at) values (?, ?, ?, ?, ?)", id, kind, actor, box, now);
}

#define TICKET                                                                                                                                                       \
    "select t.id, t.account_id, t.organisation_id, (select x.name from organisation_text x join organisation o on o.id = x.organisation_id and o.language = x.language" \
    " where o.id = t.organisation_id), t.topic, t.language, t.page, t.hours, t.received_at, t.due_at, t.changed_at, t.answered_at, t.state, t.taken_by, a.name"         \
    " from ticket t left join account a on a.id = t.taken_by"

std::optional<Row> ticket_of(const Reading& db, TicketId id) { return db.one<Row>(TICKET " where t.id = ?", id); }

std::string email_of(const Reading& db, const Vault& vault, TicketId id) {
    const auto box = db.one<std::optional<Box>>("select email_sealed from ticket where id = ?", id).value_or(std::nullopt);
    return box ? vault.open(*box) : std::string();
}

std::vector<std::byte> seed_of(const Reading& db, TicketId id) { return db.one<Box>("select link_seed from ticket where id = ?", id).value_or(Box(16)); }

std::vector<Message> messages_of(const Reading& db, const Vault& vault, TicketId id) {
    using Columns = std::tuple<Said, AccountId, std::optional<std::string>, std::optional<Box>, base::Instant>;
    std::vector<Message> all;
    for (auto& [kind, actor, name, text, at] : db.all<Columns>("select m.kind, m.actor_id, a.name, m.text_sealed, m.at from ticket_message m left join account a on a.id = m.actor_id where m.ticket_id = ? order by m.id", id))
        all.push_back({kind, actor, name.value_or(""), text ? vault.open(*text) : std::string(), at});
    return all;
}

std::vector<Row> tickets_of(const Reading& db, AccountId account) { return db.all<Row>(TICKET " where t.account_id = ? order by t.id desc limit 200", account); }

std::vector<Row> open_rows(const Reading& db, std::optional<AccountId> taker, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::first_place);
#define DUE_BEHIND " where t.state = 'open' and (t.due_at, t.id) > (?1, ?2)"
#define DUE_BEFORE " where t.state = 'open' and (t.due_at, t.id) < (?1, ?2)"
    if (taker && edge.before) return db.all<Row>(TICKET DUE_BEFORE " and t.taken_by = ?3 order by t.due_at desc, t.id desc limit ?4", from.at, from.id, *taker, limit);
    if (taker) return db.all<Row>(TICKET DUE_BEHIND " and t.taken_by = ?3 order by t.due_at, t.id limit ?4", from.at, from.id, *taker, limit);
    if (edge.before) return db.all<Row>(TICKET DUE_BEFORE " order by t.due_at desc, t.id desc limit ?3", from.at, from.id, limit);
    return db.all<Row>(TICKET DUE_BEHIND " order by t.due_at, t.id limit ?3", from.at, from.id, limit);
}

std::vector<Row> rows_in(const Reading& db, State state, std::optional<AccountId> taker, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::last_place);
#define CHANGED_BEHIND " where t.state = ?3 and (t.changed_at, t.id) < (?1, ?2)"
#define CHANGED_BEFORE " where t.state = ?3 and (t.changed_at, t.id) > (?1, ?2)"
    if (taker && edge.before) return db.all<Row>(TICKET CHANGED_BEFORE " and t.taken_by = ?4 order by t.changed_at, t.id limit ?5", from.at, from.id, state, *taker, limit);
    if (taker) return db.all<Row>(TICKET CHANGED_BEHIND " and t.taken_by = ?4 order by t.changed_at desc, t.id desc limit ?5", from.at, from.id, state, *taker, limit);
    if (edge.before) return db.all<Row>(TICKET CHANGED_BEFORE " order by t.changed_at, t.id limit ?4", from.at, from.id, state, limit);
    return db.all<Row>(TICKET CHANGED_BEHIND " order by t.changed_at desc, t.id desc limit ?4", from.at, from.id, state, limit);
}

void set_taker(Writing& db, TicketId id, AccountId who) { db.exec("update ticket set taken_by = ? where id = ?", who, id); }
void set_state(Writing& db, TicketId id, State state, base::Instant now) { db.exec("update ticket set state = ?, changed_at = ? where id = ?", state, now, id); }
void set_due(Writing& db, TicketId id, base::Instant due) { db.exec("update ticket set due_at = ? where id = ?", due, id); }
void set_answered(Writing& db, TicketId id, base::Instant now) { db.exec("update ticket set answered_at = ? where id = ? and answered_at is null", now, id); }

std::vector<Row> silent(const Reading& db, base::Instant before, int most) {
    return db.all<Row>(TICKET " where t.state in ('answered', 'waiting') and t.changed_at <= ? order by t.state, t.changed_at limit ?", before, most);
}

std::int64_t drop_ended(Writing& db, base::Instant before, int most) {
    const auto old = db.all<TicketId>("select id from ticket where state in ('solved', 'closed') and changed_at <= ? limit ?", before, most);
    for (const auto id : old) db.exec("delete from ticket where id = ?", id);
    return static_cast<std::int64_t>(old.size());
}

std::int64_t open_tickets(const Reading& db) { return db.value<std::int64_t>("select count(*) from (select 1 from ticket where state = 'open' limit 500)"); }

Pace pace(const Reading& db, base::Instant since) {
    using Times = std::tuple<base::Instant, base::Instant, int>;
    std::vector<std::chrono::seconds> waits;
    Pace pace;
    for (const auto& [received, answered, hours] :
         db.all<Times>("select received_at, answered_at, hours from ticket where answered_at >= ? order by answered_at desc limit 1000", since)) {
        waits.push_back(answered - received);
        pace.in_time += waits.back() <= std::chrono::hours(hours);
    }
    pace.answers = static_cast<int>(waits.size());
    if (waits.empty()) return pace;
    const auto middle = waits.begin() + static_cast<std::ptrdiff_t>(waits.size() / 2);
    std::ranges::nth_element(waits, middle);
    pace.median = *middle;
    if (waits.size() % 2 == 0) pace.median = (pace.median + *std::max_element(waits.begin(), middle)) / 2;
    return pace;
}

std::vector<std::pair<std::int64_t, std::string>> organisations_of(const Reading& db, AccountId account, i18n::Language language) {
    return db.all<std::pair<std::int64_t, std::string>>("select m.organisation_id, (select t.name from organisation_text t where t.organisation_id = m.organisation_id order by t.language <> ?2, t.language limit 1)"
                                                        " from team_member m where m.account_id = ?1 order by 2 limit 100",
                                                        account, i18n::tag(language));
}

// ── Answers that are given often ────────────────────────────────────────────────────────────────────────────────────

std::vector<Template> answer_templates(const Reading& db) {
    std::vector<Template> all;
    using Columns = std::tuple<TemplateId, std::string, std::string, std::string>;
    for (auto& [id, tag, title, body] : db.all<Columns>("select template_id, language, title, body from answer_template_text order by template_id, language")) {
        if (all.empty() || all.back().id != id) all.push_back({id, {}});
        if (const auto language = i18n::parse_language(tag)) all.back().texts[i18n::index(*language)] = {title, body};
    }
    return all;
}

std::optional<Template> template_of(const Reading& db, TemplateId id) {
    std::optional<Template> found;
    using Columns = std::tuple<std::string, std::string, std::string>;
    for (auto& [tag, title, body] : db.all<Columns>("select language, title, body from answer_template_text where template_id = ?", id)) {
        if (!found) found.emplace(Template{id, {}});
        if (const auto language = i18n::parse_language(tag)) found->texts[i18n::index(*language)] = {title, body};
    }
    return found;
}

static void put_texts(Writing& db, TemplateId id, const std::array<TemplateText, 3>& texts) {
    for (const auto language : i18n::languages)
        if (const auto& [title, body] = texts[i18n::index(language)]; !title.empty())
            db.exec("insert into answer_template_text (template_id, language, title, body) values (?, ?, ?, ?)", id, i18n::tag(language), title, body);
}

TemplateId add_template(Writing& db, const std::array<TemplateText, 3>& texts, base::Instant now) {
    const TemplateId id{db.insert("insert into answer_template (created_at) values (?)", now)};
    put_texts(db, id, texts);
    return id;
}

void put_template(Writing& db, TemplateId id, const std::array<TemplateText, 3>& texts) {
    db.exec("delete from answer_template_text where template_id = ?", id);
    put_texts(db, id, texts);
}

void drop_template(Writing& db, TemplateId id) { db.exec("delete from answer_template where id = ?", id); }

}  // namespace support
