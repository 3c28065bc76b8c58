// What one can ask to be near to: without a script a place is chosen by a link.
#include <fmt/format.h>

#include <algorithm>

#include "cities/ground.h"
#include "guide/gathered.h"
#include "guide/handlers.h"
#include "guide/templates.h"
#include "i18n/sorting.h"
#include "i18n/words.h"
#include "web/asset.h"
#include "web/frame.h"

namespace guide {
namespace {

using base::words;

constexpr std::size_t landmarks_first = 24, landmarks_shown = 200;  // the largest; all of them behind a link

std::vector<web::Link> in_alphabet(const web::Context& context, std::vector<web::Link> links) {
    std::ranges::sort(links, {}, [&](const web::Link& link) { return i18n::sort_key(context.language, link.label); });
    return links;
}

}  // namespace

base::Result<web::Response> near_page(web::Context& context) {
    const auto wanted = TRY(context.query.choice("for", {"organisations", "offers"}));
    const auto whole = TRY(context.query.choice("all", {"yes"}));
    const bool offers = wanted == "offers" && context.site.has(web::Feature::offers), all = !whole.empty();
    const auto address = [&](bool of_offers, bool with_all) {
        return web::Href(context.href("/near")).with("for", of_offers ? "offers" : "").with("all", with_all ? "yes" : "").text();
    };
    const auto list = context.href(offers ? "/offers" : "/organisations");
    const auto ground = context.derived<cities::Ground>();
    const auto link = [&](const i18n::Names& names, web::Point point) {
        return web::Link{i18n::in(names, context.language), web::Href(list).with("near", web::point_text(point)).text()};
    };
    NearView view;
    view.heading = say(context, words("Near what?"));
    view.summary = say(context, words("Choose a place: the nearest stand first."));
    view.kinds = {{say(context, words("Places")), "", address(false, all), !offers, ""}};
    if (context.site.has(web::Feature::offers)) view.kinds.push_back({say(context, words("Offers")), "", address(true, all), offers, ""});
    for (const auto& district : ground->districts)
        if (district.middle) view.districts.push_back(link(district.names, *district.middle));
    const auto known = std::min(ground->landmarks.size(), landmarks_shown), shown = all ? known : std::min(known, landmarks_first);
    for (std::size_t i = 0; i < shown; ++i) view.landmarks.push_back(link(ground->landmarks[i].names, ground->landmarks[i].point));
    if (shown < known) view.more = {say(context, words("All {count}", {{"count", fmt::to_string(known)}})), address(offers, true)};
    view.landmarks = in_alphabet(context, std::move(view.landmarks));
    view.has_empty = view.districts.empty() && view.landmarks.empty();
    if (view.has_empty) view.empty = nothing(context, words("Nothing here yet"), words("No place of the city is on the map yet."));
    auto chrome = web::frame(context, {.title = view.heading, .section = offers ? "offers" : "organisations",
                                       .back = {say(context, offers ? words("Offers") : words("Places")), list}, .indexed = false});
    chrome.more_css = web::asset_name("thing.css");
    return context.page(templates::near, chrome, view);
}

}  // namespace guide
