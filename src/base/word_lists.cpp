#include "base/word_lists.h"

#include <algorithm>

namespace base {
namespace {

template <class F>
void each_word(std::string_view text, F&& f) {
    while (!text.empty()) {
        const auto word = text.substr(0, text.find(' '));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (!word.empty()) f(word);
    }
}

}  // namespace

void WordLists::add(std::uint32_t number, std::string_view folded) {
    each_word(folded, [&](std::string_view word) {
        const auto [known, fresh] = known_.try_emplace(std::string(word), lists_.size());
        if (fresh) {
            begins_.push_back(words_.size());
            words_.append(word).append("\n");
            lists_.emplace_back();
        }
        auto& list = lists_[known->second];
        if (list.empty() || list.back() != number) list.push_back(number);
    });
}

Bits WordLists::with_one(std::string_view word) const {
    Bits found(texts_);
    for (auto at = words_.find(word); at != words_.npos; at = words_.find(word, at)) {
        const auto behind = std::ranges::upper_bound(begins_, at);
        for (const auto number : lists_[static_cast<std::size_t>(behind - begins_.begin() - 1)]) found.add(number);
        if (behind == begins_.end()) break;
        at = *behind;  // the same word need not be found twice
    }
    return found;
}

Bits WordLists::with(std::string_view folded) const {
    Bits found(texts_, true);
    each_word(folded, [&](std::string_view word) { found &= with_one(word); });
    return found;
}

}  // namespace base
