// Sums of money: whole minor units (tiyn, cents) and the currency they are in. Never a floating-point number.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string_view>

namespace base {

// ISO 4217, three capital letters.
struct Currency {
    std::array<char, 3> code{'K', 'Z', 'T'};

    static std::optional<Currency> parse(std::string_view code);
    std::string_view view() const { return {code.data(), code.size()}; }
    int digits() const;  // after the decimal point: 2 for most, 0 for JPY, 3 for KWD (ISO 4217)
    auto operator<=>(const Currency&) const = default;
};

struct Money {
    std::int64_t minor = 0;
    Currency currency;

    bool operator==(const Money&) const = default;
};

// What one pays: a range, a single sum (min == max), free, or only a note ("by agreement").
struct Price {
    std::optional<std::int64_t> min, max;  // minor units; both absent: not said
    Currency currency;
    bool free = false;
    std::string_view unit = "";  // "person", "hour": a word of the catalogue, or empty

    bool operator==(const Price&) const = default;
};

}  // namespace base
