// What the pages of an organisation's news show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace posting {

struct OwnPostsView {
    struct Row {
        std::string title, detail, note;
        web::Badge state;
        std::vector<web::Link> acts;
    };
    web::Banner banner;
    web::Link add;
    std::vector<Row> rows;
    web::Empty empty;  // without a title: there are rows
};

struct PostFormView {
    std::string title, intro;
    web::FormView form;
    std::vector<web::Link> ways;
};

}  // namespace posting
