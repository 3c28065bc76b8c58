// What the pages of ideas show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace ideas {

struct Item {
    std::string title, text, href, language;  // language: where it is another than the page's
    std::string votes;                        // "17 votes"
    web::Badge state;
};

struct ListView {
    web::Banner banner;
    std::vector<web::Chip> chips;
    std::string reset_href;
    std::vector<Item> items;
    web::Pager pager;
    web::Empty empty;
};

struct IdeaView {
    std::string title, text, language, votes, detail, answer;
    web::Badge state;
    web::Banner banner;
    bool has_form = false;
    web::FormView vote;                       // or takes the vote back
    web::Link sign_in, office;
};

struct OwnView {
    web::Banner banner;
    struct Row {
        std::string title, detail, note, href;
        web::Badge state;
    };
    std::vector<Row> rows;
    web::Link add;
    web::Empty empty;
};

struct FormPageView {
    std::string title, intro;
    web::FormView form;
    std::vector<web::Line> lines;             // of an idea that stands
};

struct OfficeView {
    std::vector<web::Chip> chips;
    std::string reset_href;
    web::Banner banner;
    web::Table table;
    web::Pager pager;
    web::Empty empty;
};

}  // namespace ideas
