// The queue of jobs and the timetable as people look after them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/edge.h"
#include "base/instant.h"
#include "db/reading.h"

namespace admin {

struct JobRow {
    std::int64_t id = 0;
    std::string kind, key;
    base::Instant run_at{};
    int attempts = 0;
    std::string error;
    std::optional<base::Instant> failed_at;  // given up

    base::Place place() const { return {failed_at.value_or(run_at), id}; }
};

// Those that were given up, the latest first, or those that wait, the next first; read away from the edge, at most so many.
std::vector<JobRow> jobs(const db::Reading&, bool given_up, base::Edge<base::Place>, int limit);
std::optional<JobRow> job(const db::Reading&, std::int64_t id);
std::int64_t given_up_jobs(const db::Reading&);  // 500 at most
bool retry_job(db::Writing&, std::int64_t id, base::Instant now);
bool drop_job(db::Writing&, std::int64_t id);

struct Regular {
    std::string name;
    base::Instant last_run_at{};
    std::chrono::milliseconds took{};
    std::string error;
};
std::vector<Regular> timetable(const db::Reading&);
std::optional<base::Instant> last_run(const db::Reading&, std::string_view name);

}  // namespace admin
