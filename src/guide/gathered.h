// Events, places and offers that have something in common, counted, and the first of each.
#pragma once

#include <optional>
#include <string>

#include "events/index.h"
#include "guide/views.h"
#include "web/context.h"

namespace guide {

// What they have in common; empty: everything ahead.
struct Common {
    bool for_children = false;
    std::optional<int> age;                 // of the child
    std::int64_t district_id = 0;           // 0: anywhere
    std::string event_fields, place_fields, offer_fields;  // of the lists that show all of them: "children=1"
};

struct Counts {
    std::size_t events = 0, places = 0, offers = 0;

    bool nothing() const { return events + places + offers == 0; }
};
Counts count(web::Context&, const Common&);
// Fills the three lists of a view, and their counts.
Counts gather(GatheredView&, web::Context&, const Common&);

std::string counts_words(const web::Context&, const Counts&);  // "12 событий · 97 мест · 30 скидок"
// The way out of a page on which nothing is gathered.
web::Empty nothing(web::Context&, const base::Words& title, const base::Words& text);

}  // namespace guide
