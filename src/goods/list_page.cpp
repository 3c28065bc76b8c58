// "Where to buy": goods of all shops. With words the cheapest first, else the newest.
#include <fmt/format.h>

#include <algorithm>

#include "cities/synonyms.h"
#include "feeds/schema_org.h"
#include "goods/handlers.h"
#include "goods/row.h"
#include "goods/sieve.h"
#include "goods/templates.h"
#include "i18n/money.h"
#include "lexicon/question.h"
#include "organisations/now.h"
#include "web/frame.h"
#include "web/listing.h"

namespace goods {
namespace {

using base::words;

constexpr std::size_t text_most = 100, chips_shown = 10, leading_groups = 1;
constexpr std::int64_t price_steps[] = {1'000, 5'000, 20'000, 100'000};  // major units: what is offered as "up to"
constexpr std::int64_t most_price = 1'000'000'000;

struct Query {
    web::Asked asked;
    std::string text, section;
    std::optional<std::int64_t> most;  // major units
    bool in_stock = false, open = false;
    base::Edge<GoodId> edge;
};

base::Result<Query> read_query(const web::Context& context) {
    Query query{.asked = web::Asked(context.href("/goods")), .text = {}, .section = {}, .most = {}, .edge = {}};
    query.text = TRY(context.query.text("text", text_most));
    query.section = TRY(context.query.text("section", 20));
    if (!query.section.empty() && std::ranges::find(section_keys, query.section) == section_keys.end()) return base::refuse(base::Error::Kind::invalid, words("There is no such section of goods."), "section");
    query.most = TRY(context.query.number("most", 1, most_price));
    const auto stock = TRY(context.query.choice("stock", {"in_stock"}));
    const auto open = TRY(context.query.choice("open", {"now"}));
    query.in_stock = !stock.empty();
    query.open = !open.empty();
    query.edge = TRY(web::asked_edge<GoodId>(context.query));
    query.asked.put("text", query.text);
    query.asked.put("section", query.section);
    query.asked.put("most", query.most ? fmt::to_string(*query.most) : "");
    query.asked.put("stock", stock);
    query.asked.put("open", open);
    return query;
}

std::int64_t minor_of(const base::Currency& currency, std::int64_t major) {
    for (int digit = 0; digit < currency.digits(); ++digit) major *= 10;
    return major;
}

// Who is open is asked of the directory only where somebody wants to know.
Lets lets_of(web::Context& context, const Query& query) {
    std::shared_ptr<const organisations::Index> index;
    std::shared_ptr<const organisations::Now> now;
    if (query.open) {
        index = context.derived<organisations::Index>();
        now = index->now(context.now, context.site.zone);
        context.changes_at(now->until);
    }
    const auto most = query.most ? std::optional(minor_of(context.site.currency, *query.most)) : std::nullopt;
    return [index, now, most, section = query.section, in_stock = query.in_stock](const Candidate& one) {
        if (!section.empty() && one.section != section) return false;
        if ((most && one.price_min > *most) || (in_stock && !one.in_stock)) return false;
        if (!now) return true;
        const auto number = index->number_of(organisations::OrganisationId{one.organisation});
        return number != organisations::no_number && now->open.anywhere.has(number);
    };
}

Slice found(web::Context& context, const Query& query, bool& cut) {
    const auto lets = lets_of(context, query);
    const auto expression = query.text.empty() ? std::string() : lexicon::match_expression(query.text, *context.derived<cities::Synonyms>());
    if (!expression.empty()) {
        auto all = candidates_with(context.db(), expression, looked_at_with_words);
        cut = static_cast<int>(all.size()) == looked_at_with_words;
        return cheapest(query.edge, lets, std::move(all));
    }
    if (!query.text.empty()) return {};  // words in which nothing can be looked for
    return walked(query.edge, lets, [&](base::Edge<GoodId> edge, int limit) {
        return query.section.empty() ? candidates(context.db(), edge, limit) : candidates_in(context.db(), query.section, edge, limit);
    });
}

std::vector<web::FilterGroup> groups_of(const web::Context& context, const Query& query) {
    const auto& asked = query.asked;
    web::FilterGroup stock{say(context, words("Stock")), {}}, price{say(context, words("Price")), {}}, section{say(context, words("Section")), {}};
    const auto chip = [&](std::string label, std::string_view name, std::string_view value) {
        const bool on = asked.of(name) == value;
        return web::Chip{std::move(label), "", asked.changed(name, on ? "" : value), on, ""};
    };
    stock.chips = {chip(say(context, words("In stock")), "stock", "in_stock"), chip(say(context, words("The shop is open now")), "open", "now")};
    for (const auto step : price_steps) price.chips.push_back(chip(i18n::up_to_money(context.language, {minor_of(context.site.currency, step), context.site.currency}), "most", fmt::to_string(step)));
    if (query.most && std::ranges::find(price_steps, *query.most) == std::end(price_steps))
        price.chips.push_back(chip(i18n::up_to_money(context.language, {minor_of(context.site.currency, *query.most), context.site.currency}), "most", fmt::to_string(*query.most)));
    for (const auto& key : sections_shown(context.db())) section.chips.push_back(chip(say(context, section_name(key)), "section", key));
    return {std::move(stock), std::move(section), std::move(price)};
}

void fill_filters(ListView& view, const web::Context& context, const Query& query) {
    view.filters = groups_of(context, query);
    view.chips = web::chip_row(view.filters, web::text_chips(query.asked), leading_groups, chips_shown);
    std::erase_if(view.filters, [](const web::FilterGroup& group) { return group.chips.empty(); });
    if (query.asked.filtered()) view.reset_href = query.asked.without_filters();
    view.form = web::word_form(query.asked);
}

}  // namespace

base::Result<web::Response> list_page(web::Context& context) {
    const auto query = TRY(read_query(context));
    bool cut = false;
    const auto slice = found(context, query, cut);
    ListView view;
    view.heading = query.section.empty() ? say(context, words("Where to buy")) : say(context, words("Where to buy: {section}", {{"section", say(context, section_name(query.section))}}));
    view.summary = query.text.empty() ? say(context, words("Goods of the city’s shops; each price was confirmed on the day that stands with it.")) : say(context, words("The cheapest first. Each price was confirmed on the day that stands with it."));
    if (cut) view.note = say(context, words("There is more than can be shown: these are the {n} newest. Say it more exactly.", {{"n", fmt::to_string(looked_at_with_words)}}));
    fill_filters(view, context, query);
    for (const auto& good : listed(context.db(), slice.ids, context.language)) view.rows.push_back(row_of(context, good));
    if (slice.earlier) view.pager.earlier_href = query.asked.page("before", slice.earlier.value);
    if (slice.later) view.pager.later_href = query.asked.page("after", slice.later.value);
    if (view.rows.empty() && !slice.later)
        view.empty = web::nothing(context, query.asked, {words("No goods match these filters. Take one off."), words("Show all goods")},
                                  web::coming(context, words("Goods of the city’s shops will stand here"), words("What there is in which shop and for how much, with the day on which the price was confirmed.")));
    if (view.rows.empty() && !query.asked.filtered()) view.chips.clear(), view.filters.clear(), view.form.action.clear();
    auto chrome = web::frame(context, {.title = view.heading, .section = "organisations", .description = say(context, words("Which shop of the city has it, for how much, and when the price was confirmed.")),
                                       .indexed = query.edge.first() && query.text.empty()});
    chrome.query = query.text;
    std::vector<feeds::schema::Step> steps;
    for (const auto& row : view.rows)
        if (steps.size() < 10) steps.emplace_back(row.name, context.origin() + row.href);
    if (!steps.empty()) chrome.data.push_back({feeds::schema::item_list(view.heading, steps)});
    return context.page(templates::list, chrome, view);
}

}  // namespace goods
