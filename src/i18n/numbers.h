// Numbers as they stand in a sentence, and the plural forms of words that are grammar and not catalogue.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "i18n/language.h"

namespace i18n {

inline constexpr std::string_view nbsp = "\u00A0";

std::string number(Language language, std::int64_t value);                 // "12 345", in English "12,345"
std::string decimal(Language language, double value, int digits);          // "4,7", in English "4.7"; rounded half away from zero
std::string percent(Language language, std::int64_t value);                // "20 %", in English "20%"
std::string discount(Language language, std::int64_t value);               // "−20 %", in English "−20%"

// Which of the language's forms the number takes: ru 0 (1, 21), 1 (2–4, 22), 2 (5–20); kk always 0; en 0 (1), 1.
std::size_t plural_form(Language language, std::int64_t n);

// One word in all forms that its language has; unused places stay empty.
using Forms = std::array<std::string_view, 3>;
// "3 дня": number, no-break space, the form that fits.
std::string counted(Language language, std::int64_t n, const Forms& forms);

}  // namespace i18n
