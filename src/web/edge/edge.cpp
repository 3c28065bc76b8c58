// The HTTP server: puts its parts together.
#include "web/edge/edge.h"

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <stdexcept>
#include <thread>

#include "web/edge/loop.h"

namespace web::edge {
namespace {

// The threads that may wait for a commit are many and do little: the system's 8 MiB would only fill the
// address space.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t writer_stack = 2 * 1024 * 1024;
#else
constexpr std::size_t writer_stack = 256 * 1024;
#endif

unsigned or_else(unsigned wanted, unsigned usual) { return wanted > 0 ? wanted : usual; }

}  // namespace

struct Edge::Parts {
    House house;
};

Edge::Edge(Options options, Application& application) {
    ::signal(SIGPIPE, SIG_IGN);  // sendfile(2) has no flag against it
    const auto cores = std::max(1u, std::thread::hardware_concurrency());
    Proxies proxies(options.trusted_proxies);
    if (::access(options.spool.c_str(), W_OK | X_OK) != 0)
        throw std::invalid_argument("bodies cannot be spooled to '" + options.spool + "'");
    auto listeners = open_listeners(options.listen);
    const auto in_all = options.connections, per_address = options.per_address;
    parts_.reset(new Parts{House{.options = std::move(options),
                                 .application = application,
                                 .proxies = std::move(proxies),
                                 .caps = {in_all, per_address},
                                 .listeners = std::move(listeners)}});
    for (unsigned i = 0; i < or_else(parts_->house.options.loops, cores); ++i)
        parts_->house.loops.push_back(std::make_unique<Loop>(parts_->house));
    parts_->house.readers = std::make_unique<Crew>(or_else(parts_->house.options.readers, 2 * cores), 0);
    parts_->house.writers = std::make_unique<Crew>(or_else(parts_->house.options.writers, 64), writer_stack);
}

Edge::~Edge() = default;

void Edge::run() {
    std::vector<std::jthread> threads;
    for (std::size_t i = 1; i < parts_->house.loops.size(); ++i)
        threads.emplace_back([loop = parts_->house.loops[i].get()] { loop->run(); });
    parts_->house.loops.front()->run();
}

void Edge::stop() noexcept {
    parts_->house.stopping = true;
    for (const auto& loop : parts_->house.loops) loop->wake();
}

std::vector<std::string> Edge::addresses() const {
    std::vector<std::string> all;
    for (const auto& listener : parts_->house.listeners) all.push_back(listener.address);
    return all;
}

}  // namespace web::edge
