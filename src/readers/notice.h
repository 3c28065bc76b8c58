// An event out of a text as people post it: on posters, in Telegram and Instagram, in Russian, Kazakh and English (E14, E16).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "readers/event_record.h"

namespace readers {

// What was understood; a person looks at it before anything is made of it. Nothing is refused: what was not understood stays
// in the description, or is empty.
struct Notice {
    std::string title;            // the first line that says something, at most 200 letters
    std::string description;      // the lines that no field says, as paragraphs
    std::string language;         // "ru", "kk", "en" by the letters; empty: no letters
    std::vector<When> dates;      // ascending, without repetitions, at most 30
    std::string place;            // where the text names it as one: behind "Место:" or a pin
    std::optional<base::Price> price;
    std::string price_note;
    std::optional<int> age;
    std::vector<Contact> contacts;
    std::string category;         // our key, or empty
    std::vector<std::string> tags;    // without '#'
    std::vector<std::string> quoted;  // what stands in quotes: names of people and places, too
};
// Without habits.today a text without a year has no date.
Notice read_notice(std::string_view text, const Habits&);

}  // namespace readers
