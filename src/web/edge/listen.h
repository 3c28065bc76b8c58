// The sockets we listen on: our own or those that the service manager hands over.
#pragma once

#include <string>
#include <vector>

#include "web/edge/descriptor.h"

namespace web::edge {

struct Listener {
    Descriptor socket;    // non-blocking; closed, never shut down: another process may hold it too
    std::string address;  // "127.0.0.1:8080", "[::]:8080"
};

// "127.0.0.1:8080", "[::1]:8080", or ":8080" for every address of both families. Port 0 takes a free one.
// With LISTEN_FDS meant for this process those sockets are taken instead and `addresses` must be empty or is
// ignored. Throws std::invalid_argument for a bad address and std::system_error when one cannot be had
// (EADDRINUSE: a second instance; there is no SO_REUSEPORT that would hide it).
std::vector<Listener> open_listeners(const std::vector<std::string>& addresses);

}  // namespace web::edge
