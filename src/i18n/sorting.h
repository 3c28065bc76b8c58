// Alphabetical order as people of the city expect it.
#pragma once

#include <string>
#include <string_view>

#include "i18n/language.h"

namespace i18n {

// Bytes whose plain comparison sorts texts: figures by their value, then Latin, then Cyrillic letters in the order of the
// Kazakh alphabet (GLOSSARY 2.6), which holds the Russian one in its own order; in Russian and English ё counts as е
// until all else is equal. Case, punctuation and spaces at the ends do not count. Good as a column of a table, too.
std::string sort_key(Language language, std::string_view text);

}  // namespace i18n
