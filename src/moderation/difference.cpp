#include "moderation/difference.h"

#include <algorithm>
#include <cstdint>

namespace moderation {
namespace {

using Parts = std::vector<std::string_view>;
using enum Piece::Is;

bool space(char letter) { return letter == ' ' || letter == '\n' || letter == '\t' || letter == '\r'; }

// Each word with the spaces behind it, so that the parts make the text again.
Parts parts_of(std::string_view text) {
    Parts parts;
    for (std::size_t at = 0; at < text.size();) {
        auto end = at;
        while (end < text.size() && !space(text[end])) ++end;
        while (end < text.size() && space(text[end])) ++end;
        parts.push_back(text.substr(at, end - at));
        at = end;
    }
    return parts;
}

void add(std::vector<Piece>& pieces, Piece::Is is, std::string_view text) {
    if (!pieces.empty() && pieces.back().is == is) pieces.back().text.append(text);
    else pieces.push_back({is, std::string(text)});
}

// How long the longest common run of what follows each pair of places is.
std::vector<std::uint16_t> common_runs(const Parts& before, const Parts& after) {
    const auto width = after.size() + 1;
    std::vector<std::uint16_t> longest((before.size() + 1) * width);
    for (auto i = before.size(); i-- > 0;)
        for (auto j = after.size(); j-- > 0;)
            longest[i * width + j] = before[i] == after[j] ? static_cast<std::uint16_t>(longest[(i + 1) * width + j + 1] + 1)
                                                           : std::max(longest[(i + 1) * width + j], longest[i * width + j + 1]);
    return longest;
}

void compare(std::vector<Piece>& pieces, const Parts& before, const Parts& after) {
    const bool comparable = before.size() <= longest_compared && after.size() <= longest_compared;
    const auto longest = comparable ? common_runs(before, after) : std::vector<std::uint16_t>();
    const auto width = after.size() + 1;
    std::size_t i = 0, j = 0;
    while (comparable && i < before.size() && j < after.size()) {
        if (before[i] == after[j]) add(pieces, same, before[i]), ++i, ++j;
        else if (longest[(i + 1) * width + j] >= longest[i * width + j + 1]) add(pieces, gone, before[i++]);
        else add(pieces, come, after[j++]);
    }
    for (; i < before.size(); ++i) add(pieces, gone, before[i]);
    for (; j < after.size(); ++j) add(pieces, come, after[j]);
}

}  // namespace

std::vector<Piece> difference(std::string_view before, std::string_view after) {
    auto one = parts_of(before), other = parts_of(after);
    std::vector<Piece> pieces;
    const auto [i, j] = std::ranges::mismatch(one, other);
    for (auto part = one.begin(); part != i; ++part) add(pieces, same, *part);
    Parts tail;
    one.erase(one.begin(), i);
    other.erase(other.begin(), j);
    while (!one.empty() && !other.empty() && one.back() == other.back()) {
        tail.push_back(one.back());
        one.pop_back();
        other.pop_back();
    }
    compare(pieces, one, other);
    for (auto part = tail.rbegin(); part != tail.rend(); ++part) add(pieces, same, *part);
    return pieces;
}

}  // namespace moderation
