// Films and plays, ready to be shown: their lists and the page of one.
#pragma once

#include <string>
#include <vector>

#include "events/views/sessions.h"
#include "web/chrome.h"

namespace events {

// What is on of films, or of plays.
struct WorkCard {
    std::string href, title, language;
    web::Cover cover;
    std::string about;               // "12+ · 1 ч 44 мин · комедия"
    std::string when;                // "Сегодня, 14:10": the next date
};

struct WorksPart {
    std::string heading;             // "В ближайшие дни", "Позже"
    std::vector<WorkCard> works;
};

struct WorksView {
    std::string heading;
    std::vector<web::Link> modes;
    std::vector<WorksPart> parts;
    std::vector<web::Link> ways;
    bool has_empty = false;
    web::Empty empty;
};

struct WorkView {
    std::vector<web::Crumb> crumbs;
    web::Cover cover;
    web::Badge kind;
    std::vector<std::string> marks;
    std::string title, language, language_note;
    bool long_title = false;
    std::vector<web::Line> facts;
    std::string trailer_href;
    web::Markup description;
    std::vector<SessionDay> days;
    std::string later_href;          // dates further off
    std::string no_sessions;         // why there are no dates
    web::Share share;
    std::vector<web::Link> ways;
};

}  // namespace events
