// Spaces that must not break: between a number and what it counts, before a dash, after a short preposition.
#pragma once

#include <string>
#include <string_view>

#include "i18n/language.h"

namespace i18n {

// The text with U+00A0 where LOOK §7 wants it: number + word («21 ноября», "{n} мест"), № + number, word + em dash,
// sum + sign of a currency, figure + %, a preposition or conjunction of one to three letters + next word. Changes nothing
// but single spaces.
std::string bound(Language language, std::string_view text);

}  // namespace i18n
