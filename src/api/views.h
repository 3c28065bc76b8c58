// What the templates of the explaining pages receive.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace api {

// A list and its twins, as whole addresses to be copied.
struct FeedGroup {
    std::string name, href;
    std::vector<web::Link> twins;  // label: "RSS"
};
struct FeedsView {
    std::string heading;
    std::vector<FeedGroup> groups;
};

struct Choice {
    std::string value, name;
    bool chosen = false;
};
// The code that puts a list or a month into a frame on another site.
struct EmbedView {
    std::string heading;
    std::vector<Choice> kinds, categories, themes;
    std::string accent;    // "#a04c21"
    std::string code;      // to be copied
    std::string preview_href;
};

// The API for people who write programs.
struct ResourceView {
    std::string name, href, one;        // one: "/api/v1/events/{id}", may be empty
    std::vector<web::Line> parameters;  // label: its name; value: what it does
};
struct ReferenceView {
    std::string heading, base;
    std::vector<ResourceView> resources;
};

}  // namespace api
