#include "admin/job_store.h"

namespace admin {

using db::Reading;
using db::Writing;

[[maybe_unused]] void read(db::Row& row, JobRow& j) { row >> j.id >> j.kind >> j.key >> j.run_at >> j.attempts >> j.error >> j.failed_at; }
[[maybe_unused]] void read(db::Row& row, Regular& r) { row >> r.name >> r.last_run_at >> r.took >> r.error; }

#define JOB_ROW "select id, kind, key, run_at, attempts, error, failed_at from job"

std::vector<JobRow> jobs(const Reading& db, bool given_up, base::Edge<base::Place> edge, int limit) {
    const auto from = edge.before ? *edge.before : edge.after.value_or(given_up ? base::last_place : base::first_place);
    if (given_up && edge.before)
        return db.all<JobRow>(JOB_ROW " where failed_at is not null and (failed_at, id) > (?, ?) order by failed_at, id limit ?", from.at, from.id, limit);
    if (given_up)
        return db.all<JobRow>(JOB_ROW " where failed_at is not null and (failed_at, id) < (?, ?) order by failed_at desc, id desc limit ?", from.at, from.id, limit);
    if (edge.before) return db.all<JobRow>(JOB_ROW " where failed_at is null and (run_at, id) < (?, ?) order by run_at desc, id desc limit ?", from.at, from.id, limit);
    return db.all<JobRow>(JOB_ROW " where failed_at is null and (run_at, id) > (?, ?) order by run_at, id limit ?", from.at, from.id, limit);
}

std::optional<JobRow> job(const Reading& db, std::int64_t id) {
    return db.one<JobRow>(JOB_ROW " where id = ?", id);
}

std::int64_t given_up_jobs(const Reading& db) {
    return db.value<std::int64_t>("select count(*) from (select 1 from job where failed_at is not null limit 500)");
}

bool retry_job(Writing& db, std::int64_t id, base::Instant now) {
    return db.exec("update job set run_at = ?, attempts = 0, error = '', failed_at = null where id = ?", now, id) > 0;
}

bool drop_job(Writing& db, std::int64_t id) { return db.exec("delete from job where id = ?", id) > 0; }

std::vector<Regular> timetable(const Reading& db) { return db.all<Regular>("select name, last_run_at, last_ms, error from timetable order by name"); }

std::optional<base::Instant> last_run(const Reading& db, std::string_view name) {
    return db.one<base::Instant>("select last_run_at from timetable where name = ?", name);
}

}  // namespace admin
