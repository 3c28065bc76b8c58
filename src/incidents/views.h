// What the pages of incidents show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace incidents {

struct ListView {
    web::Table table;
    web::Empty empty;          // without a title: the table has rows
    web::Pager pager;
    std::string new_href;
};

struct FormView {
    std::string title, intro;
    web::FormView form;
};

struct DutyView {
    std::string title, due, note, href;  // href: of the text and the form; note: how it was told, or why not
    web::Badge state;
};

struct ShowView {
    std::string title;
    web::Banner banner;
    web::Badge state;
    std::vector<web::Line> lines;
    struct Part {
        std::string title, text;
    };
    std::vector<Part> parts;   // what is known
    std::vector<DutyView> duties;
    std::string known_href;    // to say what is known now; empty: it has ended
    std::string end_note;      // why it cannot end yet; empty: it can
    bool has_end = false;
    web::FormView end;
    std::string conclusion;
    std::vector<Part> history; // who said it and when, and the words that held before
};

struct NoticeView {
    std::string title, text, language;  // BCP 47, of the text
    web::Banner banner;
    std::string note;          // how it was told; empty: not yet
    bool has_form = false;
    web::FormView form;
    web::Link back;
};

}  // namespace incidents
