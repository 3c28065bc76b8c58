// What the templates of events receive: texts ready to be shown, in the language of the page.
#pragma once

#include <string>
#include <vector>

#include "maps/views.h"
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
    std::vector<web::Link> ways;            // all of them, at the end of the page
    std::vector<DayGroup> days;
    web::Pager pager;
    std::string follow_href, ical_href, rss_href;  // may be empty
    bool has_empty = false;                 // nothing found: `empty` is shown and `days` is not
    web::Empty empty;
    std::vector<web::Chip> ways_out;        // when nothing is found: filters to take off
};

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

// One of several dates of an event.
struct Occurrence {
    std::string text;      // "Сб, 5 декабря, 14:00"
    std::string datetime;
    std::string note;      // "мест нет"
    bool off = false;      // does not take place
};

// Who makes an event: the first bears it, others join in.
struct OrganiserLine {
    std::string name, href, initials;
    std::string note;        // "партнёр"; empty: organiser
    std::string follow_href; // may be empty
};

// What happens when, within an event.
struct ProgrammeRow {
    std::string time;        // "10:30"; may be empty
    std::string title, speakers;
};

// One showing of a film or play.
struct Session {
    std::string time, datetime;
    std::string detail;              // "3D · зал 2"
    std::string price;
    std::string state;               // "мест нет", "отменён"
    std::string href;                // the event's page; empty on that page itself
    bool over = false;
};

// The sessions of one place, or of one film.
struct SessionRow {
    std::string name, href, detail;  // "Кинотеатр «Космос»", or "Ледяная смена" and "12+ · 1 ч 44 мин"
    std::vector<Session> sessions;
};

struct SessionDay {
    std::string date, heading, note;
    std::vector<SessionRow> rows;
};

// The page of one event.
struct ShowView {
    std::vector<web::Crumb> crumbs;   // "Афиша", "Концерты"
    web::Cover cover;
    std::vector<web::Cover> pictures; // beside the cover
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
    std::vector<Occurrence> occurrences;  // the others ahead
    std::string past_dates;           // "Прошло 12 дат"
    std::vector<Occurrence> past;     // the latest first
    std::vector<SessionDay> sessions; // of a film or play, instead of `occurrences`
    std::string later_href;           // sessions further off: the page of the work

    std::string place, place_href;    // "ДК горняков, большой зал"
    std::string place_detail;         // "проспект Мира, 24 · вход с пандусом"
    maps::Whereabouts map;

    web::PriceTag price;              // "Бесплатно"
    std::string price_rest;           // ", нужна регистрация": the rest of the sentence, with its comma
    std::string price_detail;         // "осталось 34 места из 420"
    std::string attendance;           // "Пойдут 386 человек"
    std::string attendance_detail;

    web::Line phone;                  // of who organises it, for the large and simple view
    web::Link action;                 // "Зарегистрироваться", "Купить билет"; empty: the calendar is offered instead
    std::string action_note;          // under the price in the bottom action: "34 места"
    std::string save_href;
    bool saved = false;
    std::string remind_href;
    std::string ical_href;
    web::Share share;

    web::Markup description;
    std::vector<ProgrammeRow> programme;
    std::vector<web::Line> facts;     // of the work, source, contacts…
    web::Link work;                   // the film or play over all its dates
    std::vector<web::Link> tags;

    std::vector<OrganiserLine> organisers;
    std::vector<Card> similar;        // with whole dates
};

// The events of one day on a page that is no list of everything.
struct DayCards {
    std::string date, heading, note;
    std::vector<Card> cards;
};

// ── Other ways into the guide ────────────────────────────────────────────────────────────────────────────────────

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

// A cinema with the films of a day.
struct CinemaDay {
    std::string name, href;
    std::vector<SessionRow> films;
};

// All sessions of one day: cinema × film × time.
struct ScreeningsView {
    std::string heading, summary;
    std::vector<web::Chip> days;     // the days that have sessions
    std::vector<CinemaDay> cinemas;
    std::vector<web::Link> modes;
    std::vector<web::Link> ways;
    bool has_empty = false;
    web::Empty empty;
};

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
