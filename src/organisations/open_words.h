// "Open until 23:00", "Closed, opens tomorrow at 9:00": the answer for a moment, in words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "organisations/hours.h"
#include "organisations/views.h"
#include "web/context.h"

namespace organisations {

struct OpenWords {
    bool open = false;
    std::string words;  // empty: not known
};

// Notes on the context when the answer changes.
OpenWords open_words(web::Context&, const Hours&, Holidays);

// The week as a table, days with equal hours together; today's marked.
std::vector<HoursLine> hours_table(const web::Context&, const Hours&, Holidays);

}  // namespace organisations
