// What the pages of people show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace accounts {

// A page that is one form.
struct FormPageView {
    std::string title, intro;
    web::Banner banner;             // what was done just before; without a title: nothing
    web::FormView form;
    std::vector<web::Link> links;   // other ways, below the form
};

// A page that says what happened and what comes next.
struct NoteView {
    std::string title, text, more;
    web::Link action, other;
};

struct MeView {
    std::string name, email;
    std::vector<std::string> roles;  // duties in the city; empty for most
    web::Banner banner;
    std::vector<web::Line> lines;    // what can be changed, and where
    web::FormView profile, leaving;
};

struct SessionView {
    std::string id, device, begun, seen;
    bool current = false;
};

struct SessionsView {
    std::vector<SessionView> sessions;
    std::string action, token;
    web::Banner banner;
};

}  // namespace accounts
