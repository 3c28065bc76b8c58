#include "kit/fake_http.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <stdexcept>

namespace kit {
namespace {

// Whether a request is here with all of its body.
bool is_whole(const std::string& request) {
    const auto end = request.find("\r\n\r\n");
    if (end == request.npos) return false;
    const auto length = request.find("Content-Length: ");
    return length > end || request.size() >= end + 4 + std::stoul(request.substr(length + 16));
}

}  // namespace

FakeHttp::FakeHttp(Answering answering) : answering_(std::move(answering)), listener_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (::bind(listener_, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listener_, 8) != 0) throw std::runtime_error("no port for the web server of the test");
    ::getsockname(listener_, reinterpret_cast<sockaddr*>(&address), &size);
    port_ = ntohs(address.sin_port);
    thread_ = std::thread([this] { work(); });
}

FakeHttp::~FakeHttp() {
    stopping_ = true;
    thread_.join();
    ::close(listener_);
}

std::string FakeHttp::authority() const { return fmt::format("127.0.0.1:{}", port_); }

std::vector<std::string> FakeHttp::requests() const {
    std::lock_guard lock(mutex_);
    return requests_;
}

std::string FakeHttp::ok(std::string_view body, std::string_view fields) {
    return fmt::format("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n{}\r\n{}", body.size(), fields, body);
}

std::string FakeHttp::redirect(std::string_view location) { return fmt::format("HTTP/1.1 302 Found\r\nLocation: {}\r\nContent-Length: 0\r\n\r\n", location); }

void FakeHttp::work() {
    while (!stopping_) {
        pollfd waiting{listener_, POLLIN, 0};
        if (::poll(&waiting, 1, 20) != 1) continue;
        const int socket = ::accept(listener_, nullptr, nullptr);
        if (socket < 0) continue;
        talk(socket);
        ::close(socket);
    }
}

void FakeHttp::talk(int socket) {
    std::string request;
    char piece[4096];
    while (!stopping_ && !is_whole(request)) {
        pollfd waiting{socket, POLLIN, 0};
        if (::poll(&waiting, 1, 20) == 0) continue;
        const auto size = ::recv(socket, piece, sizeof piece, 0);
        if (size <= 0) return;
        request.append(piece, static_cast<std::size_t>(size));
    }
    {
        std::lock_guard lock(mutex_);
        requests_.push_back(request);
    }
    const auto answer = answering_(request);
    for (std::size_t sent = 0; sent < answer.size();) {
        const auto now = ::send(socket, answer.data() + sent, answer.size() - sent, MSG_NOSIGNAL);
        if (now <= 0) return;
        sent += static_cast<std::size_t>(now);
    }
}

}  // namespace kit
