// What a page let be seen, for counting without a script and without a cookie (src/counting). Noted while the page is made,
// so that a kept page is counted without asking the data again.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace web {

// A thing of the city by the word of its address and its number: events 17. The word is a literal: it outlives all.
struct Thing {
    std::string_view kind;
    std::int64_t id = 0;
};

struct Seen {
    std::vector<Thing> shown;  // as cards and rows of a list
    std::string_view way;      // how somebody is reached by this request: "call", "route", "ticket"; empty: nobody is
    Thing reached;
};

// How often a kept page was answered, by where people came from (counting::Source). Raised by the loops, without a lock.
struct Views {
    static constexpr std::size_t sources = 7;
    std::array<std::atomic<std::uint32_t>, sources> of{};
};

}  // namespace web
