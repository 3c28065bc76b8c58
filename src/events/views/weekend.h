// The page of a weekend, ready to be shown.
#pragma once

#include <string>
#include <vector>

#include "events/views/calendar.h"
#include "events/views/card.h"
#include "web/chrome.h"

namespace events {

// Morning, afternoon or evening of a day.
struct DayPart {
    std::string name;
    std::vector<Card> cards;
    std::string all_href, count;     // where there are more
};

struct WeekendDay {
    std::string date, heading, note;
    std::vector<DayPart> parts;
};

struct WeekendView {
    std::string heading, summary;
    std::vector<web::Chip> doors;    // for children, free: first of all
    std::vector<WeekendDay> days;
    std::vector<CalendarEntry> running;
    Turn other;                      // the next weekend, or back to this one
    std::vector<web::Link> ways;
    bool has_empty = false;
    web::Empty empty;
};

}  // namespace events
