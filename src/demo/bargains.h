// The demo city's offers as tables: what one gains, where, when and who.
#pragma once

#include <span>
#include <string_view>

#include "demo/words.h"

namespace demo {

struct Bargain {
    Words title, terms;              // kk and en of the terms may be empty
    std::string_view where;          // keys of sorts, or "@aroma": of one firm
    std::string_view kind;           // schema.sql, offer.kind
    int value = 0;                   // percent, sum in tenge or how-manieth, by the kind
    int before = 0, after = 0;       // prices in tenge; 0: not said
    std::string_view windows = "";   // demo/opening.h: "1-5 08:00-12:00"; empty: always
    std::string_view audiences = ""; // children students pensioners large_families birthday
    int limit = 0, per_person = 0;   // 0: none
    bool new_clients = false;
    int days = 30;                   // about how long it holds; 0: without an end
    std::string_view months = "";    // "9-12": only then; empty: all year
};

struct Stall {
    std::string_view category;  // key
    std::span<const Bargain> all;
};

std::span<const Stall> food_stalls();
std::span<const Stall> other_stalls();

}  // namespace demo
