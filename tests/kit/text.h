// Small things for writing expected texts.
#pragma once

#include <string>
#include <string_view>

namespace tests {

// "_" as a no-break space, so that a reader of the test sees it.
inline std::string spaced(std::string_view text) {
    std::string out;
    for (const char c : text)
        if (c == '_') out += "\u00A0";
        else out += c;
    return out;
}

}  // namespace tests
