// What the pages of an organisation's offers show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace offering {

struct OffersView {
    struct Row {
        std::string title, href, detail;
        web::Badge state;
    };
    web::Banner banner;
    std::string plan;          // what the plan allows, and what of it is taken
    web::Link add;
    std::vector<Row> rows;
    web::Empty empty;          // without a title: there are rows
};

}  // namespace offering
