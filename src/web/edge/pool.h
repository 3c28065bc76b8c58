// Threads that take jobs from one queue.
#pragma once

#include <pthread.h>

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

namespace web::edge {

class Crew {
public:
    using Job = std::move_only_function<void()>;  // must not throw

    // `stack`: bytes for each thread; 0 takes the system's. Throws std::system_error when a thread cannot be
    // had.
    Crew(unsigned threads, std::size_t stack);
    ~Crew();  // drops what nobody has begun, waits for what somebody has
    Crew(const Crew&) = delete;
    Crew& operator=(const Crew&) = delete;

    void submit(std::vector<Job>& jobs);  // takes them all, in order; leaves the vector empty

private:
    static void* work(void* crew);
    void dismiss();

    std::mutex mutex_;
    std::condition_variable news_;
    std::deque<Job> jobs_;
    std::vector<pthread_t> threads_;
    std::size_t waiting_ = 0;  // threads without a job
    bool over_ = false;
};

}  // namespace web::edge
