// A mail server for tests: it speaks a script on 127.0.0.1 and keeps what it was given.
#pragma once

#include <atomic>
#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace kit {

struct Received {
    std::string from, to, message;  // the message with CRLF ends, dots unstuffed

    std::string head(std::string_view name) const;  // its value, unfolded
    std::string part(std::string_view type) const;  // of multipart/alternative, decoded
};

class FakeSmtp {
public:
    // What is answered in place of what a willing server says; empty: that.
    struct Script {
        std::string greeting, ehlo, mail, data, content;
        std::map<std::string, std::string> recipients;  // by address
        bool drops_after_content = false;  // keeps the letter and closes without an answer
        std::chrono::milliseconds slow{0};  // before each answer
    };

    FakeSmtp();
    ~FakeSmtp();
    FakeSmtp(const FakeSmtp&) = delete;

    std::string url() const;
    void set(Script script);
    std::vector<Received> received() const;
    std::vector<std::string> commands() const;  // all lines that clients sent outside of letters
    int connections() const { return connections_; }

private:
    void work();
    void talk(int socket);
    bool take_letter(int socket, std::string& buffer, Received letter);

    int listener_ = -1;
    int port_ = 0;
    std::atomic<int> connections_{0};
    std::atomic<bool> stopping_{false};
    mutable std::mutex mutex_;
    Script script_;
    std::vector<Received> received_;
    std::vector<std::string> commands_;
    std::thread thread_;
};

}  // namespace kit
