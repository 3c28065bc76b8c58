// People as rows: found by the beginning of a word of their name, by duty, blocked ones, the newest.
#include <fmt/format.h>

#include <array>
#include <limits>

#include "accounts/people.h"
#include "accounts/store.h"
#include "base/text.h"

namespace accounts {

using base::Instant;
using db::Reading;
using db::Writing;

[[maybe_unused]] void read(db::Row& row, PersonRow& p) {
    std::optional<Instant> blocked_at;
    std::string roles;
    row >> p.id >> p.kind >> p.name >> blocked_at >> p.created_at >> roles;
    p.blocked = blocked_at.has_value();
    p.roles = web::Roles(web::Role::resident);
    for (std::size_t i = 0; i < web::role_count; ++i)
        if (roles.find(fmt::format(" {} ", web::role_names[i])) != roles.npos) p.roles.add(static_cast<web::Role>(i));
}

namespace {

constexpr AccountId above_all{std::numeric_limits<std::int64_t>::max()};
constexpr std::size_t most_words = 6;  // of a name that one is found by

// What stands behind every text that begins with another, in the order of bytes.
std::string behind(const std::string& beginning) { return beginning + "\U0010FFFF"; }

#define PERSON_ROW                                                   \
    "select a.id, a.kind, a.name, a.blocked_at, a.created_at," \
    " ' ' || coalesce((select group_concat(o.role, ' ') from account_role o where o.account_id = a.id), '') || ' '"

std::vector<PersonRow> by_address(const Reading& db, const base::Keys& keys, const Wanted& wanted) {
    auto found = db.all<PersonRow>(PERSON_ROW " from account a where a.email_hash = ?", Vault(keys).email_hash(wanted.text));
    std::erase_if(found, [&](const PersonRow& one) { return (wanted.role && !one.roles.has(*wanted.role)) || (wanted.blocked && !one.blocked); });
    return found;
}

#define OF_ROLE                                                                                                       \
    " from account_role r join account a on a.id = r.account_id where r.role = ?1 and (?3 = 0 or a.blocked_at is not null)" \
    " and (?4 = '' or exists (select 1 from account_name n where n.account_id = r.account_id and n.folded >= ?4 and n.folded < ?5))"

// Few have a duty and few are blocked: those lists are walked, and a name only asked of each.
std::vector<PersonRow> of_role(const Reading& db, const Wanted& wanted, const std::string& name, base::Edge<AccountId> edge, int limit) {
    if (edge.before)
        return db.all<PersonRow>(PERSON_ROW OF_ROLE " and r.account_id > ?2 order by r.account_id limit ?6", *wanted.role, *edge.before, wanted.blocked, name, behind(name), limit);
    return db.all<PersonRow>(PERSON_ROW OF_ROLE " and r.account_id < ?2 order by r.account_id desc limit ?6", *wanted.role, edge.after.value_or(above_all), wanted.blocked, name,
                             behind(name), limit);
}

#define BLOCKED                                   \
    " from account a where a.blocked_at is not null" \
    " and (?2 = '' or exists (select 1 from account_name n where n.account_id = a.id and n.folded >= ?2 and n.folded < ?3))"

std::vector<PersonRow> blocked(const Reading& db, const std::string& name, base::Edge<AccountId> edge, int limit) {
    if (edge.before) return db.all<PersonRow>(PERSON_ROW BLOCKED " and a.id > ?1 order by a.id limit ?4", *edge.before, name, behind(name), limit);
    return db.all<PersonRow>(PERSON_ROW BLOCKED " and a.id < ?1 order by a.id desc limit ?4", edge.after.value_or(above_all), name, behind(name), limit);
}

// Where several words of a name begin so, it stands at the first of them.
#define BY_NAME                                                    \
    " from account_name n join account a on a.id = n.account_id" \
    " where not exists (select 1 from account_name w where w.account_id = n.account_id and w.folded >= ?3 and w.folded < n.folded)"

std::vector<PersonRow> by_name(const Reading& db, const std::string& name, base::Edge<AccountId> edge, int limit) {
    const auto from = edge.before ? edge.before : edge.after;
    const auto word = from ? db.value<std::optional<std::string>>("select min(folded) from account_name where account_id = ? and folded >= ? and folded < ?", *from, name, behind(name))
                           : std::nullopt;
    if (word && edge.before)
        return db.all<PersonRow>(PERSON_ROW BY_NAME " and (n.folded, n.account_id) < (?1, ?2) and n.folded >= ?3 order by n.folded desc, n.account_id desc limit ?4", *word, *from, name,
                                 limit);
    return db.all<PersonRow>(PERSON_ROW BY_NAME " and (n.folded, n.account_id) > (?1, ?2) and n.folded < ?4 order by n.folded, n.account_id limit ?5", word.value_or(name),
                             word ? *from : AccountId{}, name, behind(name), limit);
}

std::vector<PersonRow> newest(const Reading& db, base::Edge<AccountId> edge, int limit) {
    if (edge.before) return db.all<PersonRow>(PERSON_ROW " from account a where a.id > ? order by a.id limit ?", *edge.before, limit);
    return db.all<PersonRow>(PERSON_ROW " from account a where a.id < ? order by a.id desc limit ?", edge.after.value_or(above_all), limit);
}

}  // namespace

std::vector<PersonRow> people(const Reading& db, const base::Keys& keys, const Wanted& wanted, base::Edge<AccountId> edge, int limit) {
    if (wanted.text.find('@') != std::string::npos) return edge.first() ? by_address(db, keys, wanted) : std::vector<PersonRow>();
    const auto name = base::folded(wanted.text);
    if (wanted.role) return of_role(db, wanted, name, edge, limit);
    if (wanted.blocked) return blocked(db, name, edge, limit);
    return name.empty() ? newest(db, edge, limit) : by_name(db, name, edge, limit);
}

std::optional<Person> person(const Reading& db, AccountId id) {
    using Row = std::tuple<AccountId, Kind, std::string, std::string, Instant, std::optional<Instant>>;
    using DutyRow = std::tuple<web::Role, Instant, std::optional<AccountId>, std::string>;
    const auto row = db.one<Row>("select id, kind, name, language, created_at, blocked_at from account where id = ?", id);
    if (!row) return {};
    Person person;
    std::string language;
    std::tie(person.id, person.kind, person.name, language, person.created_at, person.blocked_at) = *row;
    person.language = i18n::parse_language(language).value_or(i18n::Language::ru);
    for (auto& [role, at, by, by_name] : db.all<DutyRow>("select r.role, r.granted_at, r.granted_by, coalesce(a.name, '') from account_role r"
                                                         " left join account a on a.id = r.granted_by where r.account_id = ? order by r.granted_at, r.role",
                                                         id))
        person.duties.push_back({role, at, by.value_or(AccountId{}), std::move(by_name)});
    std::tie(person.sessions, person.seen_at) = db.value<std::pair<int, std::optional<Instant>>>("select count(*), max(seen_at) from session where account_id = ?", id);
    return person;
}

std::map<AccountId, std::string> names_of(const Reading& db, const std::vector<AccountId>& ids) {
    std::string list;
    for (const auto id : ids) list.append(list.empty() ? "" : ",").append(fmt::to_string(id.value));
    std::map<AccountId, std::string> names;
    for (auto& [id, name] : db.all<std::pair<AccountId, std::string>>("select a.id, a.name from json_each(?1) j join account a on a.id = j.value", "[" + list + "]"))
        names.emplace(id, std::move(name));
    return names;
}

std::string name_of(const Reading& db, AccountId id) { return db.one<std::string>("select name from account where id = ?", id).value_or(""); }

Contacts contacts(const Reading& db, const base::Keys& keys, AccountId id) {
    using Boxes = std::pair<std::vector<std::byte>, std::optional<std::vector<std::byte>>>;
    const auto boxes = db.one<Boxes>("select email_sealed, phone_sealed from account where id = ?", id);
    if (!boxes) return {};
    const Vault vault(keys);
    return {vault.open(boxes->first), boxes->second ? vault.open(*boxes->second) : std::string()};
}

std::int64_t accounts_made(const Reading& db) { return db.value<std::optional<std::int64_t>>("select max(id) from account").value_or(0); }

std::int64_t sign_ins(const Reading& db, Instant since) {
    return db.value<std::int64_t>("select count(*) from (select 1 from session where begun_at >= ? limit 500)", since);
}

std::int64_t people_on_duty(const Reading& db) {
    return db.value<std::int64_t>("select count(distinct r.account_id) from account_role r join account a on a.id = r.account_id where a.blocked_at is null");
}

// ── What staff do ───────────────────────────────────────────────────────────────────────────────────────────────────

std::int64_t administrators_but(const Reading& db, AccountId id) {
    return db.value<std::int64_t>("select count(distinct r.account_id) from account_role r join account a on a.id = r.account_id"
                                  " where r.role in ('admin', 'superadmin') and r.account_id <> ? and a.blocked_at is null",
                                  id);
}

void give_duty(Writing& db, AccountId id, web::Role role, AccountId by, Instant now) {
    db.exec("insert into account_role (account_id, role, granted_by, granted_at) values (?, ?, ?, ?) on conflict do nothing", id, role, by, now);
}

void take_duty(Writing& db, AccountId id, web::Role role) { db.exec("delete from account_role where account_id = ? and role = ?", id, role); }

void set_blocked(Writing& db, AccountId id, std::optional<Instant> at) { db.exec("update account set blocked_at = ? where id = ?", at, id); }

void put_name(Writing& db, AccountId id, std::string_view name) {
    db.exec("delete from account_name where account_id = ?", id);
    auto rest = base::folded(name);
    for (std::size_t words = 0; words < most_words && !rest.empty(); ++words) {
        db.exec("insert into account_name (folded, account_id) values (?, ?) on conflict do nothing", rest, id);
        const auto space = rest.find(' ');
        rest.erase(0, space == rest.npos ? rest.size() : space + 1);
    }
}

}  // namespace accounts
