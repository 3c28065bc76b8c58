// "Open until 23:00", "Closed, opens tomorrow at 9:00": the answer for a moment, in words.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "organisations/hours.h"
#include "organisations/store.h"
#include "organisations/views.h"
#include "web/context.h"

namespace organisations {

struct OpenWords {
    bool open = false;
    std::string word, rest;  // "Открыто", " до 23:00"; both empty: not known

    std::string whole() const { return word + rest; }
};

// Notes on the context when the answer changes.
OpenWords open_words(web::Context&, const Hours&, Holidays);
OpenWords open_words(web::Context&, const Hours&, const StateAt<base::Instant>&);

// What differs from the usual week in the weeks ahead: "1 декабря: 9:00–16:00", "16 декабря, День Независимости: выходной".
std::vector<HoursLine> coming_changes(const web::Context&, const Hours&, const std::vector<NamedHoliday>&);

// The week as a table, days with equal hours together; today's marked.
std::vector<HoursLine> hours_table(const web::Context&, const Hours&, Holidays);

// All of it in one line, nothing where nothing is known: "понедельник–пятница 9:00–18:00; суббота, воскресенье закрыто". Of a season or an exception the days in OpenStreetMap's syntax.
std::string hours_words(i18n::Language, const Hours&);
// The same as a form holds it: read_hours() of it gives these hours again. Where the words do not, OpenStreetMap's syntax.
std::string hours_to_type(i18n::Language, const Hours&);

}  // namespace organisations
