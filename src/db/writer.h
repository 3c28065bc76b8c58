// The one thread that writes a file: it takes what is queued, runs each function in a savepoint, commits once and answers
// everyone. An answered write is on disk.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <source_location>
#include <string>
#include <thread>
#include <unordered_set>
#include <vector>

#include "db/checkpoints.h"
#include "db/connection.h"
#include "db/failure.h"
#include "db/reading.h"

namespace db {

// Read by /healthz and /metrics from any thread.
struct WriterFigures {
    std::atomic<std::uint64_t> groups = 0, functions = 0, largest_group = 0;
    std::atomic<std::uint64_t> alone = 0;  // functions that ran again, alone
    std::atomic<std::uint64_t> slow = 0;   // functions of 5 ms and more
    CheckpointFigures checkpoints;
};

class Writer {
public:
    struct Wiring {
        std::unordered_set<std::string> quiet_tables;        // changes of these alone do not raise the version
        std::function<void()> jobs_written;                  // on the writer's thread, after a COMMIT that touched `job`
        std::function<std::size_t()> interrupt_old_readers;  // of 5 s and more; says how many
    };
    // True keeps what the function wrote, false takes it back; an exception takes it back and reaches the caller.
    using Function = std::function<bool(Writing&)>;

    Writer(std::unique_ptr<Connection> connection, Wiring wiring, std::atomic<std::uint64_t>& version, Door& door);
    ~Writer();  // finishes what is queued, then closes the connection

    // Blocks until the function's group is committed. Throws what the function threw; Unwritable once the disk failed.
    void run(Function function, std::source_location where);
    bool is_this_thread() const { return thread_.get_id() == std::this_thread::get_id(); }

    std::size_t queued() const;
    std::string trouble() const;  // why nothing can be written; empty in health
    void resume();                // an operator has made room or mended the disk
    const WriterFigures& figures() const { return figures_; }

private:
    struct Task {
        Function function;
        std::source_location where;
        std::promise<void> answer;
        std::exception_ptr error;
    };
    using Group = std::vector<Task>;

    void work();
    bool take_group(Group& group);  // false: nothing came, and nothing will
    void run_group(Group& group);
    bool run_in_savepoints(Group& group);  // false: the transaction is gone
    void run_alone(Task& task);
    bool call(Task& task);  // the function itself, timed
    void finish(Group& group);
    void committed();
    void tell_of_jobs() noexcept;
    void refuse(Group& group, std::exception_ptr error);
    void note_trouble(const Failure& failure);
    void take_back() noexcept;
    static void on_update(void* self, int, const char*, const char* table, long long);
    static int on_prepare(void*, int action, const char*, const char*, const char*, const char*);

    std::unique_ptr<Connection> connection_;
    Writing writing_;
    Wiring wiring_;
    std::atomic<std::uint64_t>& version_;
    WriterFigures figures_;
    Checkpoints checkpoints_;
    bool public_touched_ = false, jobs_touched_ = false;

    mutable std::mutex mutex_;
    std::condition_variable queued_;
    std::deque<Task> queue_;
    std::string trouble_;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace db
