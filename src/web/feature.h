// Parts of a city that its administrators may close (R2): their pages are not there, and nothing leads to them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "base/result.h"

namespace web {

// The names are stored.
enum class Feature : std::uint8_t { offers, goods, posts, works, collections, ideas, transport, open_data };
inline constexpr std::array<std::string_view, 8> feature_names{"offers", "goods", "posts", "works", "collections", "ideas", "transport", "open_data"};

// Some of them.
class Features {
public:
    constexpr void add(Feature feature) { bits_ |= bit(feature); }
    constexpr void add(std::string_view name) {
        for (std::size_t i = 0; i < feature_names.size(); ++i)
            if (feature_names[i] == name) add(static_cast<Feature>(i));
    }
    constexpr bool has(Feature feature) const { return (bits_ & bit(feature)) != 0; }
    constexpr bool meets(Features other) const { return (bits_ & other.bits_) != 0; }
    constexpr bool operator==(const Features&) const = default;

private:
    static constexpr std::uint16_t bit(Feature feature) { return static_cast<std::uint16_t>(1u << static_cast<unsigned>(feature)); }
    std::uint16_t bits_ = 0;
};

base::Words name_of(Feature);        // "Offers"
base::Words meaning_of(Feature);     // what goes with it

}  // namespace web
