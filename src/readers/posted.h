// Lines of posters and posts as their readers take them: one spelling for what people write in many.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace readers {

// Small, without pictures and ornaments, every hour as "19:00": "19-00", "в 19 ч.", «19:00-де»; «10:00-ден 18:00-ге дейін» is a
// range with a dash.
std::string posted(std::string_view line);

struct FoundClock {
    std::chrono::minutes begins{};                // since midnight
    std::optional<std::chrono::minutes> ends;
    std::size_t begin = 0, end = 0;               // where it stands in the line
    int weight = 1;                               // 2: said to be the beginning; 0: when doors open and people gather
};
// The hour of a line that says no day; of several the one that is said to be the beginning.
std::optional<FoundClock> find_clock(std::string_view posted);

}  // namespace readers
