#include "web/look.h"

#include <algorithm>

namespace web {
namespace {

// The value of a cookie (RFC 6265 5.4: "a=1; b=2"), or empty.
std::string_view cookie_of(std::string_view field, std::string_view name) {
    while (!field.empty()) {
        auto pair = field.substr(0, field.find(';'));
        field.remove_prefix(std::min(field.size(), pair.size() + 1));
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') return pair.substr(name.size() + 1);
    }
    return {};
}

}  // namespace

Look Look::of(const edge::Head& head) {
    auto text = cookie_of(head.field("Cookie"), cookie);
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
