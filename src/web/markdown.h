// Markdown as people write it, rendered once when it is written. Raw HTML and pictures have no way through.
#pragma once

#include <string>
#include <string_view>

namespace web {

// Longer text is cut at a letter: the time of the parser grows faster than its input (measured: trust S-MD-DoS).
inline constexpr std::size_t markdown_limit = 16 * 1024;  // bytes

// Where the text stands. Most pages have an h1 and h2 of their own, and headings within a text begin below them; of a page that
// is nothing but the text, # and ## begin right below its h1.
enum class MarkdownIn : unsigned char { part, whole_page };
std::string markdown_html(std::string_view markdown, MarkdownIn = MarkdownIn::part);
// Its words alone, in one line: for summaries, search and messengers.
std::string markdown_text(std::string_view markdown);

}  // namespace web
