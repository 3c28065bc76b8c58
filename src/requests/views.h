// What the pages of requests show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace requests {

struct ComplaintView {
    web::FormView form;
    web::Link status;
};

// A request as whoever asked it sees it.
struct ShownView {
    std::string title;              // "Complaint № 17"
    web::Banner banner;
    web::Badge state;
    std::string code;               // of a guest's complaint; empty: none
    std::vector<web::Line> lines;
    std::string text;
    std::string reason, answer;     // of one that has ended
    std::string ended;
    web::Link back;
};

struct MineView {
    struct Item {
        std::string title, detail, href;
        web::Badge state;
    };
    std::vector<Item> items;
    std::vector<web::Link> doors;   // what one can do at once
};

struct QueueView {
    std::vector<web::Chip> chips;
    std::string reset_href;
    web::Table table;
    std::string summary;            // "6 open, 1 of them overdue"
    std::string official_href;
    web::Pager pager;
    web::Empty empty;               // without a title: the table has rows
};

struct OfficialView {
    std::string title, intro;
    web::FormView form;
};

struct WorkView {
    std::string title, topic;
    web::Banner banner;
    std::vector<web::Badge> badges; // state and clock
    std::vector<web::Line> lines;
    bool open = false;              // what is personal may be read: by whoever took it, or after a look
    std::string text, preserved, answer, reason;
    std::string erased;             // that its words are not kept any more, and since when
    bool has_taking = false, has_release = false, has_look = false, has_extension = false, has_answer = false;
    web::FormView taking, release, look, note, extension, end;
    struct Step {
        std::string what, who, at, note;
    };
    std::vector<Step> steps;
};

}  // namespace requests
