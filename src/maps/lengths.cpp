#include "maps/lengths.h"

#include <algorithm>
#include <cmath>

#include "i18n/numbers.h"
#include "i18n/words.h"

namespace maps {

using base::words;

std::string length_words(i18n::Language language, double metres) {
    if (metres < 995) {
        const auto step = metres < 10 ? 1 : 10;
        return i18n::say(language, words("{n} m", {{"n", i18n::number(language, std::lround(metres / step) * step)}}));
    }
    const double kilometres = metres / 1000;
    const auto tenths = std::lround(kilometres * 10);
    const auto text = kilometres < 10 && tenths % 10 != 0 ? i18n::decimal(language, static_cast<double>(tenths) / 10, 1) : i18n::number(language, std::lround(kilometres));
    return i18n::say(language, words("{n} km", {{"n", text}}));
}

}  // namespace maps
