// What the pages of organisations and their teams show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace teams {

// An organisation, a person or an invitation in a list.
struct RowView {
    std::string title, href;  // href: may be empty
    std::string detail;
    web::Badge badge;         // without a text: none
    std::string id, button;   // what its button sends; empty: it has none
    std::string about;        // of the button, for readers who do not see the row
};

struct OwnView {
    web::Banner banner;
    std::vector<RowView> rows;
    web::Link add, claims;
    web::Empty empty;         // without a title: there are rows
};

struct NewView {
    std::string intro;
    web::Banner banner;
    std::vector<RowView> same;  // what is called so already
    web::FormView form;
};

struct DeskView {
    std::string name;
    std::vector<web::Badge> badges;
    web::Banner banner;
    std::vector<web::Line> lines;
    std::vector<std::string> next;  // what comes next, in sentences
    std::vector<web::Link> actions;
    std::vector<web::Link> doors;   // of its page, less likely ones
    std::vector<RowView> people;
    struct Step {
        std::string what, at, reason, note;
    };
    std::vector<Step> history;      // of its page
    std::vector<web::Link> ways;
};

struct TeamView {
    web::Banner banner;
    std::string action, token;
    std::vector<RowView> people, invitations;
    web::Link invite;
    std::vector<web::Link> ways;
};

struct MemberView {
    std::string name, detail;
    web::FormView form;       // without an action: none
    std::string text;
    std::vector<web::Link> ways;
};

// A link that is shown once.
struct LinkView {
    std::string title, text;
    web::Share share;
    web::Link back;
};

struct JoinView {
    std::string organisation, text;
    std::vector<web::Line> lines;
    std::vector<std::string> may;  // what the role lets one do
    std::string note;
    web::FormView form;            // without an action: none
    web::Link action, other;
};

}  // namespace teams
