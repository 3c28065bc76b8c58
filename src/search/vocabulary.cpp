#include "search/vocabulary.h"

#include <algorithm>
#include <tuple>

#include "lexicon/distance.h"
#include "lexicon/keys.h"

namespace search {
namespace {

struct Near {
    int slips;
    std::int64_t uses;
    const std::string* form;
};

// The stems as they would stand in the index, if the word were a Russian, a Kazakh or an English one.
lexicon::Keys stems_of(std::string_view typed) {
    lexicon::Keys keys;
    lexicon::Words words(typed);
    lexicon::Word word;
    if (!words.next(word)) return keys;
    for (auto& key : lexicon::index_keys(word.letters, lexicon::Tongue::unknown)) keys.push_back(std::move(key));
    return keys;
}

}  // namespace

// Keys are compared, not words: an ending is no slip, and the alphabet does not matter.
std::vector<std::string> Vocabulary::nearest(std::string_view typed, int slips, std::size_t most) const {
    std::vector<Near> near;
    for (const auto& key : stems_of(typed))
        for (const auto& form : forms_)
            if (const int count = lexicon::slips(key, form.key, slips); count <= slips) near.push_back({count, form.uses, &form.form});
    std::ranges::sort(near, {}, [](const Near& one) { return std::tuple(one.slips, -one.uses, std::string_view(*one.form)); });
    std::vector<std::string> words;
    for (const auto& one : near)
        if (words.size() < most && std::ranges::find(words, *one.form) == words.end()) words.push_back(*one.form);
    return words;
}

}  // namespace search
