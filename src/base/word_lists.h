// Which texts hold a word or a part of one: the numbers of the texts by word, for lists that are filtered by what was typed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/bits.h"

namespace base {

class WordLists {
public:
    explicit WordLists(std::size_t texts) : texts_(texts) {}

    // `folded` as base::folded writes it: words with a space between them. Numbers come in ascending order.
    void add(std::uint32_t number, std::string_view folded);
    // The texts in which every word of `folded` stands, by itself or within a longer one; all of them for no word at all.
    Bits with(std::string_view folded) const;

private:
    Bits with_one(std::string_view word) const;

    std::size_t texts_;
    std::unordered_map<std::string, std::size_t> known_;
    // Every word once, each with a line end behind it, and where they begin: a part of a word is looked for in one run over
    // the words of the whole city, which grow far slower than its texts.
    std::string words_;
    std::vector<std::size_t> begins_;
    std::vector<std::vector<std::uint32_t>> lists_;
};

}  // namespace base
