// A city's own words in place of ours: "Акции" where the catalogue says "Скидки".
#pragma once

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "i18n/words.h"

namespace i18n {

inline constexpr std::string_view between_forms = " | ";

// Why own words cannot stand in place of ours.
struct Unfit {
    enum class Why { length, unknown, forms, parameters } why;
    std::size_t forms = 1;   // that are wanted
    std::string parameters;  // that ours hold: "{n}, {city}"; empty: none
};
std::string in_words(const Unfit&);  // for the operator, in English

class OwnWords {
public:
    OwnWords();  // as the program speaks
    OwnWords(const OwnWords&) = delete;

    // `context` and `msgid` name the English words as the catalogues do. Words that change with a number are given in all
    // their forms, parted by " | ". Returns why they cannot be taken, or nothing.
    std::optional<Unfit> put(Language, std::string_view context, std::string_view msgid, std::string_view text);

    const Catalogue& catalogue() const { return catalogue_; }

private:
    Form form_of(std::string text);

    std::vector<Entry> entries_;
    std::deque<std::string> texts_;                // what the forms point into: a deque moves nothing
    std::deque<std::vector<Segment>> segments_;
    std::deque<std::vector<Form>> forms_;
    Catalogue catalogue_;
};

// While it lives, what this thread says it says in these words (catalogue()); null: in the program's own.
class Speaking {
public:
    explicit Speaking(const OwnWords*);
    ~Speaking();
    Speaking(const Speaking&) = delete;

private:
    const Catalogue* before_;
};

// Made at build time from templates/catalogues. Weak: the build programs that make it are linked without it.
[[gnu::weak]] const Catalogue& program_catalogue();

}  // namespace i18n
