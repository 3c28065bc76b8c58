#include "web/door.h"

#include <algorithm>

#include "db/reading.h"

template <>
inline constexpr std::array db::names<web::Opening> = web::opening_names;

namespace web {

Opening opening_of(const db::Reading& db) { return db.value<Opening>("select state from opening"); }

bool let_in(const db::Reading& db, Opening state, const Identity& identity) {
    if (identity.roles.staff()) return true;
    return state == Opening::beta && db.one<int>("select 1 from opening_guest where account_id = ?", identity.account).has_value();
}

bool open_to_all(Opening state, std::string_view pattern) {
    // With all that stands below them.
    static constexpr std::array<std::string_view, 17> parts{"/opening", "/welcome", "/press", "/sign-in", "/sign-out", "/confirm", "/password-reset", "/new-password", "/email-change", "/not-me",
                                                            "/me", "/legal", "/help", "/complaints", "/unsubscribe", "/media", "/pictures/city"};
    static constexpr std::array<std::string_view, 13> pages{"/look", "/theme.css", "/icon.svg", "/icon-180.png", "/icon-192.png", "/icon-512.png", "/icon-maskable-512.png", "/favicon.ico",
                                                            "/manifest.webmanifest", "/robots.txt", "/goodbye", "/decisions", "/audit-head.json"};
    const auto below = [pattern](std::string_view part) { return pattern.starts_with(part) && (pattern.size() == part.size() || pattern[part.size()] == '/'); };
    if (below("/sign-up")) return state == Opening::beta;
    return std::ranges::any_of(parts, below) || std::ranges::find(pages, pattern) != pages.end();
}

}  // namespace web
