// What the templates of tags receive.
#pragma once

#include <string>
#include <vector>

#include "events/views/card.h"
#include "organisations/views.h"
#include "web/chrome.h"
#include "web/word_form.h"

namespace tags {

struct IndexView {
    std::string heading, summary;
    std::vector<web::Chip> tags;     // those with most things
    std::string all_label;           // of the fold with all of them in alphabetical order; empty: all are seen already
    std::vector<web::Chip> all;
    bool has_empty = false;
    web::Empty empty;
};

struct ShowView {
    std::vector<web::Crumb> crumbs;
    std::string heading;
    std::string synonyms;            // "также: джазовый вечер"
    std::vector<events::Card> events;
    std::string all_events;          // the list of all of them
    std::vector<organisations::Row> organisations;
    bool has_empty = false;
    web::Empty empty;
};

// For editors: all tags in a table, and one of them.
struct TagsView {
    std::string intro;
    web::WordForm find;
    std::vector<web::FilterGroup> groups;
    std::string reset_href;
    web::Table table;
    web::Empty empty;
    web::Pager pager;
};

struct TagView {
    std::string title;
    web::Banner banner;
    std::vector<web::Line> facts;
    web::FormView name, merge;    // without an address: not of a synonym
    struct Part {
        std::string word, value;
    };
    std::string part_action, part_token;
    std::vector<Part> synonyms;   // each may become a tag of its own
    std::vector<web::Link> ways;
};

}  // namespace tags
