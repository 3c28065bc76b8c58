// The rows of the queue: how work comes in and goes out.
#include <algorithm>

#include "db/jobs.h"

namespace db {

void enqueue(Writing& db, std::string_view kind, std::string_view key, std::string_view payload, base::Instant run_at) {
    db.exec(
        "insert into job(kind, key, payload, run_at) values(?, ?, ?, ?) on conflict(kind, key) do update set "
        "payload = excluded.payload, run_at = iif(failed_at is null, min(run_at, excluded.run_at), excluded.run_at), "
        "attempts = iif(failed_at is null, attempts, 0), error = '', failed_at = null",
        kind, key, payload, run_at);
}

// Whoever queued it again meanwhile has moved run_at, and the row stays.
void finish(Writing& db, const Job& job) {
    db.exec("delete from job where id = ? and run_at = ?", job.id, job.run_at);
}

std::chrono::seconds backoff(int attempts) {
    constexpr std::chrono::seconds first{30}, longest{6 * 3600};
    return std::min(longest, first * (1 << std::clamp(attempts - 1, 0, 20)));
}

}  // namespace db
