// A name in the languages it is known in.
#pragma once

#include <algorithm>
#include <array>
#include <string>

#include "i18n/language.h"

namespace i18n {

using Names = std::array<std::string, languages.size()>;  // by index(language); an empty one is not said in it

// In that language, or in the first that has it.
inline const std::string& in(const Names& names, Language language) {
    const auto& own = names[index(language)];
    if (!own.empty()) return own;
    const auto any = std::ranges::find_if(names, [](const std::string& name) { return !name.empty(); });
    return any == names.end() ? own : *any;
}

}  // namespace i18n
