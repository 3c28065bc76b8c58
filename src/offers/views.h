// What the templates of offers receive: texts ready to be shown, in the language of the page.
#pragma once

#include <string>
#include <vector>

#include "collections/views.h"
#include "web/chrome.h"
#include "web/html.h"
#include "web/word_form.h"

namespace offers {

// One offer in a list.
struct Row {
    std::string href;
    std::string gain;          // on the tile: "−20 %", "1 + 1", "0 ₸"
    bool long_gain = false;    // over six letters: set smaller
    std::string motif;         // of the category, where there is no gain in figures: symbol of motifs.svg
    std::string until;         // on the tile: "до 22 ноя", "всегда"
    std::string title;
    std::string organisation;  // "Кафе «Арома» · 600 м"
    std::string condition;     // "пн–пт до 17:00 · осталось 112"
    bool limited = false;      // only then a bar is drawn
    int left = 0, total = 0;   // coupons
    std::vector<web::Badge> badges;
    std::string advert;        // whose advertisement it is; empty: nobody's
    web::Link action;          // on the home page: "Получить купон"
    web::Line phone;           // for the large and simple view
};

// The list of offers.
struct IndexView {
    std::string heading;
    std::string summary;       // "17 из 42 можно использовать сейчас"
    std::vector<web::Link> modes;  // the same on the map
    std::vector<web::Chip> chips;
    std::string reset_href;
    std::vector<web::FilterGroup> filters;
    web::WordForm form;
    std::vector<Row> adverts;      // before the others, which stand as ever
    std::vector<Row> rows;
    web::Pager pager;
    bool has_empty = false;
    web::Empty empty;
};

// The page of one offer.
struct ShowView {
    std::vector<web::Crumb> crumbs;
    std::string gain;
    bool long_gain = false;
    std::string motif;                // where there is no gain in figures
    std::string title;
    std::string language;             // BCP 47 of title and terms where it is not the page's
    std::string organisation, organisation_href;
    std::string old_price, new_price; // "3 500 ₸", "2 800 ₸"
    std::string saving;               // "Вы экономите 700 ₸"
    web::Banner state;                // "Можно использовать сейчас"; an empty title: none
    std::vector<web::Badge> badges;
    bool limited = false;
    int left = 0, total = 0;
    std::string left_text;            // "осталось 14 из 50"
    std::vector<web::Line> conditions;  // days and hours, per person, not combined
    web::Markup terms;
    web::Link action;                 // "Получить купон"; empty: the offer has no coupon
    web::Line phone;                  // for the large and simple view
    std::string action_note;          // what to do without a coupon, or how long it lasts
    std::string save_href;
    bool saved = false;
    std::string print_href;
    web::Share share;
    collections::ThingLinks collections;
    std::string organisation_note, organisation_initials;
    std::vector<web::Line> branches;  // where it holds, each with the way there
    std::vector<Row> others;          // of the same organisation
    std::string all_others_href;
};

}  // namespace offers
