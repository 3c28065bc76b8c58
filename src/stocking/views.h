// What the pages of a shop's goods show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace stocking {

struct OwnGoodsView {
    struct Row {
        std::string name, detail, note;
        std::vector<web::Badge> badges;
        std::vector<web::Link> acts;
    };
    web::Banner banner;
    std::string plan;              // what the plan allows, and what of it is taken; may be empty
    web::Link add;
    std::vector<web::Link> ways;   // prices, tables
    std::vector<Row> rows;
    web::Pager pager;
    web::Empty empty;              // without a title: there are rows
};

struct GoodFormView {
    std::string title, intro;
    web::FormView form;
    std::vector<web::Link> ways;
};

// Where a file is brought, and what it would do.
struct ImportView {
    std::string title, intro;
    web::FormView form;
    std::string file_label, file_hint, file_error;
    std::vector<web::Link> ways;
};

struct PreviewView {
    std::string title, summary;
    web::FormView form;            // without a button: there is nothing to import
    web::Table added, changed, mistakes;
    std::string unknown;           // columns that nobody reads
    std::vector<web::Link> ways;
};

}  // namespace stocking
