// The page of one event, ready to be shown.
#pragma once

#include <string>
#include <vector>

#include "events/views/card.h"
#include "events/views/sessions.h"
#include "maps/views.h"
#include "collections/views.h"
#include "web/chrome.h"

namespace events {

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
    collections::ThingLinks collections;
    std::string suggest_href;         // where one mends what is wrong here
    web::Link claim;                  // for whoever organises what an editor took from elsewhere
    web::Share share;

    web::Markup description;
    std::vector<ProgrammeRow> programme;
    std::vector<web::Line> facts;     // of the work, source, contacts…
    web::Link work;                   // the film or play over all its dates
    std::vector<web::Link> tags;

    std::vector<OrganiserLine> organisers;
    std::vector<Card> similar;        // with whole dates
};

}  // namespace events
