// What the templates of tags receive.
#pragma once

#include <string>
#include <vector>

#include "events/views/card.h"
#include "organisations/views.h"
#include "web/chrome.h"

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

}  // namespace tags
