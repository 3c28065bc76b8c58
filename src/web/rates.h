// How often something may be done: token buckets by class and by whoever does it (S-RATE). In memory, bounded.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/instant.h"
#include "web/edge/message.h"

namespace web {

// `burst` at once, and as many again, evenly, in every `period`.
struct Rate {
    std::string_view name;
    int burst;
    std::chrono::seconds period;
};

// A route names one of these for its visitor's address; handlers ask for the others themselves.
std::span<const Rate> rates();

// The address as a key: IPv4 whole, IPv6 its first 64 bits. Nothing for this machine itself, which is the operator or a proxy
// that --trusted-proxy does not name: everybody would share its bucket.
std::optional<std::string> rate_key(const edge::Address&);

class Rates {
public:
    explicit Rates(std::size_t most = 100'000) : most_(most / shards) {}

    // Takes one from the bucket: 0, or the seconds until there is one again. Throws std::out_of_range for an unknown class.
    std::chrono::seconds take(std::string_view name, std::string_view key, base::Instant now);

private:
    static constexpr std::size_t shards = 8;
    struct Bucket {
        std::string key;
        double left = 0;
        base::Instant at;
    };
    struct Shard {
        std::mutex mutex;
        std::list<Bucket> recent;  // the one used last in front
        std::unordered_map<std::string_view, std::list<Bucket>::iterator> by_key;
    };
    Bucket& bucket(Shard&, std::string key, const Rate&, base::Instant now);

    std::size_t most_;
    std::array<Shard, shards> shards_;
};

}  // namespace web
