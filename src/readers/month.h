// The months' names in Russian, Kazakh and English, in every case and shortened as people shorten them.
#pragma once

#include <optional>
#include <string_view>

namespace readers {

// 1 … 12 for a word prepared by base::plain; nothing for any other word.
std::optional<unsigned> month_of(std::string_view word);

}  // namespace readers
