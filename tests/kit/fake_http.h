// A web server for tests: it says on 127.0.0.1 whatever it was told to, and keeps what it was asked.
#pragma once

#include <atomic>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace kit {

class FakeHttp {
public:
    // The whole request, head and body, to the whole answer as it goes over the wire.
    using Answering = std::function<std::string(const std::string& request)>;

    explicit FakeHttp(Answering);
    ~FakeHttp();
    FakeHttp(const FakeHttp&) = delete;

    std::string authority() const;  // "127.0.0.1:40213"
    std::string url(std::string_view path) const { return "http://" + authority() + std::string(path); }
    std::vector<std::string> requests() const;

    static std::string ok(std::string_view body, std::string_view fields = {});  // `fields`: lines ended by CRLF
    static std::string redirect(std::string_view location);

private:
    void work();
    void talk(int socket);

    Answering answering_;
    int listener_ = -1, port_ = 0;
    std::atomic<bool> stopping_{false};
    mutable std::mutex mutex_;
    std::vector<std::string> requests_;
    std::thread thread_;
};

}  // namespace kit
