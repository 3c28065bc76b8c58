// What the pages of prospects show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace prospects {

struct ListView {
    web::Banner banner;
    std::vector<web::Chip> chips;
    std::string reset_href;
    web::Table table;
    web::Pager pager;
    web::Empty empty;
    std::vector<web::Link> doors;
};

struct CardView {
    std::string title;
    web::Banner banner;
    std::vector<web::Badge> badges;
    std::vector<web::Line> lines;
    std::string address;           // of a link that was made just now
    bool has_link = false;
    web::FormView plan, note, make_link;
    struct Step {
        std::string what, who, at, note;
    };
    std::vector<Step> steps;
};

struct FiguresView {
    std::vector<web::Line> numbers;
    web::Table table;
    web::Empty empty;
};

struct FormPageView {
    std::string title, intro;
    web::FormView form;
};

struct WelcomeView {
    std::string title, text;
    std::vector<web::Line> lines;
    bool has_form = false;
    web::FormView form;
    web::Link sign_in, sign_up;
};

}  // namespace prospects
