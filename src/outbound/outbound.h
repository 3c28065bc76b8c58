// Other servers: the one door by which Qala asks them (S-SSRF). Whoever asks gives an address that may come from anywhere;
// where it leads is checked here, each time.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <expected>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "outbound/ip.h"
#include "outbound/target.h"

namespace outbound {

using Fields = std::vector<std::pair<std::string, std::string>>;

struct Question {
    std::string url;
    Fields fields = {};                     // of the head
    std::optional<std::string> body = {};   // POST with it; none: GET
    std::size_t most = 1024 * 1024;         // bytes of the answer's body; 5 MiB at most
    int redirects = 0;                      // of a GET, 3 at most: each is checked as the first, and none takes `fields` to another host
};

struct Reply {
    int status = 0;
    Fields fields;  // names in lower case
    std::string body;

    std::string_view field(std::string_view name) const;  // the first of that name in lower case, or empty
};

// Why there is no answer. `what` is for the operator's log: it names hosts, never paths, queries or what was sent.
struct Trouble {
    enum class Kind : std::uint8_t {
        refused,    // the address may not be asked
        busy,       // as many as can be asked at once are being asked
        away,       // no such host, no connection, no certificate that can be trusted, no answer in time
        too_large,
    };
    Kind kind = Kind::away;
    std::string what;
};

template <class T>
using Asked = std::expected<T, Trouble>;

// What is outside; tests put another in the place of the Internet.
struct Outside {
    virtual ~Outside() = default;
    // Takes up to 15 seconds: for a thread that may wait and holds no snapshot of a city's file (Lease::refresh).
    virtual Asked<Reply> ask(const Question&) = 0;
    // Whether it could be asked at all, without asking: for settings.
    virtual std::expected<Target, std::string> readable(std::string_view url) const = 0;
};

// All addresses of a host; none: there is no such host. May block.
using Resolver = std::function<std::vector<Ip>(const std::string& host)>;
std::vector<Ip> resolved_by_system(const std::string& host);

// Eight questions are under way at once and 32 wait up to 5 seconds; whoever comes then is told (busy). No proxy, cookie,
// netrc or kept connection; every address that a host resolves to must be public, and one of those is connected to, so
// that a name which answers differently the second time leads nowhere (DNS rebinding).
class Internet : public Outside {
public:
    struct Limits {
        std::chrono::milliseconds resolving{5000}, connecting{5000}, whole{15'000};
    };
    explicit Internet(Allowed allowed = {}, Resolver resolver = resolved_by_system) : Internet(std::move(allowed), std::move(resolver), Limits()) {}
    Internet(Allowed, Resolver, Limits);

    Asked<Reply> ask(const Question&) override;
    std::expected<Target, std::string> readable(std::string_view url) const override { return read_target(url, allowed_); }

private:
    Asked<std::vector<Ip>> addresses(const Target&) const;
    Asked<Reply> one(const Target&, const Question&, std::chrono::milliseconds left, std::string& next) const;

    Allowed allowed_;
    Resolver resolver_;
    Limits limits_;
};

// The program's own: the Internet, unless something else was put in its place. One for all cities, since what it bounds is
// the machine's.
Outside& outside();

// In place of the program's own for as long as it lives: `qala serve --outbound-allow`, and tests.
class InPlace {
public:
    explicit InPlace(Outside&);
    ~InPlace();
    InPlace(const InPlace&) = delete;

private:
    Outside* before_;
};

}  // namespace outbound
