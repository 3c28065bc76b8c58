// What the pages of the review show; ready words.
#pragma once

#include <string>
#include <vector>

#include "moderation/difference.h"
#include "web/chrome.h"

namespace moderation {

struct QueueView {
    struct Item {
        std::string id, title, href, detail;
        web::Badge kind, clock;    // clock: of one that waits, its outcome of one that was decided
    };
    std::string summary;
    web::Banner banner;
    std::vector<web::Chip> chips;
    std::string reset_href;
    std::string action, token;     // empty: nothing can be chosen
    std::vector<Item> items;
    web::Pager pager;
    web::Empty empty;              // without a title: there are items
};

// One thing that is said, as it was and as it would be.
struct ChangedLine {
    std::string label;
    std::vector<Piece> pieces;
};

struct ItemView {
    std::string title;
    web::Banner banner, warning;   // without a title: none
    std::vector<web::Badge> badges;
    std::vector<web::Line> lines;
    std::string words;             // of whoever sent it
    std::vector<ChangedLine> changes;
    std::vector<web::Line> unchanged;
    std::vector<web::Cover> pictures;                  // that it would show
    web::FormView form;            // without an action: nothing can be decided
    std::vector<web::FormChoice> returning, refusing;  // the reasons for each
    std::string note, reason_error, note_error;
    std::string outcome, outcome_note;                 // of one that was decided
    struct Step {
        std::string what, who, at, note, href;
    };
    std::vector<Step> history;     // of the same thing
    web::Link next;
};

}  // namespace moderation
