// The same list for programs: "/events?category=concerts" is "/events.rss?category=concerts", too.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "web/chrome.h"
#include "web/context.h"

namespace web {

// "/events?a=b" and ".rss" give "/events.rss?a=b".
std::string twin(std::string_view address, std::string_view ending);

// RSS, Atom and JSON Feed of a list, and before them, where it has dates, its calendar. `address`: of its first page.
std::vector<Feed> twins(const std::string& title, std::string_view address, bool calendar);

// What was asked for, whole: "https://zhezkazgan.example/kk/events.rss?price=free".
std::string own_address(const Context&);

}  // namespace web
