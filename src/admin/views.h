// What the pages of the back office show; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"
#include "web/word_form.h"

namespace admin {

// The first page: what there is to do, and how the machine is.
struct HomeView {
    std::string title, day;
    std::vector<web::OfficePage> tasks;
    std::vector<web::Line> numbers;
    web::Table health;  // empty for whoever does not look after it
};

// A list: what it is asked for, a table, and the way to the next page.
struct ListView {
    std::string title, intro;
    web::Banner banner;
    web::Link add;                  // a button above it; no address: none
    bool has_find = false;
    web::WordForm find;
    std::string find_label;
    std::vector<web::FormField> asks;   // asked for by a form of their own, which keeps what is hidden
    std::vector<web::Link> hidden;      // label is the name, href the value
    std::string asks_action;
    std::vector<web::FilterGroup> groups;
    std::string reset_href;
    web::Table table;
    web::Empty empty;               // where the table has no rows
    web::Pager pager;
    std::vector<web::Link> links;   // below it
};

// A page that is one form; what is known stands before it.
struct FormPageView {
    std::string title, intro;
    web::Banner banner;
    std::vector<web::Line> facts;
    bool has_cover = false;         // what comes of it is seen: the leaf of a category
    web::Cover cover;
    web::FormView form;
    std::string drop_label;         // of a button in a form of its own; empty: nothing can be dropped
    std::vector<web::Link> drop_fields;  // hidden in it: label is the name, href the value
    std::vector<web::Link> links;
};

// Buttons of one form: each says its own name and value.
struct Deed {
    std::string name, value, label;
    bool danger = false;
};
struct Deeds {
    std::string action, token;
    std::vector<Deed> deeds;
};

struct PersonView {
    std::string title;
    web::Banner banner;
    std::vector<web::Badge> badges;
    std::vector<web::Line> facts;
    std::vector<web::Line> contacts;  // shown after a look that was recorded
    std::string look_href;            // where one asks for it; empty: they are shown
    web::Table duties;
    std::vector<web::Link> deeds;
    std::string closed;               // why nothing can be changed; empty: it can
    web::Link log;
};

struct OrganisationView {
    std::string title;
    web::Banner banner;
    std::vector<web::Badge> badges;
    std::vector<web::Line> facts;
    web::Table plans;
    std::vector<web::Link> deeds;
    web::Link log;
};

// The matrices of who may do what.
struct RolesView {
    std::string title, intro;
    web::Table city, team;
};

// A letter's words, as they are sent.
struct LetterWords {
    std::string subject;
    std::vector<std::string> paragraphs;  // the button's own is left out
    std::string button;                   // empty: none; it stands after paragraph `button_after`
    std::size_t button_after = 0;
};

struct LetterView {
    std::string title;
    web::Banner banner;
    std::vector<web::Badge> badges;
    std::vector<web::Line> facts;
    LetterWords words;
    Deeds deeds;
    web::Link log;
};

struct WordingView {
    std::string title, intro;
    web::Banner banner;
    std::vector<web::Link> languages;  // the current one has no address
    std::vector<web::Line> variables;
    web::FormView form;
    std::string preview_label, ours_label;  // of the two other buttons; empty: the words are ours
    bool has_preview = false;
    LetterWords preview;
};

// What a brand looks like, by day and at night.
struct BrandShade {
    std::string theme, title, note;  // theme: "day" or "night"
};
struct BrandPreview {
    std::string css_href, city, logo;
    std::string heading, when;
    web::Cover cover;
    std::vector<BrandShade> shades;
};
struct BrandView {
    std::string title;
    web::Banner banner;
    BrandPreview preview;
    web::FormView form;
    std::string show_label, nearest_label;  // of the two other buttons; the second only where a colour was too pale
    std::string nearest;                    // the colour that it takes
};

// Rows with buttons: jobs and failures.
struct ChoreView {
    std::string title, text, state, tone;
    std::vector<std::string> lines;
    std::vector<Deed> deeds;
};
struct ChoresView {
    std::string title, intro;
    web::Banner banner;
    std::string action, token;
    std::vector<ChoreView> chores;
    std::string none;                  // where there are none
    web::Link other;                   // to those in another state
    web::Pager pager;
    web::Table table;                  // below them
};

}  // namespace admin
