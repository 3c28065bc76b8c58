// The sockets we listen on.
#include "web/edge/listen.h"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <stdexcept>
#include <system_error>

#include "web/edge/address.h"

namespace web::edge {
namespace {

constexpr int backlog = 4096;  // the usual 128 loses connections in a rush of visitors (trust F6, L5)

[[noreturn]] void fail(const std::string& what) {
    throw std::system_error(errno, std::generic_category(), what);
}

struct Name {
    sockaddr_storage address{};
    socklen_t size = 0;
};

Name name_of(std::string_view host, std::uint16_t port) {
    Name name;
    if (host.empty() || host.starts_with('[')) {
        auto& v6 = reinterpret_cast<sockaddr_in6&>(name.address);
        v6.sin6_family = AF_INET6;
        v6.sin6_port = htons(port);
        name.size = sizeof v6;
        const std::string inner(host.empty() ? "::" : host.substr(1, host.size() - 2));
        if (inet_pton(AF_INET6, inner.c_str(), &v6.sin6_addr) == 1) return name;
    } else {
        auto& v4 = reinterpret_cast<sockaddr_in&>(name.address);
        v4.sin_family = AF_INET;
        v4.sin_port = htons(port);
        name.size = sizeof v4;
        if (inet_pton(AF_INET, std::string(host).c_str(), &v4.sin_addr) == 1) return name;
    }
    throw std::invalid_argument(fmt::format("'{}' is no address to listen on", host));
}

Name name_of(std::string_view text) {
    const auto colon = text.rfind(':');
    std::uint16_t port = 0;
    if (colon == text.npos) throw std::invalid_argument(fmt::format("'{}' lacks a port", text));
    const auto [end, error] = std::from_chars(text.data() + colon + 1, text.data() + text.size(), port);
    if (error != std::errc{} || end != text.data() + text.size())
        throw std::invalid_argument(fmt::format("'{}' has no port that we could use", text));
    return name_of(text.substr(0, colon), port);
}

void set(int socket, int level, int option, int value) {
    if (::setsockopt(socket, level, option, &value, sizeof value) != 0) fail("setting up a listening socket");
}

std::string own_address(int socket) {
    sockaddr_storage address{};
    socklen_t size = sizeof address;
    if (::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) != 0)
        fail("reading a socket's address");
    return text_of(address);
}

Listener open_listener(std::string_view text) {
    auto name = name_of(text);
    constexpr int kind = SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC;
    Descriptor socket(::socket(name.address.ss_family, kind, 0));
    if (!socket && errno == EAFNOSUPPORT && text.starts_with(':')) {  // a kernel without IPv6
        name = name_of(fmt::format("0.0.0.0{}", text));
        socket = Descriptor(::socket(AF_INET, kind, 0));
    }
    if (!socket) fail(fmt::format("cannot open a socket for {}", text));
    set(socket.get(), SOL_SOCKET, SO_REUSEADDR, 1);
    if (name.address.ss_family == AF_INET6)
        set(socket.get(), IPPROTO_IPV6, IPV6_V6ONLY, text.starts_with(':') ? 0 : 1);
    set(socket.get(), IPPROTO_TCP, TCP_NODELAY, 1);  // accepted sockets inherit it
    if (::bind(socket.get(), reinterpret_cast<const sockaddr*>(&name.address), name.size) != 0 ||
        ::listen(socket.get(), backlog) != 0)
        fail(errno == EADDRINUSE ? fmt::format("another program already listens on {}", text)
                                 : fmt::format("cannot listen on {}", text));
    auto address = own_address(socket.get());
    return {std::move(socket), std::move(address)};
}

int number_in(const char* variable) {
    const char* text = std::getenv(variable);
    return text ? std::atoi(text) : 0;
}

// sd_listen_fds(3): LISTEN_FDS sockets from descriptor 3 on, if LISTEN_PID is us. Not for our children.
std::vector<Listener> inherited_listeners() {
    std::vector<Listener> listeners;
    if (number_in("LISTEN_PID") != ::getpid()) return listeners;
    for (int socket = 3; socket < 3 + number_in("LISTEN_FDS"); ++socket) {
        if (::fcntl(socket, F_SETFD, FD_CLOEXEC) != 0 || ::fcntl(socket, F_SETFL, O_NONBLOCK) != 0)
            fail(fmt::format("descriptor {} of LISTEN_FDS cannot be used", socket));
        auto address = own_address(socket);
        if (address != "unix") set(socket, IPPROTO_TCP, TCP_NODELAY, 1);
        listeners.push_back({Descriptor(socket), std::move(address)});
    }
    ::unsetenv("LISTEN_PID");
    ::unsetenv("LISTEN_FDS");
    ::unsetenv("LISTEN_FDNAMES");
    return listeners;
}

}  // namespace

std::vector<Listener> open_listeners(const std::vector<std::string>& addresses) {
    auto listeners = inherited_listeners();
    if (!listeners.empty()) return listeners;
    for (const auto& address : addresses) listeners.push_back(open_listener(address));
    if (listeners.empty()) throw std::invalid_argument("no address to listen on");
    return listeners;
}

}  // namespace web::edge
