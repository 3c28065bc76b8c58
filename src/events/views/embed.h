// The list and the month in a frame on another site, ready to be shown.
#pragma once

#include <string>
#include <vector>

#include "events/views/card.h"
#include "web/chrome.h"

namespace events {

// The list in a frame on another site.
struct EmbedView {
    std::string heading, list_href;
    std::vector<Card> cards;  // with whole dates
    std::string empty;        // what is said when there are none
};

// A month in a frame on another site.
struct MonthDay {
    std::string number;       // "21"; empty: a day of another month
    std::string href;         // to the day's list; empty: nothing is on
    std::string label;        // for readers: "21 ноября: 3 события"
    std::string count;
    bool today = false;
};

struct EmbedMonthView {
    std::string heading, list_href;      // "Ноябрь 2026"
    std::vector<std::string> weekdays;   // "пн" … "вс"
    std::vector<std::vector<MonthDay>> weeks;
    web::Link earlier, later;
};

}  // namespace events
