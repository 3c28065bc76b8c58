// The log as rows: written one after the other, read backwards, and walked from the first for verifying.
#include <fmt/format.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "audit/audit.h"
#include "audit/chain.h"
#include "db/reading.h"

namespace audit {

using db::Reading;
using db::Writing;

[[maybe_unused]] void read(db::Row& row, Link& l) {
    row >> l.id >> l.at >> l.actor_id >> l.role >> l.act >> l.subject_kind >> l.subject_id >> l.purpose >> l.changes >> l.previous >> l.hash;
}

[[maybe_unused]] void read(db::Row& row, Entry& e) {
    std::string changes;
    row >> e.id >> e.act.at >> e.act.actor_id >> e.act.role >> e.act.act >> e.act.subject_kind >> e.act.subject_id >> e.act.purpose >> changes;
    for (const auto& change : nlohmann::json::parse(changes)) e.act.changes.push_back({change.at(0), change.at(1), change.at(2)});
}

namespace {

constexpr std::size_t most_faults = 20;

std::string json_of(const std::vector<Change>& changes) {
    auto list = nlohmann::json::array();
    for (const auto& change : changes) list.push_back({change.field, change.before, change.after});
    return list.dump();
}

std::string fault_of(const Link& link, std::int64_t expected, const Hash& previous) {
    if (link.id > expected) return fmt::format("{} acts before it are missing", link.id - expected);
    if (link.previous != previous) return "it does not follow the act before it: one was taken out, put in or moved";
    if (link.hash != hash_of(link)) return "its words are not those that were written";
    return {};
}

}  // namespace

void record(Writing& db, const Act& act) {
    using Last = std::pair<std::int64_t, Hash>;
    const auto [last, previous] = db.one<Last>("select id, hash from audit_act where id = (select max(id) from audit_act)").value_or(Last{});
    Link link{last + 1, act.at.time_since_epoch().count(), act.actor_id, act.subject_id, act.role, act.act, act.subject_kind, act.purpose, json_of(act.changes), previous, {}};
    link.hash = hash_of(link);
    db.exec("insert into audit_act (id, at, actor_id, role, act, subject_kind, subject_id, purpose, changes, previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", link.id,
            link.at, link.actor_id, link.role, link.act, link.subject_kind, link.subject_id, link.purpose, link.changes, link.previous, link.hash);
}

std::vector<Fault> verify(const Reading& db) {
    std::vector<Fault> faults;
    std::int64_t expected = 1;
    Hash previous{};
    db.each<Link>("select /* whole */ id, at, actor_id, role, act, subject_kind, subject_id, purpose, changes, previous, hash from audit_act order by id", [&](const Link& link) {
        if (auto what = fault_of(link, expected, previous); !what.empty()) faults.push_back({link.id, std::move(what)});
        expected = link.id + 1;
        previous = link.hash;
        return faults.size() < most_faults;
    });
    return faults;
}

std::vector<Entry> acts(const Reading& db, const Filter& filter, std::int64_t before, int limit) {
    const auto below = before ? before : std::numeric_limits<std::int64_t>::max();
    if (!filter.subject_kind.empty())
        return db.all<Entry>("select id, at, actor_id, role, act, subject_kind, subject_id, purpose, changes from audit_act where subject_kind = ?1 and subject_id = ?2"
                             " and id < ?3 and (?4 is null or actor_id = ?4) and (?5 = '' or act = ?5) order by id desc limit ?6",
                             filter.subject_kind, filter.subject_id, below, filter.actor_id, filter.act, limit);
    if (filter.actor_id)
        return db.all<Entry>("select id, at, actor_id, role, act, subject_kind, subject_id, purpose, changes from audit_act where actor_id = ?1 and id < ?2"
                             " and (?3 = '' or act = ?3) order by id desc limit ?4",
                             *filter.actor_id, below, filter.act, limit);
    return db.all<Entry>("select id, at, actor_id, role, act, subject_kind, subject_id, purpose, changes from audit_act where id < ?1 and (?2 = '' or act = ?2)"
                         " order by id desc limit ?3",
                         below, filter.act, limit);
}

std::vector<Entry> looks_at(const Reading& db, std::int64_t account_id, std::int64_t before, int limit) {
    return acts(db, {.act = std::string(look), .subject_kind = "account", .subject_id = account_id}, before, limit);
}

}  // namespace audit
