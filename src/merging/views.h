// What the pages of organisations that may be the same show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace merging {

struct PairsView {
    struct Item {
        std::string one, other, href, why;
        web::Badge sure;
    };
    std::string summary;
    web::Banner banner;
    std::vector<web::Chip> chips;
    std::string reset_href;
    std::vector<Item> items;
    web::Pager pager;
    web::Empty empty;  // without a title: there are items
};

struct PairView {
    // What both say of a thing.
    struct Row {
        std::string label, one, other;
    };
    struct Side {
        std::string name, href, keep;  // href: empty when nobody may open it; keep: its id, empty where it cannot be kept
    };
    std::string title, why;
    web::Banner banner;
    web::Badge sure;
    Side one, other;            // the one that is likelier to be kept stands first
    std::vector<Row> differs, same;
    web::FormView form;         // without an action: nothing can be decided
    std::string note;           // what one should know before
    bool surely = false;        // Enter alone makes them one
    bool parting = false;       // they were made one and can be parted again
    web::Link next;
};

}  // namespace merging
