#include "db/writer.h"

#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sqlite3.h>

#include <algorithm>

#include "db/failure.h"

namespace db {
namespace {

constexpr std::size_t largest_group = 256;
constexpr std::chrono::milliseconds slow_function{5};     // counted: a write function is bounded by design
constexpr std::chrono::milliseconds logged_function{50};  // and said aloud
constexpr std::chrono::seconds between_checkpoint_tries{1};

void run_words(Connection& connection, std::string_view literal) {
    Query query(connection, literal);
    query.step();
}

}  // namespace

Writer::Writer(std::unique_ptr<Connection> connection, Wiring wiring, std::atomic<std::uint64_t>& version, Door& door)
    : connection_(std::move(connection)),
      writing_(*connection_),
      wiring_(std::move(wiring)),
      version_(version),
      checkpoints_(connection_->handle(), figures_.checkpoints, door, wiring_.interrupt_old_readers) {
    sqlite3_update_hook(connection_->handle(), &Writer::on_update, this);
    sqlite3_set_authorizer(connection_->handle(), &Writer::on_prepare, nullptr);
    thread_ = std::thread([this] { work(); });
}

Writer::~Writer() {
    {
        std::lock_guard lock(mutex_);
        stopping_ = true;
    }
    queued_.notify_one();
    thread_.join();
}

void Writer::run(Function function, std::source_location where) {
    Task task{std::move(function), where, {}, {}};
    auto answered = task.answer.get_future();
    {
        std::lock_guard lock(mutex_);
        if (!trouble_.empty()) throw Unwritable(trouble_, SQLITE_READONLY);
        queue_.push_back(std::move(task));
    }
    queued_.notify_one();
    answered.get();
}

std::size_t Writer::queued() const {
    std::lock_guard lock(mutex_);
    return queue_.size();
}

std::string Writer::trouble() const {
    std::lock_guard lock(mutex_);
    return trouble_;
}

void Writer::resume() {
    std::lock_guard lock(mutex_);
    trouble_.clear();
}

void Writer::work() {
    Group group;
    while (take_group(group)) {
        if (!group.empty()) run_group(group);
        group.clear();
        checkpoints_.run_if_due();
    }
}

bool Writer::take_group(Group& group) {
    std::unique_lock lock(mutex_);
    const auto something = [this] { return !queue_.empty() || stopping_; };
    if (checkpoints_.waiting()) {
        queued_.wait_for(lock, between_checkpoint_tries, something);
    } else {
        queued_.wait(lock, something);
    }
    const std::size_t size = std::min(queue_.size(), largest_group);
    for (std::size_t i = 0; i < size; ++i) {
        group.push_back(std::move(queue_.front()));
        queue_.pop_front();
    }
    return size > 0 || !stopping_;
}

void Writer::run_group(Group& group) {
    ++figures_.groups;
    figures_.functions += group.size();
    if (group.size() > figures_.largest_group) figures_.largest_group = group.size();
    public_touched_ = jobs_touched_ = false;
    try {
        run_words(*connection_, "begin immediate");
        if (run_in_savepoints(group)) {
            run_words(*connection_, "commit");
            committed();
            return finish(group);
        }
    } catch (const Failure& failure) {
        take_back();
        if (failure.disk()) {
            note_trouble(failure);
            return refuse(group, std::make_exception_ptr(Unwritable(failure.what(), failure.extended_code())));
        }
    } catch (...) {
        take_back();
        return refuse(group, std::current_exception());
    }
    if (const std::string why = trouble(); !why.empty()) {
        return refuse(group, std::make_exception_ptr(Unwritable(why, SQLITE_READONLY)));
    }
    for (Task& task : group) run_alone(task);
    finish(group);
}

bool Writer::run_in_savepoints(Group& group) {
    for (Task& task : group) {
        const bool public_before = public_touched_, jobs_before = jobs_touched_;
        run_words(*connection_, "savepoint function");
        const bool keep = call(task);
        if (!connection_->in_transaction()) return false;
        if (!keep) {
            run_words(*connection_, "rollback to function");
            public_touched_ = public_before;
            jobs_touched_ = jobs_before;
        }
        run_words(*connection_, "release function");
    }
    return true;
}

bool Writer::call(Task& task) {
    const auto began = std::chrono::steady_clock::now();
    bool keep = false;
    try {
        keep = task.function(writing_);
    } catch (const Failure& failure) {
        task.error = std::current_exception();
        if (failure.disk() && !connection_->in_transaction()) note_trouble(failure);
    } catch (...) {
        task.error = std::current_exception();
    }
    const auto took = std::chrono::steady_clock::now() - began;
    if (took >= slow_function) ++figures_.slow;
    if (took >= logged_function) {
        spdlog::warn("a write function took {} ms: {}:{}",
                     std::chrono::duration_cast<std::chrono::milliseconds>(took).count(), task.where.file_name(),
                     task.where.line());
    }
    return keep;
}

// After a batch that was rolled back by one of its functions, or whose COMMIT failed: each in a transaction of its own.
void Writer::run_alone(Task& task) {
    ++figures_.alone;
    task.error = nullptr;
    public_touched_ = jobs_touched_ = false;
    try {
        run_words(*connection_, "begin immediate");
        if (call(task)) {
            run_words(*connection_, "commit");
            committed();
        } else {
            take_back();
        }
    } catch (const Failure& failure) {
        task.error = std::current_exception();
        take_back();
        if (failure.disk()) note_trouble(failure);
    }
}

// The version is raised before anyone is answered: who was answered never sees a page made before.
void Writer::committed() {
    if (public_touched_) version_.fetch_add(1, std::memory_order_release);
    if (jobs_touched_) tell_of_jobs();
    public_touched_ = jobs_touched_ = false;
}

// What is committed stays committed, whatever happens to those who hear of it.
void Writer::tell_of_jobs() noexcept {
    try {
        if (wiring_.jobs_written) wiring_.jobs_written();
    } catch (const std::exception& exception) {
        spdlog::error("nobody could be told of new jobs: {}", exception.what());
    }
}

void Writer::finish(Group& group) {
    for (Task& task : group) {
        if (task.error) {
            task.answer.set_exception(std::move(task.error));
        } else {
            task.answer.set_value();
        }
    }
}

void Writer::refuse(Group& group, std::exception_ptr error) {
    for (Task& task : group) task.error = error;
    error = nullptr;
    finish(group);
}

// fsync may have thrown away what it could not write, so nothing is tried again by itself.
void Writer::note_trouble(const Failure& failure) {
    spdlog::critical("the file takes no more writes: {}", failure.what());
    std::lock_guard lock(mutex_);
    trouble_ = failure.what();
}

void Writer::take_back() noexcept {
    if (connection_->in_transaction()) sqlite3_exec(connection_->handle(), "rollback", nullptr, nullptr, nullptr);
}

void Writer::on_update(void* self, int, const char*, const char* table, long long) {
    auto& writer = *static_cast<Writer*>(self);
    const std::string_view name = table;
    if (name == "job") writer.jobs_touched_ = true;
    if (!writer.public_touched_) writer.public_touched_ = !writer.wiring_.quiet_tables.contains(std::string(name));
}

// A DELETE without WHERE empties a table's pages unseen by the update hook; IGNORE deletes its rows one by one
// (sqlite3_set_authorizer).
int Writer::on_prepare(void*, int action, const char*, const char*, const char*, const char*) {
    return action == SQLITE_DELETE ? SQLITE_IGNORE : SQLITE_OK;
}

}  // namespace db
