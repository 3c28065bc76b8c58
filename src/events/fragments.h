// Cards as HTML and filters of lists, kept with the index they were made of: a list is then mostly copied together.
#pragma once

#include <cstdint>
#include <string>

#include "base/kept.h"
#include "events/views/list.h"
#include "i18n/language.h"

namespace events {

// A day of the city and its moments, half-open, with its words on one day and in one language.
struct WholeDay {
    base::Instant from, until;
    std::string date, heading, near;  // "2026-11-21", "Суббота, 21 ноября", "завтра"; near is empty of days far off
};

class Fragments {
public:
    // `year`: cards leave out the year in which they are shown.
    static std::uint64_t key(std::int64_t occurrence, i18n::Language language, bool whole_date, int year) {
        return static_cast<std::uint64_t>(occurrence) << 16 | static_cast<std::uint64_t>(year & 0xfff) << 4 |
               static_cast<std::uint64_t>(language) << 1 | (whole_date ? 1 : 0);
    }

    base::Kept<std::uint64_t, CardHtml> cards{32 * 1024 * 1024};
    base::Kept<std::string, FilterHtml> filters{4 * 1024 * 1024};
    base::Kept<std::uint64_t, WholeDay> days{256 * 1024};  // by today, the day and the language
};

}  // namespace events
