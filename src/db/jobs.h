// Work that is done later: one durable queue per city, a timetable of what comes round, and the thread that does both.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/instant.h"
#include "db/file.h"

namespace db {

struct Job {
    std::int64_t id = 0;  // 0: from the timetable
    std::string kind, key;
    std::string payload = "{}";  // JSON
    int attempts = 0;            // counting this one
    base::Instant run_at{};      // until then nobody else takes it
};

// Queues work in the transaction of its cause. The same kind and key is queued once: asking again brings it forward if
// `run_at` is earlier, takes the new payload, and revives what had been given up. Work that is running meanwhile is done
// once more.
void enqueue(Writing& db, std::string_view kind, std::string_view key, std::string_view payload, base::Instant run_at);

// For work whose whole effect is in the database: called in the same write function, it makes effect and end one. What
// does not call it may be done twice if the process dies in between, and must bear it.
void finish(Writing& db, const Job& job);

// Before attempt n + 1: 30 s, 1, 2, 4 … minutes, at most 6 hours. After `most_attempts` a job waits for a person.
std::chrono::seconds backoff(int attempts);
inline constexpr int most_attempts = 12;

struct Turn {
    const std::string& city;
    File& file;
    const Job& job;
    base::Instant now;
};

struct Schedule {
    std::chrono::seconds period{0};  // 0: only when queued
};
inline constexpr Schedule on_demand{};
constexpr Schedule every(std::chrono::seconds period) { return {period}; }

// {"events.remind", every(5min), remind_due}: what throws is tried again with backoff.
struct Entry {
    std::string name;
    Schedule schedule;
    std::function<void(const Turn&)> work;
};

// One thread for all cities: a heap of the moments at which a city has something due, not a poll of each.
class Runner {
public:
    using Open = std::function<std::shared_ptr<File>(const std::string& city)>;

    Runner(const base::Clock& clock, std::vector<Entry> timetable, Open open);
    ~Runner();

    void add(const std::string& city);   // looked at once, to learn when it is due
    void wake(const std::string& city);  // Options::jobs_written calls it: any thread, never waits for a job
    void start();
    void stop();  // after the job that runs, whose reads are ended: a check of a large city takes minutes

    // What the thread does: all that is due by now; says how many pieces of work were run. For tests with a fixed clock.
    std::size_t run_due();
    std::optional<base::Instant> next() const;

private:
    struct Plan {
        base::Instant at;
        std::uint64_t turn;  // who asked first goes first
        std::string city;
        auto operator<=>(const Plan&) const = default;
    };
    // How a piece of the timetable fares in a city, since the start of the process.
    struct Trouble {
        int attempts = 0;
        base::Instant retry_at{};
    };

    void work();
    void plan(const std::string& city, base::Instant at);
    std::optional<std::string> take_due();
    std::size_t visit(const std::string& city);
    void set_visited(std::shared_ptr<File> file);
    bool stopping() const;
    std::size_t run_timetable(const std::string& city, File& file, base::Instant& next);
    std::size_t run_queue(const std::string& city, File& file, base::Instant& next);
    void run_entry(const Entry& entry, const std::string& city, File& file);
    void run_job(const std::string& city, File& file, Job job);
    base::Instant due(const Entry& entry, const std::string& city, std::optional<base::Instant> last, base::Instant now);
    std::optional<std::string> attempt(const Entry& entry, const Turn& turn);  // what it threw

    const base::Clock& clock_;
    std::vector<Entry> timetable_;
    Open open_;
    std::map<std::pair<std::string, std::string>, Trouble> troubles_;  // by city and name; the running thread's own

    mutable std::mutex mutex_;
    std::condition_variable planned_;
    std::map<std::string, Plan> plans_;  // by city
    std::set<Plan> heap_;
    std::uint64_t turns_ = 0;
    std::shared_ptr<File> visited_;      // while its work is done
    std::condition_variable left_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace db
