// Hands letters to a mail server (RFC 5321) through libcurl: one connection for a batch, TLS outside this machine, no waiting
// beyond what is allowed.
#pragma once

#include <chrono>
#include <memory>
#include <string>

namespace mail {

struct Server {
    std::string url;  // "smtps://mail.example:465", or "smtp://mail.example:587" with STARTTLS; only on this machine without TLS
    std::string user, password;
    std::string authorities;       // file of certificates to trust; empty: the system's
    std::string greeting = "localhost";  // what we call ourselves in EHLO
    std::chrono::milliseconds connecting{10'000}, letter{30'000};
};

// What became of a letter.
struct Outcome {
    enum class Kind {
        sent,
        later,    // this letter, not now: 4xx
        lost,     // the connection, before the answer: the letter may have arrived
        bounced,  // 5xx: no mail reaches the address
        refused,  // 5xx: the server does not take this letter
        away,     // the server cannot be reached or does not let us in: no letter goes
    } kind = Kind::sent;
    std::string error;  // what the server said, or how it failed; one line
};

class Smtp {
public:
    explicit Smtp(const Server&);
    ~Smtp();  // takes leave of the server

    // Both addresses as readable_address() gives them, `message` as on_the_wire(). Waits for the net: never in a request or a
    // write function.
    Outcome send(const std::string& from, const std::string& to, const std::string& message);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace mail
