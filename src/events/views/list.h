// The page of the list of events, ready to be shown.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace events {

// The events of one day under a heading that sticks.
struct DayGroup {
    std::string date;     // "2026-11-21", also the anchor
    std::string heading;  // "Суббота, 21 ноября"
    std::string note;     // "завтра · 18"
    web::Markup cards;    // the cards themselves, made by the template `card`
    web::Link more;       // to the rest of a group that is cut short; may be empty
};

// The list of events.
struct IndexView {
    std::string heading;   // "Афиша на выходные"
    std::string summary;   // "31 событие · 21–29 ноября"
    web::Markup chips, filters;             // made by the templates `filter_row` and `filters`
    std::vector<web::Link> modes;           // other ways to look: month, map
    std::vector<web::Link> ways;            // all of them, at the end of the page
    std::vector<DayGroup> days;
    web::Pager pager;
    std::string follow_href, ical_href, rss_href;  // may be empty
    bool has_empty = false;                 // nothing found: `empty` is shown and `days` is not
    web::Empty empty;
    std::vector<web::Chip> ways_out;        // when nothing is found: filters to take off
};

}  // namespace events
