// What a new version says otherwise, paragraph by paragraph.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace legal {

enum class Mark : std::uint8_t { same, added, removed, left_out };  // left_out: paragraphs that are the same, far from any change

struct Paragraph {
    Mark mark = Mark::same;
    std::string text;  // without markup; empty of left_out
};

// From `before` to `after`, by the longest common run; two paragraphs around each change stay for reading. Empty where
// nothing differs.
std::vector<Paragraph> difference(std::string_view before, std::string_view after);

}  // namespace legal
