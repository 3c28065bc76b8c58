#include "i18n/numbers.h"

#include <fmt/format.h>

#include <cmath>

#include "i18n/words.h"

namespace i18n {

std::string number(Language language, std::int64_t value) {
    std::array<char, 48> buffer;
    return std::string(grouped(language, value, buffer));
}

std::string decimal(Language language, double value, int digits) {
    const double scale = std::pow(10.0, digits);
    auto text = fmt::format("{:.{}f}", std::round(std::abs(value) * scale) / scale, digits);
    const auto point = std::min(text.find('.'), text.size());
    auto out = number(language, std::stoll(text.substr(0, point)));
    if (point < text.size()) out += (language == Language::en ? "." : ",") + text.substr(point + 1);
    const bool zero = text.find_first_not_of("0.") == std::string::npos;
    return value < 0 && !zero ? "\u2212" + out : out;
}

std::string percent(Language language, std::int64_t value) {
    auto out = number(language, value);
    if (language != Language::en) out += nbsp;
    return out + "%";
}

std::string discount(Language language, std::int64_t value) { return percent(language, -value); }

std::size_t plural_form(Language language, std::int64_t n) {
    const auto count = static_cast<std::uint64_t>(n < 0 ? -n : n);
    switch (language) {
        case Language::kk: return 0;
        case Language::en: return count == 1 ? 0 : 1;
        case Language::ru: break;
    }
    const auto last = count % 10, two = count % 100;
    if (last == 1 && two != 11) return 0;
    return last >= 2 && last <= 4 && (two < 10 || two >= 20) ? 1 : 2;
}

std::string counted(Language language, std::int64_t n, const Forms& forms) {
    return number(language, n).append(nbsp).append(forms[plural_form(language, n)]);
}

}  // namespace i18n
