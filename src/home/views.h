// What the template of the home page receives: texts ready to be shown, in the language of the page.
#pragma once

#include <string>
#include <vector>

#include "events/views/card.h"
#include "offers/views.h"
#include "organisations/views.h"
#include "web/chrome.h"

namespace home {

// A short line with a square at its left: a group, an emergency number, a duty pharmacy.
struct Tile {
    std::string href;
    std::string initials;  // in the square, where there is no icon
    std::string icon;      // symbol of icons.svg
    std::string hue;       // class of the square's colours
    std::string title;
    std::string detail;
};

// A part of the page that is a list with a link to the whole of it.
struct Part {
    std::string all_href;
    std::string count;     // "9": said by the link as "All 9"; empty: the link says "All"
};

// The home page: what is on today, at the weekend, what is new.
struct IndexView {
    std::string heading;               // the city's day: "Пятница, 20 ноября"
    std::vector<web::Chip> doors;      // "Сегодня 9", "Завтра 18", "Выходные 31"
    Part today_part;
    std::vector<events::Card> chosen;  // by editors
    std::vector<events::Card> today;
    std::string today_heading;         // "Сегодня", or the next day on which something happens
    Part weekend_part;
    std::vector<events::Card> weekend; // two columns of cards even on the phone
    Part offers_part;
    std::vector<offers::Row> offers;
    Part places_part;
    std::vector<organisations::Row> places;  // new ones
    Part groups_part;
    std::vector<Tile> groups;
    Part useful_part;
    std::vector<Tile> useful;
    std::vector<web::Link> near;       // other cities that the city names as near
    bool has_empty = false;            // a city without anything yet
    web::Empty empty;
};

}  // namespace home
