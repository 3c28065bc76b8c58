// What the pages of whoever runs a venue show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"
#include "web/word_form.h"

namespace hosting {

struct HostedView {
    struct Event {
        std::string title, href, detail;
        web::Badge state;
        std::string value, button, name;  // of the form beside it; empty: nothing is to be said of it
    };
    struct Venue {
        std::string name, anchor;
        std::vector<web::Link> ways;
        std::string action;
        std::vector<Event> events;
    };
    web::Banner banner;
    std::string intro, token, nothing;
    std::vector<Venue> venues;
};

struct HostedFormView {
    std::string title, intro;
    web::FormView form;
    std::vector<web::Link> ways;
};

struct HostsView {
    std::string intro;
    web::Banner banner;
    web::WordForm find;
    web::Table table;
    web::Empty empty;
};

}  // namespace hosting
