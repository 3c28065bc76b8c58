#include "maps/page.h"

#include "i18n/numbers.h"
#include "i18n/words.h"
#include "web/asset.h"
#include "web/templates.h"

namespace maps {
namespace {

using base::words;

constexpr std::size_t chips_shown = 10;

}  // namespace

void fill_filters(PageView& view, const web::Context& context, const web::Asked& asked, std::vector<web::FilterGroup> groups, std::size_t leading) {
    groups.pop_back();
    const auto chips = web::chip_row(groups, web::text_chips(asked), leading, chips_shown);
    std::erase_if(groups, [](const web::FilterGroup& group) { return group.chips.empty(); });
    const auto reset = asked.filtered() ? asked.without_filters() : "";
    web::Chrome chrome;
    chrome.icons = web::asset_name("icons.svg");
    web::Html row(view.chips.html, context.language), column(view.filters.html, context.language);
    web::parts::chips(row, chrome, chips, reset, !groups.empty());
    web::parts::filters(column, chrome, groups, reset);
}

std::string summary(const web::Context& context, const Sheet& sheet, std::int64_t without) {
    auto text = say(context, words("In view: {n}", {{"n", i18n::number(context.language, sheet.in_view())}}));
    if (without > 0) text.append(" · ").append(say(context, words("Without a place on the map: {n}", {{"n", i18n::number(context.language, without)}})));
    return text;
}

web::Empty nothing(const web::Context& context, const web::Asked& asked, bool found, const base::Words& none, const std::string& list) {
    web::Empty empty;
    empty.title = say(context, found ? words("Nothing in view") : words("Nothing found"));
    empty.text = say(context, found ? words("Move the map or zoom out.") : none);
    empty.action = found ? web::Link{say(context, words("Show all on the map")), asked.address()} : web::Link{say(context, words("Show as a list")), list};
    return empty;
}

}  // namespace maps
