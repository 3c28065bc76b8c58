// What the templates of events receive: texts ready to be shown, in the language of the page.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"
#include "web/html.h"

namespace events {

// One event in a list: a row on the phone, a card on a wide screen.
struct Card {
    std::string href;
    std::string title;
    std::string language;  // BCP 47 of the title where it is not the page's
    web::Cover cover;
    std::string when;      // under a date heading "19:00" or "10:00–18:00", elsewhere «Сб, 28 ноября, 18:00»
    std::string datetime;  // machine readable, for <time>: "2026-11-21T17:00+05:00"
    std::string kind;      // "Спорт · 6+"
    std::string place;
    web::PriceTag price;
    std::vector<web::Badge> badges;  // at most three
    std::string save_href;           // follows to "saved" or back; empty: no bookmark
    bool saved = false;
};

// The events of one day under a heading that sticks.
struct DayGroup {
    std::string date;     // "2026-11-21", also the anchor
    std::string heading;  // "Суббота, 21 ноября"
    std::string note;     // "завтра · 18"
    web::Markup cards;    // the cards themselves, made by the template `card`
    web::Link more;       // to the rest of a group that is cut short; may be empty
};

// One field of a small form among the filters.
struct FormField {
    std::string label, name;
    std::string type;     // "date", "number"
    std::string value;
};

// Filters of one kind; a long list of them goes on behind "more", and days and sums can be typed.
struct FilterGroup {
    std::string title;
    std::vector<web::Chip> chips, rest;
    std::string form_summary;         // opens the form; empty: there is none
    bool form_open = false;
    std::vector<FormField> fields, hidden;
};

// The column of filters.
struct FiltersView {
    std::vector<FilterGroup> groups;
    std::string action;               // of the forms
    std::string reset_href;           // takes all filters off; empty when none is on
};

// The list of events.
struct IndexView {
    std::string heading;   // "Афиша на выходные"
    std::string summary;   // "31 событие · 21–29 ноября"
    web::Markup chips, filters;             // made by the templates `filter_row` and `filters`
    std::vector<web::Link> modes;           // other ways to look: month, map
    std::vector<DayGroup> days;
    web::Pager pager;
    std::string follow_href, ical_href, rss_href;  // may be empty
    bool has_empty = false;                 // nothing found: `empty` is shown and `days` is not
    web::Empty empty;
    std::vector<web::Chip> ways_out;        // when nothing is found: filters to take off
};

// One of several dates of an event.
struct Occurrence {
    std::string text;      // "Сб, 5 декабря, 14:00"
    std::string datetime;
    std::string note;      // "мест нет"
    std::string href;      // may be empty
};

// The page of one event.
struct ShowView {
    std::vector<web::Crumb> crumbs;   // "Афиша", "Концерты"
    web::Cover cover;
    web::Badge category;              // its tone is the class of the hue: "hue-15"
    std::vector<std::string> marks;   // beside the category: "6+", "на казахском"
    std::vector<web::Badge> badges;   // states: cancelled, 4 places left
    std::string title;
    std::string language;             // BCP 47 of title and description where it is not the page's
    std::string language_note;        // «Показан текст на казахском: перевода пока нет»
    bool long_title = false;          // over 70 letters: set smaller
    std::vector<web::Banner> banners; // moved, cancelled, saved…

    std::string when, datetime;       // "Сб, 21 ноября, 17:00"
    std::string when_detail;          // "завтра · около трёх часов"
    std::string more_dates;           // "Ещё 2 даты"; empty when there is one
    std::vector<Occurrence> occurrences;

    std::string place, place_href;    // "ДК горняков, большой зал"
    std::string place_detail;         // "проспект Мира, 24 · вход с пандусом"
    web::MapBox map;

    web::PriceTag price;              // "Бесплатно"
    std::string price_rest;           // ", нужна регистрация": the rest of the sentence, with its comma
    std::string price_detail;         // "осталось 34 места из 420"
    std::string attendance;           // "Пойдут 386 человек"
    std::string attendance_detail;

    web::Link action;                 // "Зарегистрироваться", "Купить билет"; empty: the calendar is offered instead
    std::string action_note;          // under the price in the bottom action: "34 места"
    std::string save_href;
    bool saved = false;
    std::string remind_href;
    std::string ical_href;
    web::Share share;

    web::Markup description;
    std::vector<web::Line> facts;     // programme, source, contacts…

    std::string organiser, organiser_href, organiser_note, organiser_initials;
    std::string follow_href;
    std::vector<Card> similar;        // with whole dates
};

}  // namespace events
