// What the templates of goods receive; ready words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"
#include "web/html.h"
#include "web/word_form.h"

namespace goods {

struct Row {
    std::string href, name;
    std::string language;      // BCP 47 of the name where it is not the page's
    web::Cover picture;        // without an image: the section's sign
    std::string price;         // "900 ₸", "от 900 ₸"
    std::string shop;          // "Магазин «Быт» · улица Абая, 31"; empty on the shop's own page
    std::string confirmed;     // "цена подтверждена 20 ноября"
    std::vector<web::Badge> badges;
};

// Goods of the city or of one shop.
struct ListView {
    std::vector<web::Crumb> crumbs;  // of a shop
    std::string heading, summary;
    std::vector<web::Chip> chips;
    std::string reset_href;
    std::vector<web::FilterGroup> filters;
    web::WordForm form;              // without an address: none
    std::string note;                // that there were more than are shown
    std::vector<Row> rows;
    web::Pager pager;
    web::Empty empty;                // without a title: there are rows
};

struct VariantRow {
    std::string name, price;
    web::Badge stock;
};

struct ShowView {
    std::vector<web::Crumb> crumbs;
    std::string name, language;
    web::Cover picture;              // without an image: none
    std::string price;
    std::vector<web::Badge> badges;
    web::Banner warning;             // an old price; without a title: it is fresh
    std::string confirmed;
    std::vector<VariantRow> variants;
    web::Markup text;
    std::vector<web::Line> facts;
    std::string shop, shop_href, shop_initials, shop_address;
    web::Link all_of_shop;
    web::Link search;                // the same name in other shops
    web::Share share;
};

}  // namespace goods
