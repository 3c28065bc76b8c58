// A text of the catalogues cut at its parameters: {name}, and <a>…</a> around a part of it. Used by the build programs and,
// for words a catalogue lacks, by the running program.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace i18n {

struct Segment {
    enum class Kind : std::uint8_t { text, value, open, close };
    Kind kind;
    std::string_view text;  // the words, or the parameter's name

    bool operator==(const Segment&) const = default;
};

// In order; the texts are parts of `text`. What looks like a parameter but is none ("{ x }", "a < b") stays text.
std::vector<Segment> segments_of(std::string_view text);

}  // namespace i18n
