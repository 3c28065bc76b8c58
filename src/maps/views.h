// What the templates of maps receive: a map one can move by links, and the still picture of a place.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"
#include "web/html.h"

namespace maps {

// One place, with its number in the list, or several with their count.
struct Marker {
    int x = 0, y = 0;      // pixels
    std::string css;       // "one" or "many", and from which width of the screen it is seen: "one far2"
    std::string text;      // "3" or "24"
    std::string label;     // for readers: "3. ДК горняков", "24 места, приблизить"
    std::string href;
};

// A way to move; an empty address: it ends here.
struct Step {
    std::string css, icon, label, href;  // "north", "up", "North"
};

struct Panel {
    std::string label;           // what the map shows, for readers
    int width = 0, height = 0;
    web::Markup ground;
    std::vector<Marker> markers;
    std::vector<Step> steps;
    std::string scale;           // "200 м"
    int scale_pixels = 0;
    bool credit = false;         // the data are OpenStreetMap's
};

// What happens at a place, in its entry of the list.
struct Entry {
    std::string when, datetime;  // "сегодня, 19:00"; may be empty
    std::string title, href;
    std::string language;        // BCP 47 of the title where it is not the page's
};

// A place in the list beside the map.
struct Item {
    int number = 0;              // of its marker; 0: it lies in a group
    std::string title, href;     // without an address only the entries lead somewhere
    std::string language;
    std::string detail;          // "Кофейня · 350 м"
    std::string state;           // "Открыто до 23:00"
    bool open = false;
    std::vector<Entry> entries;
    std::string more;            // "ещё 9 событий"
};

// A map with the list of what is in view.
struct PageView {
    std::string heading, summary;           // "47 событий здесь · у 3 нет места на карте"
    web::Markup chips, filters;             // made by the list's own templates
    std::vector<web::Link> modes;           // the same as a list
    bool has_map = false;
    Panel panel;
    std::vector<Item> items;                // the nearest; what else there is stands in the list
    web::Link all;                          // the list
    bool has_empty = false;                 // nothing in view: `empty` says what to do
    web::Empty empty;
};

// A place on the ground beside its address: a still picture and links to what knows the way.
struct Whereabouts {
    std::string image, image_dark;  // addresses; empty: only the links
    std::string alt;
    std::string map_href;           // the city's map around it
    std::string route_href;         // the way there, counted; empty: the ways alone
    std::vector<web::Link> ways;    // "2GIS", "Google Maps"…
    bool credit = false;
};

}  // namespace maps
