#include "db/jobs.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>

#include <algorithm>

#include "base/text.h"

namespace db {
namespace {

using std::chrono::seconds;

constexpr int jobs_per_visit = 50;            // then the other cities have their turn
constexpr seconds lease{60};                  // a job of a process that died is taken again after so long
constexpr seconds between_opening_tries{60};  // of a city that cannot be opened
constexpr std::chrono::milliseconds between_ending_reads{20};
constexpr seconds longest_nap{30};            // the clock on the wall may be set meanwhile
constexpr std::size_t error_letters = 500;
constexpr base::Instant never = base::Instant::max();

Job read_due_job(const Reading& db, base::Instant now) {
    using Found = std::tuple<std::int64_t, std::string, std::string, std::string, int>;
    const auto found = db.one<Found>(
        "select id, kind, key, payload, attempts from job where failed_at is null and run_at <= ? order by run_at, id "
        "limit 1",
        now);
    if (!found) return {};
    const auto& [id, kind, key, payload, attempts] = *found;
    return {id, kind, key, payload, attempts + 1, now + lease};
}

// Counted before it is tried, so that a job that kills the process is given up one day.
Job take_job(File& file, base::Instant now) {
    if (file.read()->value<int>("select exists(select 1 from job where failed_at is null and run_at <= ?)", now) == 0) {
        return {};
    }
    return file.write([now](Writing& db) {
        const Job job = read_due_job(db, now);
        db.exec("update job set attempts = ?, run_at = ? where id = ?", job.attempts, job.run_at, job.id);
        return job;
    });
}

// Where it was queued again meanwhile, run_at stays as that said.
void put_back(File& file, const Job& job, const std::string& error, base::Instant now) {
    const bool given_up = job.attempts >= most_attempts;
    const std::optional<base::Instant> failed = given_up ? std::optional(now) : std::nullopt;
    file.write([=](Writing& db) {
        db.exec("update job set error = ?1, failed_at = iif(run_at = ?2, ?3, null), run_at = iif(run_at = ?2, ?4, run_at) "
                "where id = ?5",
                error, job.run_at, failed, now + backoff(job.attempts), job.id);
    });
}

void note_run(File& file, const std::string& name, std::optional<base::Instant> ran_at, std::chrono::milliseconds took,
              const std::string& error) {
    file.write([=](Writing& db) {
        db.exec("insert into timetable(name, last_run_at, last_ms, error) values(?1, coalesce(?2, 0), ?3, ?4) on "
                "conflict(name) do update set last_run_at = coalesce(?2, last_run_at), last_ms = ?3, error = ?4",
                name, ran_at, took, error);
    });
}

}  // namespace

Runner::Runner(const base::Clock& clock, std::vector<Entry> timetable, Open open)
    : clock_(clock), timetable_(std::move(timetable)), open_(std::move(open)) {}

Runner::~Runner() { stop(); }

void Runner::add(const std::string& city) { plan(city, clock_.now()); }

void Runner::wake(const std::string& city) { plan(city, clock_.now()); }

void Runner::start() {
    thread_ = std::thread([this] { work(); });
}

void Runner::stop() {
    {
        std::unique_lock lock(mutex_);
        stopping_ = true;
        planned_.notify_all();
        while (visited_) {  // a job may begin another read behind the one that was ended
            visited_->end_reads();
            left_.wait_for(lock, between_ending_reads);
        }
    }
    if (thread_.joinable()) thread_.join();
}

void Runner::work() {
    std::unique_lock lock(mutex_);
    while (!stopping_) {
        lock.unlock();
        run_due();
        lock.lock();
        const auto nap = heap_.empty() ? longest_nap : std::min(longest_nap, heap_.begin()->at - clock_.now());
        if (nap > seconds{0}) planned_.wait_for(lock, nap, [this] {
            return stopping_ || (!heap_.empty() && heap_.begin()->at <= clock_.now());
        });
    }
}

// A city has one place in the heap: the earliest of those asked for.
void Runner::plan(const std::string& city, base::Instant at) {
    std::lock_guard lock(mutex_);
    if (const auto old = plans_.find(city); old != plans_.end()) {
        if (old->second.at <= at) return;
        heap_.erase(old->second);
    }
    const Plan plan{at, ++turns_, city};
    plans_[city] = plan;
    heap_.insert(plan);
    planned_.notify_all();
}

std::optional<base::Instant> Runner::next() const {
    std::lock_guard lock(mutex_);
    if (heap_.empty()) return std::nullopt;
    return heap_.begin()->at;
}

bool Runner::stopping() const {
    std::lock_guard lock(mutex_);
    return stopping_;
}

std::optional<std::string> Runner::take_due() {
    std::lock_guard lock(mutex_);
    if (stopping_ || heap_.empty() || heap_.begin()->at > clock_.now()) return std::nullopt;
    const std::string city = heap_.begin()->city;
    heap_.erase(heap_.begin());
    plans_.erase(city);
    return city;
}

std::size_t Runner::run_due() {
    std::size_t runs = 0;
    while (const auto city = take_due()) runs += visit(*city);
    return runs;
}

std::size_t Runner::visit(const std::string& city) {
    base::Instant next = never;
    std::size_t runs = 0;
    try {
        const auto file = open_(city);
        set_visited(file);
        runs += run_timetable(city, *file, next);
        runs += run_queue(city, *file, next);
    } catch (const std::exception& exception) {
        spdlog::error("jobs of {}: {}", city, exception.what());
        next = std::min(next, clock_.now() + between_opening_tries);
    }
    set_visited(nullptr);
    if (next != never) plan(city, next);
    return runs;
}

void Runner::set_visited(std::shared_ptr<File> file) {
    {
        std::lock_guard lock(mutex_);
        std::swap(visited_, file);
    }
    left_.notify_all();
}

std::size_t Runner::run_timetable(const std::string& city, File& file, base::Instant& next) {
    using Last = std::pair<std::string, base::Instant>;
    std::map<std::string, base::Instant> last;
    for (auto& [name, at] : file.read()->all<Last>("select name, last_run_at from timetable")) last[name] = at;
    std::size_t runs = 0;
    for (const Entry& entry : timetable_) {
        if (entry.schedule.period == seconds{0}) continue;
        const auto found = last.find(entry.name);
        std::optional<base::Instant> ran = found == last.end() ? std::nullopt : std::optional(found->second);
        if (!stopping() && due(entry, city, ran, clock_.now()) <= clock_.now()) {
            ran = clock_.now();
            run_entry(entry, city, file);
            ++runs;
        }
        next = std::min(next, due(entry, city, ran, clock_.now()));
    }
    return runs;
}

// A missed round is caught up once. A last run in the future was noted by a clock that has been set back since.
base::Instant Runner::due(const Entry& entry, const std::string& city, std::optional<base::Instant> last,
                          base::Instant now) {
    if (const auto trouble = troubles_.find({city, entry.name}); trouble != troubles_.end()) {
        return trouble->second.retry_at;
    }
    if (!last || *last > now) return now;
    return *last + entry.schedule.period;
}

void Runner::run_entry(const Entry& entry, const std::string& city, File& file) {
    const base::Instant now = clock_.now();
    auto& trouble = troubles_[{city, entry.name}];
    const Job job{.kind = entry.name, .key = entry.name, .attempts = ++trouble.attempts};
    const auto began = std::chrono::steady_clock::now();
    const auto error = attempt(entry, {city, file, job, now});
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
    trouble.retry_at = now + std::min(entry.schedule.period, backoff(trouble.attempts));
    note_run(file, entry.name, error ? std::nullopt : std::optional(now), took, error.value_or(""));
    if (!error) troubles_.erase({city, entry.name});
}

std::size_t Runner::run_queue(const std::string& city, File& file, base::Instant& next) {
    std::size_t runs = 0;
    for (; runs < jobs_per_visit && !stopping(); ++runs) {
        Job job = take_job(file, clock_.now());
        if (job.id == 0) break;
        run_job(city, file, std::move(job));
    }
    const auto first = file.read()->value<std::optional<base::Instant>>(
        "select min(run_at) from job where failed_at is null");
    if (first) next = std::min(next, *first);
    return runs;
}

void Runner::run_job(const std::string& city, File& file, Job job) {
    const auto entry = std::ranges::find(timetable_, job.kind, &Entry::name);
    const auto error = entry == timetable_.end() ? std::optional<std::string>("no work of this kind is known")
                                                 : attempt(*entry, {city, file, job, clock_.now()});
    if (error) return put_back(file, job, *error, clock_.now());
    file.write([job](Writing& db) { finish(db, job); });
}

std::optional<std::string> Runner::attempt(const Entry& entry, const Turn& turn) {
    std::string error;
    try {
        entry.work(turn);
        return std::nullopt;
    } catch (const std::exception& exception) {
        error = exception.what();
    } catch (...) {
        error = "something that is no std::exception";
    }
    spdlog::warn("job {} of {}, attempt {}: {}", entry.name, turn.city, turn.job.attempts, error);
    return base::shortened(base::clean(error), error_letters);
}

}  // namespace db
