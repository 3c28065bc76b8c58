// The words of opening hours in OpenStreetMap's codes, Russian, Kazakh and English, as tokens.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "organisations/hours.h"

namespace organisations {

struct Token {
    enum class Kind : std::uint8_t {
        days,            // `days`
        all_days,        // "ежедневно"
        no_days_off,     // "без выходных"
        weekend,         // "выходные": Saturday and Sunday, or "closed", as what follows decides
        holidays,        // "PH"
        except,          // "кроме"
        span,            // `period`
        around_clock,    // "24/7", "круглосуточно"
        off,
        pause,           // "обед": the next spans are no opening hours
        no_pause,
        by_appointment,
        season,          // `first`, `last`
        dates,           // `from`, `to`
        comma, semicolon,
        remark,          // `text`
        unknown,         // calendar words or figures that were not understood
    };

    Kind kind;
    std::uint8_t days = 0;  // bit 0 is Monday
    Period period{};
    std::chrono::month_day first{}, last{};
    base::Day from{}, to{};
    std::string text{};
};

// `cleaned` is what base::clean has given. A word nobody knows becomes a remark up to the next comma or semicolon, or
// `unknown` when figures or calendar words stand in it.
std::vector<Token> tokens_of(const std::string& cleaned);

}  // namespace organisations
