// What has changed between two texts, word by word.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace moderation {

struct Piece {
    enum class Is : std::uint8_t { same, gone, come } is = Is::same;
    std::string text;  // words with the spaces behind them

    bool operator==(const Piece&) const = default;
};

// In the order of reading; what is gone stands before what came in its place. Texts of more than longest_compared words that
// differ in the middle are shown as all gone and all come there: the work grows with the product of both.
inline constexpr std::size_t longest_compared = 600;
std::vector<Piece> difference(std::string_view before, std::string_view after);

}  // namespace moderation
