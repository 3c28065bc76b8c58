// What a person asks for, read into words and written as an FTS5 expression in which nothing is left of what was typed but
// keys in quotes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "lexicon/keys.h"

namespace lexicon {

// Words of a city that mean one thing: «ДК», «дворец культуры», «мәдениет үйі».
class Synonyms {
public:
    // Word by word the keys under which it stands in a text, and those under which it is looked for: stemmed once, not in each question.
    struct Phrase {
        std::vector<Keys> written, asked;
    };

    void add(const std::vector<std::string>& same);  // one group; phrases without a word are left out
    const std::vector<std::vector<Phrase>>& groups() const { return groups_; }

private:
    std::vector<std::vector<Phrase>> groups_;
};

class Question {
public:
    static constexpr std::size_t most_words = 10;  // what stands behind them is not asked

    explicit Question(std::string_view text, const Synonyms& synonyms = {});

    struct Term {
        std::string typed;  // the words themselves, small
        Keys keys, own;     // under which they stand in the index; own: their own forms alone
        std::string prefix; // of the last word alone; empty: too short
        bool stop = false;  // says little: и, the, мен
        int phrase = 0;     // in which part between quotes it stands, from 1
        std::vector<std::vector<Keys>> others;  // synonyms: each is words, each word its keys
        std::size_t length = 1;                 // how many terms the synonyms stand for
    };
    // What was put in quotes, for Phrases: a line each; within it words between spaces, the keys of each between bars. Empty:
    // nothing was. Words that say little are left out.
    std::string phrases() const;
    const std::vector<Term>& terms() const { return terms_; }
    bool empty() const { return terms_.empty(); }

    // All words; the last may go on where it has `prefix_letters` or more. Empty when there is no word.
    std::string all(std::size_t prefix_letters = 5) const;
    std::string own() const;                  // all words in forms of their own
    std::string one(std::size_t term) const;  // the expression of one word
    std::string exactly() const;              // all words in the form in which they were typed, of titles and names

    // Whether a word of a text is one of these: what is marked in an excerpt.
    bool has(std::u32string_view word, Tongue) const;

private:
    void add_synonyms(const Synonyms&);
    bool asked(const Term&) const;
    std::string joined(Keys Term::*, std::size_t prefix_letters) const;

    std::vector<Term> terms_;
    bool only_stop_words_ = false;
};

// For the text filters of lists: empty when the text has no word.
std::string match_expression(std::string_view text, const Synonyms& synonyms = {});

// The same in some columns alone: within("{title names}", expression); of nothing nothing.
std::string within(std::string_view columns, std::string_view expression);

}  // namespace lexicon
