// What the template of the search receives.
#pragma once

#include <string>
#include <vector>

#include "lexicon/excerpt.h"
#include "web/chrome.h"

namespace search {

// A text with the found words marked.
using Marked = std::vector<lexicon::Piece>;

// One found thing: what it is called, what it is, and where the words stand in what is said of it.
struct Found {
    std::string href;
    std::string language;       // BCP 47 of title and excerpt where it is not the page's
    Marked title;
    std::string when, datetime; // of an event: «Сб, 21 ноября, 19:00»
    std::string note;           // "Концерт · ДК горняков", "Кофейня · улица Абая, 31"
    std::vector<web::Badge> badges;
    Marked excerpt;
};

// What was found of one kind.
struct Group {
    std::string heading;        // "Афиша"
    std::string href;           // all of this kind; empty: these are all
    std::string count;          // "42"
    std::vector<Found> found;
};

struct IndexView {
    std::string heading;
    std::string note;           // how the question was read, where not as it was typed
    web::Link literal;          // to what was typed
    std::vector<web::Chip> tabs;
    std::vector<Group> groups;
    web::Pager pager;
    bool has_empty = false;
    web::Empty empty;
    std::vector<web::Chip> suggestions;  // words that may have been meant
    std::vector<web::Chip> categories;   // what people look at, where nothing was asked or found
};

}  // namespace search
