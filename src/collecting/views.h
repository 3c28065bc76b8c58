// What the pages of collections show; ready words.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "authoring/views.h"
#include "events/views/card.h"
#include "offers/views.h"
#include "organisations/views.h"
#include "web/chrome.h"

namespace collecting {

struct ListView {
    struct Row {
        std::string href, title, language, intro, intro_language, detail;
        web::Badge badge;
    };
    std::string heading, summary;
    std::vector<Row> rows;
    web::Link make;
    web::Pager pager;
    web::Empty empty;  // without a title: there are rows
};

// One thing of a collection: exactly one of the three.
struct ItemView {
    std::string anchor;
    std::optional<events::Card> event;
    std::optional<organisations::Row> place;
    std::optional<offers::Row> offer;
    std::string over;     // of an event: it has been
    std::string comment;
};

struct ShowView {
    std::vector<web::Crumb> crumbs;
    std::string title, language, intro, intro_language, comments_language;
    web::Badge badge;
    std::string detail;
    std::vector<ItemView> items, past;
    web::Link map;
    web::Share share;
    web::Empty empty;     // without a title: there are things
    web::Link own;        // to whoever made it: the page where it is changed
};

struct OwnListView {
    struct Row {
        std::string title, href, detail, note;
        web::Badge state;
        std::vector<web::Link> acts;
    };
    web::Banner banner;
    std::string intro;
    web::Link add;
    std::vector<Row> rows;
    web::Empty empty;
    std::vector<web::Link> ways;
};

struct OwnView {
    struct Item {
        std::string title, href, kind;
        std::vector<web::FormField> fields;
    };
    web::Banner banner;
    std::string title, intro, link;        // link: of one that is seen by it
    std::vector<web::Badge> badges;
    web::FormView form;                    // its fields are those of all items, for the list of mistakes
    std::vector<Item> items;
    std::string nothing;
    std::vector<web::Link> ways;
};

struct FormPage {
    std::string title, intro;
    web::FormView form;
    std::vector<authoring::FormPart> parts;
    std::vector<web::Link> ways;
};

struct OfficeView {
    web::Banner banner;
    std::string intro;
    web::Link add;
    web::Table table;
    web::Empty empty;
};

}  // namespace collecting
