// Failures as rows, one a cause.
#include "db/reading.h"
#include "failures/failure.h"

namespace failures {

[[maybe_unused]] void read(db::Row& row, Failure& f) {
    row >> f.id >> f.cause.place >> f.cause.type >> f.cause.text >> f.count >> f.first_at >> f.last_at >> f.version >> f.request;
}

void put(db::Writing& db, const std::vector<Failure>& seen, std::string_view version) {
    for (const auto& failure : seen)
        db.exec("insert into failure (place, type, text, count, first_at, last_at, version, request) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (place, type, text)"
                " do update set count = count + excluded.count, last_at = max(last_at, excluded.last_at), version = excluded.version, request = excluded.request",
                failure.cause.place, failure.cause.type, failure.cause.text, failure.count, failure.first_at, failure.last_at, version, failure.request);
}

#define FAILURE "select id, place, type, text, count, first_at, last_at, version, request from failure"

std::vector<Failure> failures(const db::Reading& db, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(base::last_place);
    if (edge.before) return db.all<Failure>(FAILURE " where (last_at, id) > (?, ?) order by last_at, id limit ?", from.at, from.id, limit);
    return db.all<Failure>(FAILURE " where (last_at, id) < (?, ?) order by last_at desc, id desc limit ?", from.at, from.id, limit);
}

std::optional<Failure> failure(const db::Reading& db, std::int64_t id) {
    return db.one<Failure>(FAILURE " where id = ?", id);
}

std::int64_t count(const db::Reading& db) { return db.value<std::int64_t>("select count(*) from (select 1 from failure limit 500)"); }

bool forget(db::Writing& db, std::int64_t id) { return db.exec("delete from failure where id = ?", id) > 0; }

void forget_old(db::Writing& db, base::Instant now) { db.exec("delete from failure where last_at < ?", now - std::chrono::hours(24 * 90)); }

}  // namespace failures
