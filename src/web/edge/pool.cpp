// Threads that take jobs from one queue. std::thread cannot choose its stack, hence pthread.
#include "web/edge/pool.h"

#include <algorithm>
#include <csignal>
#include <system_error>

namespace web::edge {
namespace {

// Signals are the main thread's: a pool's thread would leave its system call for nothing.
struct SignalsHeld {
    SignalsHeld() {
        sigset_t all;
        sigfillset(&all);
        pthread_sigmask(SIG_SETMASK, &all, &before);
    }
    ~SignalsHeld() { pthread_sigmask(SIG_SETMASK, &before, nullptr); }
    sigset_t before;
};

}  // namespace

Crew::Crew(unsigned threads, std::size_t stack) {
    const SignalsHeld held;
    pthread_attr_t how;
    pthread_attr_init(&how);
    if (stack > 0) pthread_attr_setstacksize(&how, stack);
    int error = 0;
    for (unsigned i = 0; i < threads && error == 0; ++i) {
        pthread_t thread;
        error = pthread_create(&thread, &how, &Crew::work, this);
        if (error == 0) threads_.push_back(thread);
    }
    pthread_attr_destroy(&how);
    if (error == 0) return;
    dismiss();
    throw std::system_error(error, std::generic_category(), "starting the pool's threads");
}

Crew::~Crew() { dismiss(); }

void Crew::dismiss() {
    std::deque<Job> dropped;
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
        dropped.swap(jobs_);
    }
    news_.notify_all();
    for (const auto thread : threads_) pthread_join(thread, nullptr);
    threads_.clear();
}

void Crew::submit(std::vector<Job>& jobs) {
    std::size_t called;
    {
        const std::lock_guard lock(mutex_);
        called = std::min(jobs.size(), waiting_);
        for (auto& job : jobs) jobs_.push_back(std::move(job));
    }
    jobs.clear();
    while (called-- > 0) news_.notify_one();
}

void* Crew::work(void* of) {
    auto& crew = *static_cast<Crew*>(of);
    std::unique_lock lock(crew.mutex_);
    while (true) {
        ++crew.waiting_;
        crew.news_.wait(lock, [&] { return crew.over_ || !crew.jobs_.empty(); });
        --crew.waiting_;
        if (crew.over_) return nullptr;
        Job job = std::move(crew.jobs_.front());
        crew.jobs_.pop_front();
        lock.unlock();
        job();
        job = nullptr;
        lock.lock();
    }
}

}  // namespace web::edge
