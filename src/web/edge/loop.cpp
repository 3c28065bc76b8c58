// One epoll loop.
#include "web/edge/loop.h"

#include <fcntl.h>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <spdlog/spdlog.h>
#include <sys/eventfd.h>
#include <sys/socket.h>

#include <algorithm>
#include <cerrno>
#include <ctime>
#include <system_error>

#include "web/edge/wire.h"

namespace web::edge {
namespace {

constexpr std::uint64_t mailbox_mark = ~std::uint64_t{0};
constexpr std::uint64_t listener_mark = mailbox_mark - 0x10000;  // plus the listener's number
constexpr int accepts = 16;  // at a time, so that the connected are not forgotten

void watch(int epoll, int descriptor, std::uint32_t events, std::uint64_t mark) {
    epoll_event event{};
    event.events = events;
    event.data.u64 = mark;
    if (::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) != 0)
        throw std::system_error(errno, std::generic_category(), "watching a socket");
}

std::int64_t clock_ms(clockid_t clock) {
    timespec time;
    ::clock_gettime(clock, &time);
    return time.tv_sec * 1000 + time.tv_nsec / 1'000'000;
}

// A whole answer whatever fails inside: what the application throws goes to the log, never to the visitor.
Outgoing answer_to(Application& application, Request& request) noexcept {
    const auto refusal = [&](int status) { return application.refused(status, &request.head, request.id); };
    try {
        return Outgoing(application.respond(request), &request.head, refusal);
    } catch (const std::exception& failure) {
        spdlog::error("request {}: {}", request.id, failure.what());
    } catch (...) {
        spdlog::error("request {}: an exception of unknown kind", request.id);
    }
    return Outgoing(refusal(500), &request.head, refusal);
}

}  // namespace

Loop::Loop(House& house)
    : Lent(house.options, house.application, house.proxies, house.caps),
      house_(house),
      epoll_(::epoll_create1(EPOLL_CLOEXEC)),
      mailbox_(::eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      spare_(::open("/dev/null", O_RDONLY | O_CLOEXEC)) {
    if (!epoll_ || !mailbox_) throw std::system_error(errno, std::generic_category(), "opening a loop");
    watch(epoll_.get(), mailbox_.get(), EPOLLIN | EPOLLET, mailbox_mark);
    for (std::size_t i = 0; i < house_.listeners.size(); ++i)
        watch(epoll_.get(), house_.listeners[i].socket.get(), EPOLLIN | EPOLLEXCLUSIVE, listener_mark + i);
}

void Loop::wake() noexcept {
    const std::uint64_t one = 1;
    [[maybe_unused]] const auto written = ::write(mailbox_.get(), &one, sizeof one);
}

void Loop::run() {
    epoll_event events[256];
    read_clock();
    while (!drained()) {
        const int count = ::epoll_wait(epoll_.get(), events, 256, patience());
        read_clock();
        for (int i = 0; i < count; ++i) {
            take(events[i]);
            if (i % 16 == 15) hand_out_jobs();  // the pools need not wait for the rest of a long turn
        }
        give_turns();
        if (now >= next_check_) check_deadlines();
        if (house_.stopping && !draining) begin_drain();
        hand_out_jobs();
    }
    connections_.clear();
}

int Loop::patience() const {
    if (!turns_.empty()) return 0;
    if (open_ == 0 && !draining) return -1;
    return static_cast<int>(std::max<std::int64_t>(0, next_check_ - now));
}

void Loop::read_clock() {
    now = clock_ms(CLOCK_MONOTONIC);
    const auto second = clock_ms(CLOCK_REALTIME) / 1000;
    if (second == second_) return;
    second_ = second;
    date_line =
        fmt::format("Date: {:%a, %d %b %Y %H:%M:%S} GMT\r\n", fmt::gmtime(static_cast<std::time_t>(second)));
}

void Loop::take(const epoll_event& event) {
    const auto mark = event.data.u64;
    if (mark == mailbox_mark) return read_mailbox();
    if (mark >= listener_mark) return accept_from(house_.listeners[mark - listener_mark]);
    with(mark, [&](Connection& connection) { connection.on_events(event.events); });
}

// Runs `call` on the connection if it is still there, and clears up after it.
template <class Call>
void Loop::with(Ticket ticket, Call call) {
    const auto slot = static_cast<std::uint32_t>(ticket);
    if (slot >= connections_.size() || !connections_[slot] || connections_[slot]->ticket() != ticket) return;
    auto& connection = connections_[slot];
    bool failed = false;
    try {
        call(*connection);
    } catch (const std::exception& failure) {
        spdlog::error("a connection was given up: {}", failure.what());
        failed = true;
    }
    if (!failed && connection->wants_turn()) turns_.push_back(ticket);
    if (!failed && !connection->ended()) return;
    connection.reset();
    free_.push_back(slot);
    --open_;
    load_.fetch_sub(1, std::memory_order_relaxed);
}

void Loop::hand_out_jobs() {
    if (!for_readers_.empty()) house_.readers->submit(for_readers_);
    if (!for_writers_.empty()) house_.writers->submit(for_writers_);
}

void Loop::give_turns() {
    const auto waiting = std::exchange(turns_, {});
    for (const auto ticket : waiting) with(ticket, [](Connection& connection) { connection.go_on(); });
}

void Loop::check_deadlines() {
    const auto finest = std::min({options.head_deadline, options.idle, std::chrono::milliseconds(1000)});
    next_check_ = now + std::max<std::int64_t>(5, finest.count() / 4);
    for (std::size_t slot = 0; slot < connections_.size(); ++slot)
        if (connections_[slot] && connections_[slot]->deadline() <= now)
            with(connections_[slot]->ticket(), [](Connection& connection) { connection.on_time(); });
}

void Loop::accept_from(const Listener& listener) {
    for (int i = 0; i < accepts && !draining; ++i)
        if (!accept_one(listener)) return;
}

bool Loop::accept_one(const Listener& listener) {
    sockaddr_storage name{};
    socklen_t size = sizeof name;
    Descriptor socket(::accept4(listener.socket.get(), reinterpret_cast<sockaddr*>(&name), &size,
                                SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (socket) {
        place({std::move(socket), ip_of(name)});
        return true;
    }
    if (errno != EMFILE && errno != ENFILE) return errno == ECONNABORTED || errno == EINTR;
    // Out of descriptors: without the spare one the waiting connection would wake us for ever.
    if (make_room()) return true;
    spare_.reset();
    Descriptor(::accept(listener.socket.get(), nullptr, nullptr)).reset();
    spare_.reset(::open("/dev/null", O_RDONLY | O_CLOEXEC));
    return false;
}

// The kernel wakes whoever sleeps, so one loop may get most connections of a rush: the least busy one takes
// them.
void Loop::place(Newcomer newcomer) {
    Loop* least = this;
    for (const auto& loop : house_.loops)
        if (loop->load() + (least == this ? 1 : 0) < least->load()) least = loop.get();
    least->load_.fetch_add(1, std::memory_order_relaxed);
    least == this ? welcome(std::move(newcomer)) : least->hand_over(std::move(newcomer));
}

void Loop::hand_over(Newcomer newcomer) {
    {
        const std::lock_guard lock(mutex_);
        newcomers_.push_back(std::move(newcomer));
    }
    wake();
}

void Loop::welcome(Newcomer newcomer) {
    auto seat = caps.connection();
    while (!seat && make_room()) seat = caps.connection();
    const bool proxy = proxies.trusts(newcomer.peer);
    auto neighbour = seat && !proxy ? caps.neighbour(newcomer.peer) : Caps::Place{};
    if (!seat || (!proxy && !neighbour)) return turn_away(newcomer);
    if (free_.empty()) {
        free_.push_back(static_cast<std::uint32_t>(connections_.size()));
        connections_.emplace_back();
    }
    const auto slot = free_.back();
    const Ticket ticket = (Ticket{++generation_ & 0x7fffffff} << 32) | slot;
    const int socket = newcomer.socket.get();
    connections_[slot] = std::make_unique<Connection>(*this, ticket, std::move(newcomer.socket),
                                                      newcomer.peer, std::move(seat), std::move(neighbour));
    free_.pop_back();
    ++open_;
    // Once and for all: edge-triggered, so that no request costs a further epoll_ctl.
    watch(epoll_.get(), socket, EPOLLIN | EPOLLOUT | EPOLLRDHUP | EPOLLET, ticket);
    if (draining) with(ticket, [](Connection& connection) { connection.on_drain(); });
}

// Says 503 and closes, without a place and so without waiting for anything.
void Loop::turn_away(const Newcomer& newcomer) {
    load_.fetch_sub(1, std::memory_order_relaxed);
    Outgoing answer(application.refused(503, nullptr, new_id()), nullptr, nullptr);
    answer.seal(date_line, true, false);
    answer.write(newcomer.socket.get());
    wire::end_sending(newcomer.socket.get());
    wire::receive(newcomer.socket.get(), scratch.data(),
                  scratch.size());  // unread bytes would make the end a reset
}

// Ends the connection that has been of no use for longest.
bool Loop::make_room() {
    const Connection* oldest = nullptr;
    for (const auto& connection : connections_)
        if (connection && connection->idle_since() &&
            (!oldest || *connection->idle_since() < *oldest->idle_since()))
            oldest = connection.get();
    if (!oldest) return false;
    with(oldest->ticket(), [](Connection& connection) { connection.give_up(); });
    return true;
}

void Loop::submit(Ticket ticket, Pool pool, Request request, std::int64_t deadline) {
    auto& jobs = pool == Pool::readers ? for_readers_ : for_writers_;
    jobs.push_back([this, ticket, deadline, request = std::move(request)]() mutable {
        if (clock_ms(CLOCK_MONOTONIC) >= deadline) return;  // the visitor has heard 503 by now
        post(ticket, answer_to(application, request));
    });
}

void Loop::post(Ticket ticket, Outgoing answer) {
    bool first;
    {
        const std::lock_guard lock(mutex_);
        first = mail_.empty();
        mail_.push_back({ticket, std::move(answer)});
    }
    if (first) wake();
}

void Loop::read_mailbox() {
    std::vector<Mail> mail;  // edge-triggered: every write to the eventfd wakes us, nobody need read it

    std::vector<Newcomer> newcomers;
    {
        const std::lock_guard lock(mutex_);
        mail.swap(mail_);
        newcomers.swap(newcomers_);
    }
    for (auto& newcomer : newcomers) welcome(std::move(newcomer));
    for (auto& letter : mail)
        with(letter.ticket, [&](Connection& connection) { connection.on_answer(std::move(letter.answer)); });
}

std::string Loop::new_id() { return fmt::format("{:016x}", ids_()); }

// What the kernel has accepted for us is ours to answer; the sockets stay open, for the next process may hold
// them too.
void Loop::begin_drain() {
    for (const auto& listener : house_.listeners) accept_from(listener);
    draining = true;
    drain_end_ = now + options.drain.count();
    next_check_ = now;
    for (const auto& listener : house_.listeners)
        ::epoll_ctl(epoll_.get(), EPOLL_CTL_DEL, listener.socket.get(), nullptr);
    for (std::size_t slot = 0; slot < connections_.size(); ++slot)
        if (connections_[slot])
            with(connections_[slot]->ticket(), [](Connection& connection) { connection.on_drain(); });
}

bool Loop::drained() const { return draining && (open_ == 0 || now >= drain_end_); }

}  // namespace web::edge
