// The city's venues by their names, found in what people write: "в ДК горняков", "Кеншілер мәдениет үйінде".
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "db/reading.h"
#include "i18n/language.h"
#include "lexicon/keys.h"

namespace authoring {

// Kept in memory while the city's data stand (web::Context::derived).
class PlaceNames {
public:
    explicit PlaceNames(const db::Reading&);

    // In that language the name of the venue that a text names, in whichever language and form; of several the longest name,
    // then the first. Empty: none.
    std::string found_in(std::string_view text, i18n::Language) const;

private:
    struct Name {
        std::vector<lexicon::Keys> words;
        std::size_t venue = 0;
    };
    std::vector<Name> names_;
    std::vector<std::array<std::string, 3>> venues_;  // their names by language
    std::unordered_map<std::string, std::vector<std::size_t>> by_first_key_;
};

// Word by word the stems under which a text is compared with another.
std::vector<lexicon::Keys> stems_of_text(std::string_view text);
bool same_word(const lexicon::Keys&, const lexicon::Keys&);

}  // namespace authoring
