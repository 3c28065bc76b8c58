// The list of offers with every filter in the address: what ends first stands first.
#include "offers/list_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "i18n/words.h"
#include "offers/feed.h"
#include "offers/filters.h"
#include "offers/row.h"
#include "offers/templates.h"
#include "web/frame.h"

namespace offers {
namespace {

using base::words;

constexpr std::size_t chips_shown = 10;

std::string summary(const web::Context& context, const Query& query, const Sieve& sieve) {
    const auto found = sieve.found().count();
    if (query.usable) return say(context, words("{n} offer", "{n} offers", {{"n", fmt::to_string(found)}}));
    return say(context, words("{usable} of {all} can be used now", {{"usable", fmt::to_string(sieve.count_usable())}, {"all", fmt::to_string(found)}}));
}

void fill_filters(IndexView& view, const web::Context& context, const Query& query, const Index& index, const Sieve& sieve, const std::string& organisation) {
    view.filters = filter_groups(context, query, index, sieve);
    auto groups = view.filters;
    groups.pop_back();  // an order is no filter
    auto others = web::text_chips(query.asked);
    if (!organisation.empty()) others.push_back({organisation, "", query.asked.changed("organisation", ""), true, ""});
    view.chips = web::chip_row(groups, std::move(others), leading_groups, chips_shown);
    const auto first_to_add = std::ranges::find(view.chips, false, &web::Chip::active);
    if (!view.modes.empty()) view.chips.insert(first_to_add, {view.modes[0].label, "", view.modes[0].href, false, ""});  // the phone has no other way there
    std::erase_if(view.filters, [](const web::FilterGroup& group) { return group.chips.empty(); });
    if (query.asked.filtered()) view.reset_href = query.asked.without_filters();
    view.form = web::word_form(query.asked);
}

// The name of the one whose offers are asked for; empty: of all.
base::Result<std::string> asked_organisation(const web::Context& context, const Query& query) {
    if (!query.organisation) return std::string();
    auto name = organisation_name(context.db(), query.organisation, context.language);
    if (!name) return base::refuse(base::Error::Kind::not_found, words("There is no such place. It may have been removed."), "organisation");
    return std::move(*name);
}

// What is paid for, among what is found: two at most, and in its own place it stands as well.
std::vector<Row> paid_rows(web::Context& context, const Index& index, const Now& now, const Sieve& sieve) {
    std::vector<RowOf> rows;
    for (const auto id : index.adverts.first(adverts::Of::offer, context.now))
        if (const auto number = index.number_of(OfferId{id}); number != no_number && sieve.found().has(number)) rows.push_back({number, {}});
    return make_rows(context, index, now, rows);
}

}  // namespace

web::Empty none_yet(const web::Context& context) {
    return web::coming(context, words("Offers will stand here"), words("Discounts and promotions of cafés, shops and services, with their terms and days."));
}

std::string list_heading(const web::Context& context, const Query& query, const Index& index) {
    if (query.category == nowhere) return say(context, words("Offers"));
    return say(context, words("Offers: {category}", {{"category", i18n::in(index.categories[query.category].names, context.language)}}));
}

base::Result<web::Response> list_page(web::Context& context) {
    const auto index = context.derived<Index>();
    const auto query = TRY(Query::read(context, *index));
    const auto organisation = TRY(asked_organisation(context, query));
    const auto now = index->now(context.now, context.site.zone);
    std::optional<base::Bits> found_words;
    if (!query.words.empty()) found_words = with_words(context.db(), *index, query.words);
    const Sieve sieve(query, *index, *now, found_words ? &*found_words : nullptr);
    const auto page = sieve.page();
    context.changes_at(now->until);

    IndexView view;
    view.heading = list_heading(context, query, *index);
    auto on_map = query.asked.address();
    on_map.insert(query.asked.path().size(), "/map");
    view.modes = {{say(context, words("On the map")), std::move(on_map)}};
    fill_filters(view, context, query, *index, sieve, organisation);
    std::vector<RowOf> rows;
    for (const auto number : page.rows) rows.push_back({number, sieve.metres(number)});
    view.rows = make_rows(context, *index, *now, rows);
    if (query.edge.first() && query.words.empty()) view.adverts = paid_rows(context, *index, *now, sieve);
    view.has_empty = view.rows.empty();
    if (view.has_empty)
        view.empty = web::nothing(context, query.asked,
                                  {words("No offers match these filters. Take one off."), words("Show all offers")}, none_yet(context));
    if (view.has_empty && !query.asked.filtered()) view.modes.clear(), view.chips.clear(), view.filters.clear(), view.form.action.clear();  // they would lead to nothing as well
    else view.summary = summary(context, query, sieve);
    view.pager = web::pager_of(page, [&](std::string_view direction, Number row) { return query.asked.page(direction, index->ids[row]); });
    auto chrome = web::frame(context, {.title = view.heading, .section = "offers", .indexed = query.edge.first() && query.words.empty() && !query.near});
    chrome.query = query.asked.of("text");
    tell_of_list(chrome, context, query.asked.address(), view);
    return context.page(templates::index, chrome, view);
}

}  // namespace offers
