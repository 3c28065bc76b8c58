// What the pages before the opening show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace opening {

struct LandingView {
    std::string title, intro, opens;   // opens: "Opens on 1 December"; may be empty
    std::string text;                  // of the city; may be empty
    web::Banner banner;
    web::FormView form;
    std::vector<web::Link> doors;
};

struct AddressView {
    std::string title, intro;
    web::FormView confirm, drop;
    bool has_confirm = false, has_drop = false;
    web::Link home;
};

struct PressView {
    std::string title, intro, text;
    std::vector<web::Line> numbers;
    std::vector<web::Line> contacts;
    struct Picture {
        std::string src, label, href;
        int width = 0, height = 0;
    };
    std::vector<Picture> pictures;
    std::string as_of;
};

struct OfficeView {
    web::Banner banner;
    std::vector<web::Line> numbers;
    web::FormView form;
    std::vector<web::Line> lines;
    struct Code {
        std::string code, label, detail, withdraw_action;
        web::Badge state;
    };
    std::vector<Code> codes;
    std::string withdraw_token, withdraw_label;
    web::FormView code_form;
};

}  // namespace opening
