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

std::vector<Failure> failures(const db::Reading& db, int limit) {
    return db.all<Failure>("select id, place, type, text, count, first_at, last_at, version, request from failure order by last_at desc, id desc limit ?", limit);
}

bool forget(db::Writing& db, std::int64_t id) { return db.exec("delete from failure where id = ?", id) > 0; }

void forget_old(db::Writing& db, base::Instant now) { db.exec("delete from failure where last_at < ?", now - std::chrono::hours(24 * 90)); }

}  // namespace failures
