// The demo city's organisations as tables: sorts of them, and the firms of each.
#pragma once

#include <span>
#include <string_view>

#include "demo/words.h"

namespace demo {

struct Firm {
    Words name;                    // inside the quotes; kk empty: as in Russian
    Words line = {};               // what is true of it alone; ru or kk empty: known in the other languages only
    std::string_view key = "";     // by which events and offers speak of it
    std::string_view address = ""; // "mira 24"; empty: drawn
    std::string_view hours = "";   // demo/opening.h; empty: one of its sort's
    int branches = 1;
};

struct Sort {
    std::string_view key;       // by which offers speak of it: "pharmacy"
    std::string_view category;  // key
    Words what;                 // around the name: «Кафе «Арома»», ««Арома» кафесі», "Aroma café"; empty: the name is all
    std::string_view hours;     // separated by '|'
    int bill_from = 0, bill_to = 0;   // average bill in tenge; 0: not said
    std::string_view attributes;      // "wifi? card cuisine=kazakh|mixed children_from_age=3": '?' is for some of them
    std::string_view tags;            // separated by ','
    std::span<const Words> lines;     // true of any of them
    std::span<const Firm> firms;
    std::string_view kind = "business";
    bool in_centre = false;
};

std::span<const Sort> food_sorts();
std::span<const Sort> shop_sorts();
std::span<const Sort> beauty_and_car_sorts();
std::span<const Sort> service_sorts();
std::span<const Sort> leisure_sorts();
std::span<const Sort> learning_sorts();
std::span<const Sort> health_sorts();
std::span<const Sort> public_sorts();

// One organisation of the list that the city is made of, in its stable order: the n-th is "org-n".
struct Listed {
    const Sort* sort;
    const Firm* firm;
};
std::span<const Listed> listed_firms();
int number_of_firm(std::string_view key);  // the n of "org-n"; throws on an unknown key
std::string name_of_firm(const Listed&, i18n::Language, int round);  // round 0: the city itself, 1: its first copy

}  // namespace demo
