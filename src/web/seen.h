// What a request tells the count (src/counting), which needs no script and no cookie.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace web {

// Whom a request leads to, and how. Both texts are literals.
struct Reached {
    std::string_view way;   // "call", "route", "ticket"; empty: it leads to nobody
    std::string_view kind;  // the word of the thing's address: "events"
    std::int64_t id = 0;
};

// How often a kept page was answered, by where people came from (counting::Source). Raised by the loops, without a lock.
struct Views {
    static constexpr std::size_t sources = 7;
    std::array<std::atomic<std::uint32_t>, sources> of{};
};

}  // namespace web
