#include "base/money.h"

#include <algorithm>

namespace base {

std::optional<Currency> Currency::parse(std::string_view code) {
    if (code.size() != 3 || !std::ranges::all_of(code, [](char c) { return c >= 'A' && c <= 'Z'; })) return {};
    return Currency{{code[0], code[1], code[2]}};
}

int Currency::digits() const {
    static constexpr std::string_view none[] = {"JPY", "KRW", "VND", "CLP", "ISK", "UGX", "XAF", "XOF"};
    static constexpr std::string_view three[] = {"KWD", "BHD", "OMR", "JOD", "TND", "IQD", "LYD"};
    if (std::ranges::find(none, view()) != std::end(none)) return 0;
    if (std::ranges::find(three, view()) != std::end(three)) return 3;
    return 2;
}

}  // namespace base
