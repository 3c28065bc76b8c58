// Markdown as people write it, rendered once when it is written. Raw HTML and pictures have no way through.
#pragma once

#include <string>
#include <string_view>

namespace web {

// Longer text is cut at a letter: the time of the parser grows faster than its input (measured: trust S-MD-DoS).
inline constexpr std::size_t markdown_limit = 16 * 1024;  // bytes

std::string markdown_html(std::string_view markdown);
// Its words alone, in one line: for summaries, search and messengers.
std::string markdown_text(std::string_view markdown);

}  // namespace web
