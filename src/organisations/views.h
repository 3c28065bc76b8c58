// What the templates of organisations receive: texts ready to be shown, in the language of the page.
#pragma once

#include <string>
#include <vector>

#include "collections/views.h"
#include "events/views/card.h"
#include "maps/views.h"
#include "offers/views.h"
#include "posts/views.h"
#include "web/chrome.h"
#include "web/html.h"
#include "web/word_form.h"

namespace organisations {

// One organisation in a list.
struct Row {
    std::string href;
    std::string name;
    std::string kind;          // "Кофейня · средний чек 3 500 ₸"
    std::string address;       // "улица Абая, 31 · 600 м"
    web::Cover cover;          // the picture only; without one the initials are shown
    std::string initials;      // "КА"
    bool open = false;
    std::string open_word;     // "Открыто"
    std::string open_rest;     // " до 23:00", with its space
    std::string rating;        // "4,7"
    std::string rating_count;  // "86 отзывов"
    std::vector<web::Badge> badges;
    web::Line phone;           // for the large and simple view
    std::string save_href;
    bool saved = false;
};

// The directory.
struct IndexView {
    std::string heading;
    std::string summary;
    std::vector<web::Chip> chips;
    std::string reset_href;
    std::vector<web::FilterGroup> filters;
    web::WordForm form;
    std::vector<web::Link> modes;
    std::vector<Row> rows;
    web::Pager pager;
    bool has_empty = false;
    web::Empty empty;
};

// One day of the opening hours.
struct HoursLine {
    std::string day;      // "понедельник"
    std::string hours;    // "9:00–23:00" or "выходной"
    std::string note;     // "перерыв 13:00–14:00"
    bool today = false;
};

// One service with its price.
struct Service {
    std::string name;
    std::string detail;   // "60 мин · детям от 6 лет"
    std::string price;    // "3 500 ₸"
    web::Link action;     // "Записаться"; empty when it cannot be booked here
};

// Lines of a menu or price list under one title; without one, those before the first.
struct PriceSection {
    struct Line {
        std::string name, price;
    };
    std::string title;
    std::vector<Line> lines;
};

// Another of several addresses.
struct Branch {
    std::string name;
    std::string address;
    bool open = false;
    std::string open_word, open_rest;
    std::vector<HoursLine> hours;
    std::string hours_note;
    std::string phone, phone_href, phone_ping;
    std::string route_href;
};

// How many gave so many stars.
struct RatingBar {
    std::string stars;    // "5"
    std::string count;    // "67"
    int value = 0;        // for <meter>, of `RatingView::most`
};

// What people think, in figures.
struct RatingView {
    std::string average;      // "4,7"; empty: nobody has said anything yet
    std::string count;        // "86"
    std::string spoken;       // "4,7 звезды из 5, 86 отзывов"
    int most = 1;             // the highest count
    int full_stars = 0;       // of five
    std::vector<RatingBar> bars;
};

// What one person wrote.
struct Review {
    std::string author, initials, hue;  // hue: class of the avatar's colours
    std::string date;
    int stars = 0;
    std::string spoken;       // "4 звезды из 5"
    std::string text;
    bool confirmed = false;   // the platform knows of the visit
    std::string reply_title;  // "Ответ кафе"
    std::string reply;
};

// The page of one organisation.
struct ShowView {
    std::vector<web::Crumb> crumbs;
    std::string name;
    std::string language;            // BCP 47 of name and description where it is not the page's
    web::Cover cover;                // a picture; without one no cover is shown
    std::vector<web::Cover> pictures;  // beside the cover
    std::string logo;                // address of a small picture; may be empty
    std::vector<PriceSection> prices;
    std::string kind;                // "Кофейня · средний чек 3 500 ₸"
    std::vector<web::Badge> badges;  // what was verified, rating
    std::vector<web::Banner> banners;
    bool open = false;
    std::string open_word, open_rest;
    std::string address;             // "улица Абая, 31 · 600 м от вас"
    std::string call_href, whatsapp_href, route_href;  // the three big buttons; empty ones are left out
    std::string call_ping, call_number;  // where browsers tell of a call; the number as people write it
    std::vector<web::Chip> tabs;     // parts of the page: label, count, href ("#services"), active
    web::Markup description;
    std::vector<posts::Row> posts;
    std::string all_posts_href;      // of all organisations
    std::vector<web::Line> goods;    // the newest: name, price, address
    std::string all_goods_href;
    std::vector<offers::Row> offers;
    std::string all_offers_href, offers_count;
    std::vector<Service> services;
    std::string all_services_href, services_count;
    std::vector<events::Card> events;
    std::string all_events_href, events_count;
    std::vector<HoursLine> hours;
    std::string hours_note;          // what the rules cannot say
    std::vector<HoursLine> changes;  // of the weeks ahead: "1 декабря": "9:00–16:00"
    std::string checked;             // "Проверено: телефон и адрес · 12 ноября 2026 года"
    std::vector<web::Line> contacts;
    std::vector<web::Link> tags;
    std::vector<web::Line> attributes;  // Wi-Fi, parking, step-free access…
    std::vector<Branch> branches;    // but the main one
    std::vector<Row> same_address, similar;
    maps::Whereabouts map;
    RatingView rating;
    std::vector<Review> reviews;
    std::string all_reviews_href, write_review_href;
    std::string save_href;
    bool saved = false;
    std::string follow_href;
    std::string claim_href;          // "This is my organisation"; empty when it has an owner
    collections::ThingLinks collections;
    std::string suggest_href;        // "Suggest an edit"
    std::string source;              // where the entry comes from, when it was imported
    web::Share share;
};

}  // namespace organisations
