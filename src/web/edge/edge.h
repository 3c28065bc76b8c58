// The HTTP server: sockets, limits and HTTP's grammar in front of an Application.
#pragma once

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "web/edge/message.h"

namespace web::edge {

struct Options {
    // "127.0.0.1:8080", "[::1]:8080", ":8080" (every address of both families). Not used where the service
    // manager hands sockets over (LISTEN_FDS).
    std::vector<std::string> listen;
    unsigned loops = 0;    // 0: one per core
    unsigned readers = 0;  // 0: two per core
    unsigned writers = 64;
    std::size_t connections = 4000;  // beyond: the oldest idle one goes, or the new one hears 503
    std::size_t per_address = 256;   // per IPv4 address or IPv6 /64
    std::vector<std::string>
        trusted_proxies;  // addresses or CIDR whose X-Forwarded-For and -Proto are believed
    std::chrono::milliseconds head_deadline{5000};  // from a head's first byte to its last
    std::chrono::milliseconds idle{30'000};         // between requests
    std::chrono::milliseconds drain{5000};          // after stop()
    std::chrono::milliseconds linger{2000};         // reading on after a refusal, so that the visitor sees it
    std::size_t body_rate =
        1024;  // bytes a second a body must bring on average, after the first head_deadline
    std::size_t answer_rate = 512;  // bytes a second the visitor must take, measured over `idle`
    std::string spool = "/tmp";     // folder for bodies beyond 64 KiB
};

class Edge {
public:
    // Opens the sockets. Throws std::invalid_argument for options nobody can follow and std::system_error
    // when an address cannot be had, say because another instance has it.
    Edge(Options options, Application& application);
    ~Edge();
    Edge(const Edge&) = delete;
    Edge& operator=(const Edge&) = delete;

    void run();  // until stop(): then idle connections close at once, requests in progress have `drain`
    void stop() noexcept;                        // from any thread or signal handler
    std::vector<std::string> addresses() const;  // as bound: "127.0.0.1:40213"

private:
    struct Parts;
    std::unique_ptr<Parts> parts_;
};

}  // namespace web::edge
