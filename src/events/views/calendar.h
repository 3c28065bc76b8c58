// The sheets of a month and of a week, ready to be shown.
#pragma once

#include <string>
#include <vector>

#include "events/views/card.h"
#include "web/chrome.h"

namespace events {

// One event in a cell of a calendar.
struct CalendarEntry {
    std::string href, title;
    std::string language;  // BCP 47 of the title where it is not the page's
    std::string time;      // "17:00"; empty: all day; of long ones the days: "21–29 ноября"
    std::string place;
    std::string hue;       // class of the category's colours
    bool off = false;      // cancelled
};

struct CalendarDay {
    std::string number, month;  // "21", "ноября"
    std::string href;           // shows the day's list; empty: nothing is on
    std::string label;          // "9 событий"
    std::string holiday;        // its name
    std::string look;           // classes: off (weekend, holiday), past, other (month), today, chosen
    bool today = false;
    std::vector<CalendarEntry> entries;
    std::string more, more_href;  // "ещё 6"
};

// The way to the month or week before or after; empty where the guide holds nothing.
struct Turn {
    std::string href, label;
    bool quiet = false;    // search engines are not led there
};

struct Weekday {
    std::string name, short_name;
};

// A month as a sheet of weeks.
struct CalendarView {
    std::string heading, summary;  // "Ноябрь 2026", "70 событий"
    Turn earlier, later;
    std::vector<web::Link> modes;
    std::vector<web::Chip> chips;
    std::vector<Weekday> weekdays;
    std::vector<std::vector<CalendarDay>> weeks;
    DayCards day;                  // the list under the sheet; no date: none
    bool day_chosen = false;       // asked for; else it is for the phone alone
    web::Link day_all;             // where it is longer
    std::vector<CalendarEntry> running;
    std::vector<web::Link> ways;
};

struct WeekDay {
    std::string date, weekday, day;  // "2026-11-21", "Суббота", "21 ноября"
    std::string note;                // "завтра", a public holiday's name
    std::string look;
    std::vector<CalendarEntry> entries;
    std::string href, more;          // the day's list; "ещё 6"
};

struct WeekView {
    std::string heading, summary;    // "16–22 ноября"
    Turn earlier, later;
    std::vector<web::Link> modes;
    std::vector<web::Chip> chips;
    std::vector<WeekDay> days;
    std::vector<CalendarEntry> running;
    std::vector<web::Link> ways;
};

}  // namespace events
