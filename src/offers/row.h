// One offer as a row of a list: the gain on its tile, until when, and on which conditions.
#pragma once

#include "offers/store.h"
#include "offers/views.h"
#include "web/context.h"

namespace offers {

struct Gain {
    std::string text;  // "−20 %", "1 + 1", "0 ₸"
    bool long_text = false;
};

Gain gain(const web::Context&, const Listed&);
Row make_row(const web::Context&, const Listed&);
std::vector<Row> make_rows(const web::Context&, const std::vector<OfferId>&);
std::string offer_path(OfferId, const std::string& slug);  // without language prefix

// "пн–пт до 17:00": the windows in words; empty: always.
std::string windows_words(const web::Context&, const std::vector<Window>&);
// Whether an offer can be used at this moment, and when that changes by itself is noted on the context.
bool holds_now(web::Context&, const Listed&, const std::vector<Window>&);

}  // namespace offers
