#include "lexicon/distance.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace lexicon {

int slips(std::string_view one, std::string_view other, int most) {
    constexpr std::size_t longest = 64;
    const auto too_many = most + 1;
    if (one.size() > other.size()) std::swap(one, other);
    if (other.size() - one.size() > static_cast<std::size_t>(most) || other.size() > longest) return one == other ? 0 : too_many;
    std::array<std::array<int, longest + 1>, 3> rows{};
    auto* before = &rows[0];
    auto* last = &rows[1];
    auto* now = &rows[2];
    for (std::size_t j = 0; j <= other.size(); ++j) (*last)[j] = static_cast<int>(j);
    for (std::size_t i = 1; i <= one.size(); ++i) {
        (*now)[0] = static_cast<int>(i);
        int least = (*now)[0];
        for (std::size_t j = 1; j <= other.size(); ++j) {
            const int same = one[i - 1] == other[j - 1] ? 0 : 1;
            auto& cell = (*now)[j];
            cell = std::min({(*last)[j] + 1, (*now)[j - 1] + 1, (*last)[j - 1] + same});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) cell = std::min(cell, (*before)[j - 2] + 1);
            least = std::min(least, cell);
        }
        if (least > most) return too_many;
        std::swap(before, last);
        std::swap(last, now);
    }
    return std::min((*last)[other.size()], too_many);
}

}  // namespace lexicon
