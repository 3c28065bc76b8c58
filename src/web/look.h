// How a visitor asked the pages to look: the one cookie that a guest may have, set only when asked for (/look).
#pragma once

#include <string>

#include "web/edge/message.h"

namespace web {

struct Look {
    std::string theme;    // "light" or "dark" when forced; empty: as the system, or the city, says
    bool simple = false;  // large and simple

    static constexpr std::string_view cookie = "look";

    // Of a request; anything unknown in the cookie is as if it were not there.
    static Look of(const edge::Head&);
    // The cookie's value, "" for the usual look: part of the key under which a page is kept.
    std::string text() const;
    bool usual() const { return theme.empty() && !simple; }
};

}  // namespace web
