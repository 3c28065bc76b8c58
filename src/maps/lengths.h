// Distances in words: "350 м", "1,2 км".
#pragma once

#include <string>

#include "i18n/language.h"

namespace maps {

std::string length_words(i18n::Language, double metres);  // rounded as one speaks: 10 m below a kilometre, 100 m below ten

}  // namespace maps
