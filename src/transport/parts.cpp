#include "transport/parts.h"

#include <fmt/format.h>

#include "i18n/words.h"
#include "web/asset.h"
#include "web/frame.h"

namespace transport {

using base::words;

std::string route_name(const web::Context& context, const std::string& kind, const std::string& name) {
    const auto named = [&](const base::Words& sentence) { return i18n::say(context.language, sentence); };
    if (kind == "bus") return named(words("Bus {name}", {{"name", name}}));
    if (kind == "minibus") return named(words("Minibus {name}", {{"name", name}}));
    if (kind == "tram") return named(words("Tram {name}", {{"name", name}}));
    if (kind == "trolleybus") return named(words("Trolleybus {name}", {{"name", name}}));
    if (kind == "train") return named(words("Train {name}", {{"name", name}}));
    return name;
}

std::string route_href(const web::Context& context, RouteId id) { return context.href(fmt::format("/transport/routes/{}", id.value)); }

std::string stop_href(const web::Context& context, StopId id) { return context.href(fmt::format("/transport/{}", id.value)); }

base::LocalTime moment_of(const web::Context& context, int minute) { return base::LocalTime(context.today) + base::Minutes(minute); }

bool is_over(web::Context& context, int minute) {
    const auto end = context.site.zone.instant(moment_of(context, minute)) + std::chrono::minutes(1);
    context.changes_at(end);
    return end <= context.now;
}

web::Chrome frame(const web::Context& context, PageAbout about) {
    auto chrome = web::frame(context, {.title = std::move(about.title), .section = "useful", .back = std::move(about.back), .path = std::move(about.path)});
    chrome.more_css = web::asset_name("useful.css");
    return chrome;
}

}  // namespace transport
