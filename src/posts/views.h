// What the templates of posts receive; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"
#include "web/html.h"

namespace posts {

struct Row {
    std::string anchor, title, language;  // language: where it is not the page's
    web::Markup text;
    web::Cover picture;                   // without an image: none
    web::Link organisation;               // without an address: the page is its own
    std::string advert;                   // whose advertisement it is; empty: nobody's
    std::string when;                     // "20 ноября · до 4 декабря"
};

struct PostsView {
    std::string heading;
    std::vector<Row> rows;
    web::Pager pager;
    web::Empty empty;  // without a title: there are rows
};

}  // namespace posts
