// One epoll loop: accepts, keeps time, carries answers from the pools to their connections.
#pragma once

#include <sys/epoll.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <random>
#include <vector>

#include "web/edge/connection.h"
#include "web/edge/listen.h"
#include "web/edge/pool.h"

namespace web::edge {

class Loop;

// What all loops share. Nothing of it changes after the start but the caps and `stopping`.
struct House {
    Options options;
    Application& application;
    Proxies proxies;
    Caps caps;
    std::vector<Listener> listeners;
    std::vector<std::unique_ptr<Loop>> loops;
    std::atomic<bool> stopping{false};
    std::unique_ptr<Crew> readers, writers;  // last: their threads end before the loops do
};

class Loop : public Lent {
public:
    explicit Loop(House& house);

    void run();            // until stop() and the drain
    void wake() noexcept;  // from any thread or signal handler
    std::size_t load() const { return load_.load(std::memory_order_relaxed); }

private:
    struct Newcomer {
        Descriptor socket;
        Ip peer;
    };
    struct Mail {
        Ticket ticket;
        Outgoing answer;
    };

    void submit(Ticket ticket, Pool pool, Request request, std::int64_t deadline) override;
    std::string new_id() override;
    void post(Ticket ticket, Outgoing answer);
    void hand_over(Newcomer newcomer);

    void read_clock();
    int patience() const;
    void take(const epoll_event& event);
    void read_mailbox();
    void accept_from(const Listener& listener);
    bool accept_one(const Listener& listener);
    void place(Newcomer newcomer);
    void welcome(Newcomer newcomer);
    void turn_away(const Newcomer& newcomer);
    bool make_room();
    template <class Call>
    void with(Ticket ticket, Call call);
    void hand_out_jobs();
    void give_turns();
    void check_deadlines();
    void begin_drain();
    bool drained() const;

    House& house_;
    Descriptor epoll_, mailbox_, spare_;
    std::vector<std::unique_ptr<Connection>> connections_;  // by the lower half of the ticket
    std::vector<std::uint32_t> free_;
    std::vector<Ticket> turns_;
    std::vector<Crew::Job> for_readers_,
        for_writers_;  // of this turn: handed over together, one lock for all
    std::uint32_t generation_ = 0;
    std::size_t open_ = 0;
    std::atomic<std::size_t> load_{0};
    std::int64_t next_check_ = 0, drain_end_ = 0;
    std::int64_t second_ = 0;
    std::mt19937_64 ids_{std::random_device{}()};

    std::mutex mutex_;
    std::vector<Mail> mail_;
    std::vector<Newcomer> newcomers_;
};

}  // namespace web::edge
