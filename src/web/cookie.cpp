#include "web/cookie.h"

#include <fmt/format.h>

#include <algorithm>

namespace web {

std::string_view cookie_of(const edge::Head& head, std::string_view name) {
    auto field = head.field("Cookie");
    while (!field.empty()) {
        auto pair = field.substr(0, field.find(';'));
        field.remove_prefix(std::min(field.size(), pair.size() + 1));
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        if (pair.size() > name.size() && pair.starts_with(name) && pair[name.size()] == '=') return pair.substr(name.size() + 1);
    }
    return {};
}

std::string_view name_of(Cookie cookie, bool dev) {
    static constexpr std::string_view names[] = {"__Host-sid", "__Host-anon", "__Host-link", "__Host-join", "__Host-step", "__Host-device", "__Host-errand"};
    constexpr std::size_t prefix = std::string_view("__Host-").size();
    const auto name = names[static_cast<std::size_t>(cookie)];
    return dev ? name.substr(prefix) : name;
}

std::string cookie_line(Cookie cookie, std::string_view value, std::chrono::seconds age, bool dev) {
    return fmt::format("{}={}; Path=/; Max-Age={}; SameSite=Lax; HttpOnly{}", name_of(cookie, dev), value, age.count(), dev ? "" : "; Secure");
}

}  // namespace web
