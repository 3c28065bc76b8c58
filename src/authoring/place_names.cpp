#include "authoring/place_names.h"

#include <algorithm>

#include "authoring/store.h"

namespace authoring {
namespace {

constexpr std::size_t most_words = 4000, least_letters = 4;  // of a name that is one word

bool goes_on(const std::vector<lexicon::Keys>& text, std::size_t at, const std::vector<lexicon::Keys>& name) {
    if (at + name.size() > text.size()) return false;
    for (std::size_t i = 0; i < name.size(); ++i)
        if (!same_word(text[at + i], name[i])) return false;
    return true;
}

}  // namespace

bool same_word(const lexicon::Keys& one, const lexicon::Keys& other) {
    return std::ranges::any_of(one, [&](const std::string& key) { return std::ranges::find(other, key) != other.end(); });
}

std::vector<lexicon::Keys> stems_of_text(std::string_view text) {
    std::vector<lexicon::Keys> stems;
    lexicon::Words words(text);
    for (lexicon::Word word; stems.size() < most_words && words.next(word);) stems.push_back(lexicon::index_keys(word.letters, lexicon::Tongue::unknown));
    return stems;
}

PlaceNames::PlaceNames(const db::Reading& db) {
    std::int64_t venue = 0;
    for (const auto& row : venue_names(db)) {  // of each venue the original first
        if (row.venue != venue) venues_.push_back({row.name, row.name, row.name});
        venue = row.venue;
        venues_.back()[i18n::index(row.language)] = row.name;
        auto words = stems_of_text(row.name);
        if (words.empty() || (words.size() == 1 && lexicon::decoded(row.name).size() < least_letters)) continue;
        for (const auto& key : words.front()) by_first_key_[key].push_back(names_.size());
        names_.push_back({std::move(words), venues_.size() - 1});
    }
}

std::string PlaceNames::found_in(std::string_view text, i18n::Language language) const {
    const auto words = stems_of_text(text);
    const Name* longest = nullptr;
    for (std::size_t at = 0; at < words.size(); ++at)
        for (const auto& key : words[at]) {
            const auto known = by_first_key_.find(key);
            if (known == by_first_key_.end()) continue;
            for (const auto number : known->second)
                if (const auto& name = names_[number]; (!longest || name.words.size() > longest->words.size()) && goes_on(words, at, name.words)) longest = &name;
        }
    return longest ? venues_[longest->venue][i18n::index(language)] : std::string();
}

}  // namespace authoring
