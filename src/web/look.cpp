#include "web/look.h"

#include <algorithm>

#include "web/cookie.h"

namespace web {
Look Look::of(const edge::Head& head) {
    auto text = cookie_of(head, cookie);
    Look look;
    while (!text.empty()) {
        const auto word = text.substr(0, text.find('.'));
        text.remove_prefix(std::min(text.size(), word.size() + 1));
        if (word == "light" || word == "dark") look.theme = word;
        if (word == "simple") look.simple = true;
    }
    return look;
}

std::string Look::text() const {
    if (!simple) return theme;
    return theme.empty() ? "simple" : theme + ".simple";
}

}  // namespace web
