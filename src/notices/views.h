// What the templates of the city's own pages receive.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"
#include "web/html.h"

namespace notices {

struct ShownView {
    std::string title;
    std::string language, note;  // of title and text where it is not the page's
    web::Markup body;
};

// A list of what editors wrote.
struct PagesView {
    std::string title, intro;
    web::Banner banner;
    web::Table table;
    web::Empty empty;
    web::Link add;
};

struct AnnouncementView {
    std::string title;
    web::FormView form;
    std::string end_label;  // of the other button; empty: it is over
};

struct PreviewText {
    std::string language, name, title;
    web::Markup body;
};

struct PageFormView {
    std::string title, intro;
    web::Banner banner;
    std::vector<PreviewText> preview;
    web::FormView form;
    std::vector<web::Link> links;
};

struct HistoryView {
    std::string title;
    web::Table table;
};

}  // namespace notices
