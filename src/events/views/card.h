// One event as a card in a list, ready to be shown.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

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
    std::string advert;              // whose advertisement it is; empty: nobody's
    std::string save_href;           // follows to "saved" or back; empty: no bookmark
    bool saved = false;
};

// The events of one day on a page that is no list of everything.
struct DayCards {
    std::string date, heading, note;
    std::vector<Card> cards;
};

}  // namespace events
