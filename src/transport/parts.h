// What the pages of stops and of routes share: names, addresses, the clock of a day.
#pragma once

#include <string>

#include "transport/store.h"
#include "web/chrome.h"
#include "web/context.h"

namespace transport {

inline constexpr int day_minutes = 24 * 60;

std::string route_name(const web::Context&, const std::string& kind, const std::string& name);  // "Автобус 4"
std::string route_href(const web::Context&, RouteId);
std::string stop_href(const web::Context&, StopId);
base::LocalTime moment_of(const web::Context&, int minute);  // of the calendar's day
// A departure is over when its minute is; until then the page says that it is still to come, and changes afterwards.
bool is_over(web::Context&, int minute);

struct PageAbout {
    std::string title;
    web::Link back;
    std::string path;  // empty: as it was asked
};
web::Chrome frame(const web::Context&, PageAbout);

}  // namespace transport
