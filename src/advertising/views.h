// What the pages of the register of advertisements show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace advertising {

struct RegisterView {
    std::string title, intro;
    web::Banner banner;
    web::Link add, file;
    web::Table table;
    web::Pager pager;
    web::Empty empty;  // shown where the table has no rows
};

struct DeclareView {
    std::string title, intro;
    std::vector<web::Line> facts;  // of one that stands in the register
    web::FormView form;            // without a button: it is over
};

}  // namespace advertising
