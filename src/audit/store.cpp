// The log as rows: written one after the other, read backwards, and walked from the first for verifying.
#include <fmt/format.h>

#include <algorithm>
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

namespace {

// The first act at that moment or later; there is no such act yet: the one that comes next.
std::int64_t first_since(const Reading& db, base::Instant moment) {
    const auto first = db.one<std::int64_t>("select id from audit_act where at >= ? order by at, id limit 1", moment);
    return first ? *first : count(db) + 1;
}

}  // namespace

#define OF_SUBJECT " where subject_kind = ?1 and subject_id = ?2 and id > ?3 and id < ?4 and (?5 is null or actor_id = ?5) and (?6 = '' or act = ?6)"
#define ENTRY "select id, at, actor_id, role, act, subject_kind, subject_id, purpose, changes from audit_act"

// Ids grow with time, so that days are bounds of ids and every list walks an index.
std::vector<Entry> acts(const Reading& db, const Filter& filter, base::Edge<std::int64_t> edge, int limit) {
    const auto from = std::max(filter.from ? first_since(db, *filter.from) - 1 : 0, edge.before.value_or(0));
    auto until = edge.after.value_or(std::numeric_limits<std::int64_t>::max());
    if (filter.until) until = std::min(until, first_since(db, *filter.until));
    const bool back = edge.before.has_value();
    if (!filter.subject_kind.empty()) {
        if (back) return db.all<Entry>(ENTRY OF_SUBJECT " order by id limit ?7", filter.subject_kind, filter.subject_id, from, until, filter.actor_id, filter.act, limit);
        return db.all<Entry>(ENTRY OF_SUBJECT " order by id desc limit ?7", filter.subject_kind, filter.subject_id, from, until, filter.actor_id, filter.act, limit);
    }
    if (filter.actor_id && !filter.act.empty()) {
        if (back) return db.all<Entry>(ENTRY " where actor_id = ? and act = ? and id > ? and id < ? order by id limit ?", *filter.actor_id, filter.act, from, until, limit);
        return db.all<Entry>(ENTRY " where actor_id = ? and act = ? and id > ? and id < ? order by id desc limit ?", *filter.actor_id, filter.act, from, until, limit);
    }
    if (filter.actor_id) {
        if (back) return db.all<Entry>(ENTRY " where actor_id = ? and id > ? and id < ? order by id limit ?", *filter.actor_id, from, until, limit);
        return db.all<Entry>(ENTRY " where actor_id = ? and id > ? and id < ? order by id desc limit ?", *filter.actor_id, from, until, limit);
    }
    if (!filter.act.empty()) {
        if (back) return db.all<Entry>(ENTRY " where act = ? and id > ? and id < ? order by id limit ?", filter.act, from, until, limit);
        return db.all<Entry>(ENTRY " where act = ? and id > ? and id < ? order by id desc limit ?", filter.act, from, until, limit);
    }
    if (back) return db.all<Entry>(ENTRY " where id > ? and id < ? order by id limit ?", from, until, limit);
    return db.all<Entry>(ENTRY " where id > ? and id < ? order by id desc limit ?", from, until, limit);
}

std::optional<Entry> act(const Reading& db, std::int64_t id) {
    return db.one<Entry>(ENTRY " where id = ?", id);
}

std::int64_t count(const Reading& db) { return db.value<std::optional<std::int64_t>>("select max(id) from audit_act").value_or(0); }

// From one to the next by the index: there are few among many.
std::vector<std::string> acts_known(const Reading& db) {
    return db.all<std::string>("with /* whole: by steps of the index */ recursive known (act) as (select min(act) from audit_act union all"
                               " select (select min(a.act) from audit_act a where a.act > known.act) from known where known.act is not null)"
                               " select act from known where act is not null");
}

std::vector<Entry> looks_at(const Reading& db, std::int64_t account_id, base::Edge<std::int64_t> edge, int limit) {
    return acts(db, {.act = std::string(look), .subject_kind = "account", .subject_id = account_id}, edge, limit);
}

}  // namespace audit
