// Cards as HTML and filters of lists, kept with the index they were made of: a list is then mostly copied together.
#pragma once

#include <cstdint>
#include <string>

#include "events/kept.h"
#include "events/views/list.h"
#include "i18n/language.h"

namespace events {

class Fragments {
public:
    // `year`: cards leave out the year in which they are shown.
    static std::uint64_t key(std::int64_t occurrence, i18n::Language language, bool whole_date, int year) {
        return static_cast<std::uint64_t>(occurrence) << 16 | static_cast<std::uint64_t>(year & 0xfff) << 4 |
               static_cast<std::uint64_t>(language) << 1 | (whole_date ? 1 : 0);
    }

    Kept<std::uint64_t, CardHtml> cards{32 * 1024 * 1024};
    Kept<std::string, FilterHtml> filters{4 * 1024 * 1024};
};

}  // namespace events
