// The halls, fields and yards of the demo city where its events take place.
#pragma once

#include <span>
#include <string_view>

#include "demo/words.h"
#include "events/event.h"

namespace demo {

struct Venue {
    std::string_view key;      // the id is "venue-" and this
    Words name;
    std::string_view firm;     // key of the organisation that runs it; empty: nobody
    std::string_view address;  // "mira 24"
    std::string_view landmark;
    int capacity;              // 0: not known
    bool step_free;
    std::string_view halls;    // "Большой зал=420, Малая сцена=90"; the first is meant where none is named
};

std::span<const Venue> venues();
const Venue& venue(std::string_view key);  // throws on an unknown key
::events::VenueDraft venue_draft(const Venue&);

}  // namespace demo
