// The directory: organisations with every filter in the address, by name, age or distance.
#include "organisations/list_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "i18n/words.h"
#include "organisations/feed.h"
#include "organisations/filters.h"
#include "organisations/row.h"
#include "organisations/templates.h"
#include "web/frame.h"

namespace organisations {
namespace {

using base::words;

constexpr std::size_t chips_shown = 10;

std::string summary(const web::Context& context, const Query& query, const Sieve& sieve, const Now& now) {
    const auto found = sieve.found().count();
    auto text = say(context, words("{n} place", "{n} places", {{"n", fmt::to_string(found)}}));
    if (query.time != Time::any) return text;
    const auto open = base::count_both(sieve.found(), now.open.of(query.district));
    return text.append(" · ").append(say(context, words("{n} open now", "{n} open now", {{"n", fmt::to_string(open)}})));
}

void fill_filters(IndexView& view, const web::Context& context, const Query& query, const Index& index, const Sieve& sieve) {
    view.filters = filter_groups(context, query, index, sieve);
    auto groups = view.filters;
    groups.pop_back();  // an order is no filter
    view.chips = web::chip_row(groups, web::text_chips(query.asked), leading_groups, chips_shown);
    const auto first_to_add = std::ranges::find(view.chips, false, &web::Chip::active);
    if (!view.modes.empty()) view.chips.insert(first_to_add, {view.modes[0].label, "", view.modes[0].href, false, ""});  // the phone has no other way there
    std::erase_if(view.filters, [](const web::FilterGroup& group) { return group.chips.empty(); });
    if (query.asked.filtered()) view.reset_href = query.asked.without_filters();
    view.form = web::word_form(query.asked);
}

}  // namespace

web::Empty none_yet(const web::Context& context) {
    return web::coming(context, words("The city’s places will stand here"), words("Cafés, shops, clinics, schools and services, with their hours, telephones and addresses."));
}

std::string list_heading(const web::Context& context, const Query& query, const Index& index) {
    if (query.category != nowhere) return in(index.categories[query.category].names, context.language);
    if (query.district != nowhere) return say(context, words("Places: {district}", {{"district", in(index.ground.districts[query.district].names, context.language)}}));
    return say(context, words("Places"));
}

base::Result<web::Response> list_page(web::Context& context) {
    const auto index = context.derived<Index>();
    const auto query = TRY(Query::read(context, *index));
    const auto now = index->now(context.now, context.site.zone);
    std::optional<base::Bits> found_words;
    if (!query.words.empty()) found_words = with_words(context.db(), *index, query.words);
    const Sieve sieve(query, *index, *now, found_words ? &*found_words : nullptr);
    const auto page = sieve.page();
    context.changes_at(now->until);

    IndexView view;
    view.heading = list_heading(context, query, *index);
    view.modes = {{say(context, words("On the map")), context.href("/organisations/map") + query.asked.address().substr(query.asked.path().size())}};
    fill_filters(view, context, query, *index, sieve);
    std::vector<RowOf> rows;
    for (const auto number : page.rows) rows.push_back({number, sieve.branch(number), sieve.metres(number)});
    view.rows = make_rows(context, *index, *now, rows);
    view.has_empty = view.rows.empty();
    if (view.has_empty)
        view.empty = web::nothing(context, query.asked,
                                  {words("No places match these filters. Take one off."), words("Show all places")}, none_yet(context));
    if (view.has_empty && !query.asked.filtered()) view.modes.clear(), view.chips.clear(), view.filters.clear(), view.form.action.clear();  // they would lead to nothing as well
    else view.summary = summary(context, query, sieve, *now);
    view.pager = web::pager_of(page, [&](std::string_view direction, Number row) { return query.asked.page(direction, index->ids[row]); });
    auto chrome = web::frame(context, {.title = view.heading, .section = "organisations", .indexed = query.edge.first() && query.words.empty() && !query.near});
    chrome.query = query.asked.of("text");
    tell_of_list(chrome, context, query.asked.address(), view);
    return context.page(templates::index, chrome, view);
}

}  // namespace organisations
