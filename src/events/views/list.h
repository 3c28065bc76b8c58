// The page of the list of events, ready to be shown.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/instant.h"
#include "web/chrome.h"

namespace events {

// A card as HTML around its time, kept and shown again.
struct CardHtml {
    web::Markup before, when, after;
    std::int64_t event = 0;
    std::string place;

    std::size_t size() const { return before.html.size() + when.html.size() + after.html.size(); }
};

// An event that takes place several times on a day is one card with all its times.
struct TimedCard {
    std::shared_ptr<const CardHtml> html;
    web::Markup times;  // "12:00, 15:00"
};

// The filters of one address as HTML, kept and shown again.
struct FilterHtml {
    web::Markup chips, column;  // made by the templates `filter_row` and `filters`
    std::size_t found = 0;      // events behind them
    base::Day today;            // on which it was made, and until when it is true
    base::Instant valid_until;
};

// The events of one day under a heading that sticks.
struct DayGroup {
    std::string date;     // "2026-11-21", also the anchor
    std::string heading;  // "Суббота, 21 ноября"
    std::string note;     // "завтра · 18"
    std::vector<TimedCard> cards;
    web::Link more;       // to the rest of a group that is cut short; may be empty
};

// The list of events.
struct IndexView {
    std::string heading;   // "Афиша на выходные"
    std::string summary;   // "31 событие · 21–29 ноября"
    std::shared_ptr<const FilterHtml> filters;
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
