// What a native reader would stumble over in a translated text: GLOSSARY 5.3.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "i18n/language.h"

namespace tools {

// Sentences about one text of one language; empty when nothing is wrong.
std::vector<std::string> language_faults(i18n::Language language, std::string_view text);

}  // namespace tools
