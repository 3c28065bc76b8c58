// Pages that the city writes itself: about it, contacts, rules of the rink (R2).
#pragma once

#include <string>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "i18n/language.h"

namespace notices {

using PageId = base::Id<struct CityPageTag>;

struct PageText {
    i18n::Language language = i18n::Language::ru;
    std::string title;  // plain, 1–60 letters
    std::string body;   // Markdown

    bool operator==(const PageText&) const = default;
};

struct PageDraft {
    std::string slug;             // of the address; never changes
    std::string place = "footer";  // none, top, footer: where every page leads to it
    int position = 0;
    std::string state = "draft";  // draft, published
    std::vector<PageText> texts;  // by language

    bool operator==(const PageDraft&) const = default;
};

inline constexpr int most_pages = 100;
inline constexpr std::size_t longest_title = 60, longest_body = 8'000;

}  // namespace notices
