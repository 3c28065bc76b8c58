// What the page of advertisements shows; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace adverts {

struct AdvertsView {
    struct Row {
        std::string title, href, mark, until;
    };
    std::string heading, text;
    std::vector<Row> rows;
    std::string none;  // said where there are no rows
};

}  // namespace adverts
