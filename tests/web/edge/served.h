// A running edge with a tiny program behind it, and a client that sends exactly the bytes it is told to.
#pragma once

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <atomic>
#include <chrono>
#include <functional>
#include <latch>
#include <stdexcept>
#include <string>
#include <thread>

#include "web/edge/descriptor.h"
#include "web/edge/edge.h"

namespace web::edge {

using namespace std::chrono_literals;

// Its answers by path; what it was asked comes back as text, so that a test sees what arrived.
class Tiny : public Application {
public:
    std::atomic<int> responded{0};
    std::latch held{1};  // /held answers after count_down()

    Tiny() {
        char name[] = "/tmp/tiny-XXXXXX";
        const int file = ::mkstemp(name);
        ::unlink(name);
        file_ = std::shared_ptr<const int>(new int(file), [](const int* f) { ::close(*f), delete f; });
        const std::string bytes = "0123456789";
        if (::pwrite(file, bytes.data(), bytes.size(), 0) != 10)
            throw std::runtime_error("no temporary file");
        if (::ftruncate(file, 64 * 1024 * 1024) != 0) throw std::runtime_error("no large temporary file");
    }

    std::variant<Answer, Admission> admit(const Head& head) override {
        if (head.path == "/ready") return ready();
        if (head.path == "/same")
            return Answer{.status = 304, .fields = {{"ETag", "\"v1\""}}, .body = "never"};
        if (head.path == "/none") return Answer{.status = 204};
        if (head.path == "/file")
            return Answer{.fields = {{"ETag", "\"v1\""}}, .body = FileRange{file_, 0, 10}, .ranges = true};
        if (head.path == "/large") return Answer{.body = FileRange{file_, 0, 64 * 1024 * 1024}};
        if (head.path == "/part") {
            auto answer = ready();
            answer.ranges = true;
            return answer;
        }
        if (head.path == "/split") return Answer{.fields = {{"X-Name", "a\r\nSet-Cookie: b"}}};
        if (head.path == "/small") return Admission{.body_limit = 10};
        if (head.path == "/brief") return Admission{.deadline = 300ms};
        return Admission{.pool = head.path == "/writers" ? Pool::writers : Pool::readers,
                         .body_limit = 4 * 1024 * 1024,
                         .route = 7};
    }

    Answer respond(Request& request) override {
        ++responded;
        if (request.head.path == "/throw") throw std::runtime_error("a secret of the machine");
        if (request.head.path == "/held" || request.head.path == "/brief") held.wait();
        if (request.head.path == "/stream") return {.body = pieces()};
        const auto& head = request.head;
        std::string said = head.path + "|" + head.query + "|" + head.host + "|" + head.remote.text +
                           (head.secure ? "|secure|" : "|plain|") + std::to_string(request.body.size()) +
                           (request.body.spooled() ? "|spooled|" : "|memory|") +
                           std::to_string(request.route) + "|";
        const auto bytes = request.body.read_all();
        if (bytes.size() < 100) said += bytes;
        return {.fields = {{"Content-Type", "text/plain"}, {"Content-Length", "3"}, {"X-Id", request.id}},
                .body = said};
    }

    Answer refused(int status, const Head*, std::string_view) override {
        return {
            .status = status, .fields = {{"X-Refused", "yes"}}, .body = "refused " + std::to_string(status)};
    }

private:
    static Answer ready() {
        static const auto head = std::make_shared<const std::string>(
            "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nETag: \"v1\"\r\nContent-Length: 5\r\n");
        static const auto body = std::make_shared<const std::string>("ready");
        return {.body = body, .ready_head = head};
    }
    static Source pieces() {
        return [left = 3](std::size_t) mutable { return left-- > 0 ? std::string("piece ") : std::string(); };
    }
    std::shared_ptr<const int> file_;
};

inline Options quick() {
    return {.listen = {"127.0.0.1:0"},
            .loops = 2,
            .readers = 2,
            .writers = 2,
            .head_deadline = 5s,
            .idle = 5s,
            .drain = 1s,
            .linger = 500ms};
}

struct Served {
    explicit Served(Options options = quick())
        : edge(std::move(options), application), thread([this] { edge.run(); }) {}
    ~Served() {
        if (!released) application.held.count_down();
        edge.stop();
    }
    void release() { released = true, application.held.count_down(); }

    Tiny application;
    Edge edge;
    bool released = false;
    std::jthread thread;
};

class Client {
public:
    explicit Client(const Edge& edge) : Client(edge.addresses().at(0)) {}
    explicit Client(const std::string& address) {
        const auto colon = address.rfind(':');
        const auto host = address.substr(0, colon);
        const auto port = htons(static_cast<std::uint16_t>(std::stoi(address.substr(colon + 1))));
        if (host.starts_with('[')) {
            sockaddr_in6 name{.sin6_family = AF_INET6, .sin6_port = port};
            inet_pton(AF_INET6, host.substr(1, host.size() - 2).c_str(), &name.sin6_addr);
            open(AF_INET6, reinterpret_cast<sockaddr*>(&name), sizeof name);
        } else {
            sockaddr_in name{.sin_family = AF_INET, .sin_port = port};
            inet_pton(AF_INET, host.c_str(), &name.sin_addr);
            open(AF_INET, reinterpret_cast<sockaddr*>(&name), sizeof name);
        }
    }

    Client& send(std::string_view text) {
        while (!text.empty()) {
            const auto sent = ::send(socket.get(), text.data(), text.size(), MSG_NOSIGNAL);
            if (sent <= 0) break;  // the edge has had enough
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
        return *this;
    }
    void end_sending() { ::shutdown(socket.get(), SHUT_WR); }

    // One answer: its head and as much body as it announces. What comes after it is kept for the next call.
    std::string answer(bool to_head = false, std::chrono::milliseconds patience = 10s) {
        const auto until = std::chrono::steady_clock::now() + patience;
        std::size_t end;
        while ((end = kept.find("\r\n\r\n")) == kept.npos && more(until)) {
        }
        if (end == kept.npos) return std::exchange(kept, {});
        std::size_t size = end + 4;
        const auto length = kept.find("Content-Length: ");
        if (!to_head && length < end) size += std::stoul(kept.substr(length + 16));
        while (kept.size() < size && more(until)) {
        }
        auto answer = kept.substr(0, size);
        kept.erase(0, size);
        return answer;
    }
    // All that comes until the edge closes; "(open)" at the end when it does not.
    std::string rest(std::chrono::milliseconds patience = 10s) {
        const auto until = std::chrono::steady_clock::now() + patience;
        while (more(until)) {
        }
        return std::exchange(kept, {}) + (ended ? "" : "(open)");
    }

    Descriptor socket;
    std::string kept;
    bool ended = false;

private:
    void open(int family, sockaddr* name, socklen_t size) {
        socket = Descriptor(::socket(family, SOCK_STREAM | SOCK_CLOEXEC, 0));
        if (::connect(socket.get(), name, size) != 0) throw std::runtime_error("cannot connect");
    }
    bool more(std::chrono::steady_clock::time_point until) {
        const auto left =
            std::chrono::ceil<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        pollfd wait{socket.get(), POLLIN, 0};
        if (left <= 0ms || ::poll(&wait, 1, static_cast<int>(left.count())) <= 0) return false;
        char bytes[65536];
        const auto got = ::recv(socket.get(), bytes, sizeof bytes, 0);
        if (got <= 0) ended = true;
        if (got <= 0) return false;
        kept.append(bytes, static_cast<std::size_t>(got));
        return true;
    }
};

// Whether it comes true; a busy machine may take its time.
inline bool eventually(const std::function<bool()>& condition) {
    for (int i = 0; i < 1000; ++i) {
        if (condition()) return true;
        std::this_thread::sleep_for(10ms);
    }
    return false;
}

inline bool has(std::string_view text, std::string_view part) { return text.find(part) != text.npos; }

}  // namespace web::edge
