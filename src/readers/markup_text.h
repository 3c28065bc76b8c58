// HTML of other people's sites as text that can harm nobody: plain, or in the little Markdown we show.
#pragma once

#include <string>
#include <string_view>

namespace readers {

// One pass over tags without building a tree: HTML5 tree builders take the square of the nesting (gumbo 0.10: 20 s for
// 128 KiB of "<div>"). Scripts, styles, comments and embedded things go; blocks become paragraphs and lines; entities are
// decoded. At most the first 256 KiB are read.

std::string text_of_html(std::string_view html);      // links as "text (https://…)"
std::string markdown_of_html(std::string_view html);  // paragraphs, "## " headings, "- " lists, [text](https://…); signs escaped

bool looks_like_html(std::string_view text);  // a known tag or an entity stands in it
std::string decoded(std::string_view text);   // entities only: "Q&amp;A" as "Q&A"

}  // namespace readers
