// Venues, ready to be shown: their list and the page of one.
#pragma once

#include <string>
#include <vector>

#include "events/views/card.h"
#include "maps/views.h"
#include "web/chrome.h"

namespace events {

struct VenueRow {
    std::string href, name, language;
    std::string address;
    std::string events;              // "9 событий"
    std::string initials;
};

struct VenuesView {
    std::string heading, summary;
    std::vector<VenueRow> venues;
    web::Pager pager;
    std::vector<web::Link> ways;
    bool has_empty = false;
    web::Empty empty;
};

struct VenueView {
    std::vector<web::Crumb> crumbs;
    std::string name, language, address;
    std::string call_href, route_href;
    std::vector<web::Line> facts;    // how to get there, capacity, step-free, site
    std::vector<web::Line> halls;    // name and capacity
    web::Markup directions;
    maps::Whereabouts map;
    std::vector<DayCards> days;
    std::string later_href;
    std::string events_count, all_href;  // the list of all of them, with its filters
    std::string no_events;
    web::Share share;
};

}  // namespace events
