// What the pages of claims show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace claims {

// Asking: which ways there are.
struct AskView {
    std::string title;
    web::Banner banner;             // what is checked already; without a title: nothing
    std::vector<std::string> intro;
    web::FormView form;             // without an action: nothing can be asked
    web::Link other;
};

struct ListView {
    struct Item {
        std::string title, detail, href;
        web::Badge state;
    };
    std::vector<Item> items;
};

// One of somebody's own: how it stands and what to do next.
struct OwnView {
    std::string title;
    web::Banner banner;
    web::Badge state;
    std::vector<web::Line> lines;
    std::vector<std::string> next;  // sentences
    std::string token, file;        // of a site: what stands where
    web::FormView step;             // the code, or having the site looked at; without an action: nothing
    web::FormView withdrawing;      // without an action: it is over
    web::Link door;                 // to the desk; may be empty
};

// What an owner is asked.
struct OwnerView {
    std::string title;
    std::vector<std::string> intro;
    std::vector<web::Line> lines;
    web::FormView agreeing, objecting;  // without actions: answered
    std::string answered;
};

struct QueueView {
    std::string summary;
    web::Banner banner;
    std::vector<web::Chip> chips;
    std::string reset_href;
    web::Table table;
    web::Pager pager;
    web::Empty empty;               // without a title: the table has rows
};

// One of them for whoever looks after organisations.
struct ItemView {
    std::string title;
    web::Banner banner;
    std::vector<web::Badge> badges;
    std::vector<web::Line> lines;
    std::string words, objection;
    std::vector<web::Cover> documents;
    std::string code, code_words;   // to be read out, once; and until when it works
    web::FormView calling, confirming, refusing, revoking;  // without an action: not now
    std::vector<web::Link> others;  // that ask for the same
    std::string outcome, outcome_note;
};

}  // namespace claims
