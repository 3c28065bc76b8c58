// What the sample templates receive; they try every part of the syntax once.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "web/html.h"

namespace sample {

struct Item {
    std::string title;
    std::string href;
    bool on = false;
    int left = 0;
};

struct Everything {
    std::string title;
    std::vector<Item> items;
    std::map<std::string, int> counts;
    std::optional<std::string> note;
    web::Markup body;
    web::JsonLd json;
    base::Words words;
    std::string srcset;
};

}  // namespace sample
