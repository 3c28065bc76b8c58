// Counting without third parties, without a cookie and without a trace of a person: how often each page was looked at, each
// thing shown in a list, each organisation called, by day of the city and by where people came from.
#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace counting {

// Where people came from: the host of Referer, reduced to its kind at once; `?from=paper` for what was printed.
enum class Source : std::uint8_t { direct, inside, search, social, messenger, paper, other };
std::string_view name(Source);

// What is counted of what, on which day. `what`: "view", "impression" or a way to reach somebody: "call", "route" …;
// `kind`: the words of the page's address, "events", "events/calendar", "home"; `subject`: its number, 0 for a list.
struct Key {
    base::Day day;
    std::string what, kind;
    std::int64_t subject = 0;
    std::string source;  // of a view; else empty

    auto operator<=>(const Key&) const = default;
};

using Totals = std::map<Key, std::int64_t>;

}  // namespace counting
