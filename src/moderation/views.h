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
        std::vector<web::Badge> doubts;
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
    std::string appeal, appeal_state;                  // what was said against it, and what became of that
    web::FormView answering;                           // without an action: no appeal waits for this moderator
    web::FormView reconsidering;                       // without an action: it cannot be taken back
    struct Step {
        std::string what, who, at, note, href;
    };
    std::vector<Step> history;     // of the same thing
    web::Link next;
};

// Decisions about what somebody sent.
struct DecisionsView {
    struct Item {
        std::string title, detail, href;
        web::Badge state;
    };
    std::vector<Item> items;
};

struct DecisionView {
    std::string title;
    web::Banner banner;
    web::Badge state;
    std::vector<web::Line> lines;
    std::string reason, note;
    web::FormView appealing;       // without an action: nothing more can be said
    std::string appeal, answer, answer_note;
    web::Link thing;               // the own page of it
};

// What everybody may know of decisions.
struct LogView {
    std::vector<std::string> figures;
    std::vector<web::Line> reasons, latest;
};

}  // namespace moderation
