#include "lexicon/question.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "lexicon/phrases.h"
#include "lexicon/spelling.h"

namespace lexicon {
namespace {

Synonyms::Phrase phrase_of(std::string_view text) {
    Synonyms::Phrase phrase;
    Words reader(text);
    for (Word word; phrase.asked.size() < Question::most_words && reader.next(word);) {
        phrase.written.push_back(index_keys(word.letters, Tongue::unknown));
        phrase.asked.push_back(search_keys(word.letters));
    }
    return phrase;
}

bool shares(const Keys& some, const Keys& others) {
    return std::ranges::any_of(some, [&](const auto& key) { return std::ranges::find(others, key) != others.end(); });
}

void join(std::string& expression, std::string_view with, std::string_view part) {
    if (!expression.empty()) expression.append(with);
    expression.append(part);
}

// Keys hold letters, figures and marks of ours, so a quote cannot be among them.
std::string quoted(std::string_view key) { return std::string("\"").append(key).append("\""); }

std::string any_of(const Keys& keys) {
    std::string expression;
    for (const auto& key : keys) join(expression, " OR ", quoted(key));
    return expression;
}

std::string in_brackets(std::string_view expression) { return std::string("(").append(expression).append(")"); }

std::string all_of(const std::vector<Keys>& phrase) {
    std::string expression;
    for (const auto& keys : phrase) join(expression, " AND ", in_brackets(any_of(keys)));
    return in_brackets(expression);
}

// Whether the phrase stands at this place of the question.
bool stands_at(const std::vector<Question::Term>& terms, std::size_t at, const Synonyms::Phrase& phrase) {
    if (at + phrase.written.size() > terms.size()) return false;
    for (std::size_t i = 0; i < phrase.written.size(); ++i)
        if (terms[at + i].phrase != 0 || !shares(terms[at + i].keys, phrase.written[i])) return false;
    return true;
}

// Which part between quotes holds the letter, from 1; 0: none.
int part_at(const std::vector<std::string_view>& parts, const char* letter) {
    for (std::size_t i = 0; i < parts.size(); ++i)
        if (letter >= parts[i].data() && letter < parts[i].data() + parts[i].size()) return static_cast<int>(i) + 1;
    return 0;
}

}  // namespace

void Synonyms::add(const std::vector<std::string>& same) {
    std::vector<Phrase> group;
    for (const auto& text : same)
        if (auto phrase = phrase_of(text); !phrase.asked.empty()) group.push_back(std::move(phrase));
    if (group.size() > 1) groups_.push_back(std::move(group));
}

Question::Question(std::string_view text, const Synonyms& synonyms) {
    const auto parts = quoted_parts(text);
    Words reader(text);
    for (Word word; terms_.size() < most_words && reader.next(word);) {
        Term term;
        term.typed = encoded(word.letters);
        term.keys = search_keys(word.letters);
        term.own = own_keys(word.letters);
        term.stop = is_stop_word(word.letters);
        term.phrase = part_at(parts, text.data() + word.begin);
        if (term.phrase == 0) term.prefix = prefix_key(word.letters);
        if (!term.keys.empty()) terms_.push_back(std::move(term));
    }
    only_stop_words_ = std::ranges::all_of(terms_, &Term::stop);
    add_synonyms(synonyms);
}

void Question::add_synonyms(const Synonyms& synonyms) {
    for (const auto& group : synonyms.groups())
        for (std::size_t at = 0; at < terms_.size(); ++at)
            for (const auto& phrase : group) {
                if (!stands_at(terms_, at, phrase)) continue;
                terms_[at].length = std::max(terms_[at].length, phrase.asked.size());
                for (const auto& other : group)
                    if (&other != &phrase) terms_[at].others.push_back(other.asked);
                break;
            }
}

bool Question::asked(const Term& term) const { return only_stop_words_ || !term.stop; }

std::string Question::one(std::size_t at) const { return any_of(terms_[at].keys); }

std::string Question::exactly() const {
    std::string expression;
    for (const auto& term : terms_)
        if (asked(term)) join(expression, " AND ", quoted(exact_key(decoded(term.typed))));
    return expression;
}

std::string Question::phrases() const {
    std::map<int, std::vector<std::string>> words;
    for (const auto& term : terms_) {
        if (term.phrase == 0 || term.stop) continue;
        std::string keys;
        for (const auto& key : term.keys) join(keys, "|", key);
        words[term.phrase].push_back(std::move(keys));
    }
    std::string lines;
    for (const auto& [phrase, all] : words)
        if (all.size() > 1) join(lines, "\n", fmt::format("{}", fmt::join(all, " ")));
    return lines;
}

std::string Question::all(std::size_t prefix_letters) const { return joined(&Term::keys, prefix_letters); }

std::string Question::own() const { return joined(&Term::own, std::string::npos); }

std::string Question::joined(Keys Term::*keys, std::size_t prefix_letters) const {
    std::string expression;
    for (std::size_t at = 0; at < terms_.size();) {
        const auto& first = terms_[at];
        const auto end = at + first.length;
        std::string own;
        for (; at < end; ++at) {
            auto part = any_of(terms_[at].*keys);
            const auto& prefix = terms_[at].prefix;
            if (at + 1 == terms_.size() && prefix.size() >= prefix_letters)
                for (const std::string_view mark : {"", "+", "="}) part += " OR " + quoted(std::string(mark) + prefix) + " *";
            if (asked(terms_[at])) join(own, " AND ", in_brackets(part));
        }
        for (const auto& other : first.others) own = own.empty() ? all_of(other) : own + " OR " + all_of(other);
        if (!own.empty()) join(expression, " AND ", in_brackets(own));
    }
    if (only_stop_words_ && !expression.empty()) return within("title", expression);  // every text is full of them
    return expression;
}

bool Question::has(std::u32string_view word, Tongue tongue) const {
    const auto keys = index_keys(word, tongue);
    const auto hit = [&](const Term& term) {
        if (!asked(term)) return false;
        if (shares(keys, term.keys)) return true;
        for (const auto& phrase : term.others)
            for (const auto& other : phrase)
                if (shares(keys, other)) return true;
        return &term == &terms_.back() && !term.prefix.empty() && skeleton(word).starts_with(term.prefix);
    };
    return std::ranges::any_of(terms_, hit);
}

std::string match_expression(std::string_view text, const Synonyms& synonyms) { return Question(text, synonyms).all(); }

std::string within(std::string_view columns, std::string_view expression) {
    return expression.empty() ? std::string() : std::string(columns).append(" : ").append(in_brackets(expression));
}

}  // namespace lexicon
