// Days by their words in Russian, Kazakh and English, prepared by base::plain.
#pragma once

#include <optional>
#include <string_view>

#include "base/instant.h"

namespace readers {

bool is_weekday(std::string_view word);  // "субботу", "сенбі", "sat"
// From today: сегодня, ертең, tomorrow.
std::optional<std::chrono::days> distance_of_day(std::string_view word);
// To the next such day of the week, which may be today.
std::optional<std::chrono::days> distance_of_weekday(std::string_view word, base::Day today);

}  // namespace readers
