// The list of events: filters in the address, days under headings, pages by key.
#include "events/list_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "events/card.h"
#include "events/query.h"
#include "events/programs.h"
#include "events/templates.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/dates.h"
#include "web/frame.h"
#include "web/list.h"

namespace events {
namespace {

using base::words;
using std::chrono::days;

constexpr int running_limit = 12;

std::string say(const web::Context& context, const base::Words& sentence) { return i18n::say(context.language, sentence); }

// The same list with one thing changed, from its first page.
template <class Change>
std::string changed(const web::Context& context, Query query, Change change) {
    change(query);
    return query.address(context);
}

web::FilterGroup when_group(const web::Context& context, const Query& query) {
    static const std::pair<const char*, base::Words> choices[] = {{"today", words("Today")}, {"tomorrow", words("Tomorrow")},
                                                                  {"weekend", words("Weekend")}, {"week", words("Week")},
                                                                  {"month", words("Month")}};
    web::FilterGroup group{say(context, words("When")), {}};
    for (const auto& [key, name] : choices) {
        const bool active = query.when == key;
        auto counted = query;
        counted.when = key;
        counted.from = counted.to = "";
        auto href = active ? changed(context, query, [](Query& q) { q.when.clear(); }) : counted.address(context);
        group.chips.push_back({say(context, name), "", std::move(href), active, ""});
    }
    return group;
}

void count_whens(web::FilterGroup& group, const web::Context& context, const Query& query, const std::vector<Category>& categories) {
    static constexpr const char* keys[] = {"today", "tomorrow", "weekend", "week", "month"};
    for (std::size_t i = 0; i < group.chips.size(); ++i) {
        auto counted = query;
        counted.when = keys[i];
        counted.from = counted.to = "";
        group.chips[i].count = fmt::to_string(count(context.db(), counted.filter(context, categories)));
    }
}

web::FilterGroup category_group(const web::Context& context, const Query& query, const std::vector<Category>& categories) {
    std::map<std::int64_t, std::int64_t> counts;
    for (const auto& row : counts_by_category(context.db(), query.filter(context, categories))) counts[row.category_id] = row.count;
    web::FilterGroup group{say(context, words("Category")), {}};
    for (const auto& category : categories) {
        const bool active = query.category == category.key;
        if (!active && counts[category.id] == 0) continue;
        auto href = changed(context, query, [&](Query& q) { q.category = active ? "" : category.key; });
        group.chips.push_back({category.name, fmt::to_string(counts[category.id]), std::move(href), active, fmt::format("hue-{}", category.hue)});
    }
    return group;
}

web::FilterGroup price_group(const web::Context& context, const Query& query, const std::vector<Category>& categories) {
    web::FilterGroup group{say(context, words("Price")), {}};
    for (const auto& [key, name] : {std::pair{"free", words("Free")}, std::pair{"paid", words("Paid")}}) {
        const bool active = query.price == key;
        auto counted = query;
        counted.price = key;
        const auto behind = count(context.db(), counted.filter(context, categories));
        auto href = changed(context, query, [&](Query& q) { q.price = active ? "" : key; });
        group.chips.push_back({say(context, name), fmt::to_string(behind), std::move(href), active, ""});
    }
    return group;
}

std::vector<web::Chip> chips_of(const web::Context& context, const Query& query, const std::vector<web::FilterGroup>& groups) {
    std::vector<web::Chip> others;
    if (!query.text.empty()) others.push_back({query.text, "", changed(context, query, [](Query& q) { q.text.clear(); }), true, ""});
    if (!query.from.empty() || !query.to.empty()) {
        const auto span = *query.span(context.today);
        others.push_back({i18n::date_range(context.language, span.first, query.to.empty() ? span.first : span.last, context.today), "",
                          changed(context, query, [](Query& q) { q.from.clear(), q.to.clear(); }), true, ""});
    }
    return web::leading_chips(groups, std::move(others));
}

web::Piece<OccurrenceId> load(const web::Context& context, const Query& query, const Filter& filter) {
    constexpr int limit = web::list_page_size + 1;
    const Key beginning{filter.from - std::chrono::seconds(1), 0};
    auto ids = query.before ? dates_before(context.db(), filter, *query.before, limit)
                            : dates_after(context.db(), filter, query.after.value_or(beginning), limit);
    return web::piece(std::move(ids), query.after.has_value(), query.before.has_value());
}

// "завтра", "через неделю"; of days far off the date itself says enough.
std::string day_note(const web::Context& context, base::Day day) {
    constexpr auto month = days(31);
    return day >= context.today - days(1) && day <= context.today + month ? i18n::near(context.language, day, context.today) : "";
}

std::vector<DayGroup> by_day(web::Context& context, const std::vector<Listed>& dates, const std::vector<Category>& categories) {
    std::vector<DayGroup> groups;
    for (const auto& listed : dates) {
        const auto day = std::chrono::floor<days>(context.site.zone.local(listed.starts));
        if (groups.empty() || groups.back().date != web::iso(day))
            groups.push_back({web::iso(day), i18n::day_heading(context.language, day, context.today), day_note(context, day), {}});
        join(groups.back().cards, make_card(context, listed, categories, When::time));
    }
    return groups;
}

// What began earlier and goes on stands before the days, on the first page only.
std::optional<DayGroup> running_group(web::Context& context, const Query& query, const Filter& filter, const std::vector<Category>& categories) {
    if (query.after || query.before || filter.from > context.now || filter.until <= context.now) return {};
    const auto ids = running(context.db(), filter, context.now, running_limit);
    if (ids.empty()) return {};
    DayGroup group{"now", say(context, words("On now")), say(context, words("for several days")), {}};
    for (const auto& listed : cards(context.db(), ids, context.language)) {
        group.cards.push_back(make_card(context, listed, categories, When::date_and_time));
        context.changes_at(listed.ends);
    }
    return group;
}

std::string summary(const web::Context& context, const Query& query, std::int64_t found) {
    auto text = say(context, words("{n} event", "{n} events", {{"n", fmt::to_string(found)}}));
    if (const auto span = query.span(context.today); span && (query.to.empty() == query.from.empty()))
        text.append(" · ").append(i18n::date_range(context.language, span->first, span->last, context.today));
    return text;
}

web::Empty nothing(const web::Context& context, const Query& query) {
    web::Empty empty;
    empty.title = say(context, words("Nothing found"));
    if (!query.text.empty())
        empty.text = say(context, words("Nothing found for ‘{query}’. Try another word or clear the filters.", {{"query", query.text}}));
    else if (query.filtered())
        empty.text = say(context, words("No events match these filters. Take one off or choose other days."));
    else
        empty.text = say(context, words("No events are announced yet. Look in again soon."));
    if (query.filtered()) empty.action = {say(context, words("Show all events")), context.href("/events")};
    else empty.action = {say(context, words("Places")), context.href("/organisations")};
    return empty;
}

}  // namespace

std::string list_heading(const web::Context& context, const Query& query, const std::vector<Category>& categories) {
    if (const auto found = std::ranges::find(categories, query.category, &Category::key); found != categories.end()) return found->name;
    if (query.when == "today") return say(context, words("What’s on today"));
    if (query.when == "tomorrow") return say(context, words("What’s on tomorrow"));
    if (query.when == "weekend") return say(context, words("What’s on at the weekend"));
    if (query.when == "week") return say(context, words("What’s on this week"));
    if (query.when == "month") return say(context, words("What’s on this month"));
    return say(context, words("What’s on"));
}

std::vector<OccurrenceId> matching(const web::Context& context, const Query& query, const std::vector<Category>& all, int limit) {
    const auto filter = query.filter(context, all);
    std::vector<OccurrenceId> ids;
    if (filter.from <= context.now && filter.until > context.now) ids = running(context.db(), filter, context.now, limit);
    const auto ahead = dates_after(context.db(), filter, {filter.from - std::chrono::seconds(1), 0}, limit);
    ids.insert(ids.end(), ahead.begin(), ahead.end());
    if (ids.size() > static_cast<std::size_t>(limit)) ids.resize(static_cast<std::size_t>(limit));
    return ids;
}

base::Result<web::Response> list_page(web::Context& context) {
    const auto all = categories(context.db(), context.language);
    const auto query = TRY(Query::read(context, all));
    const auto filter = query.filter(context, all);
    const auto page = load(context, query, filter);
    const auto shown = cards(context.db(), page.rows, context.language);
    const auto found = count(context.db(), filter);

    IndexView view;
    view.heading = list_heading(context, query, all);
    view.filters = {when_group(context, query), category_group(context, query, all), price_group(context, query, all)};
    count_whens(view.filters[0], context, query, all);
    view.chips = chips_of(context, query, view.filters);
    if (query.filtered()) view.reset_href = context.href("/events");
    if (auto group = running_group(context, query, filter, all)) view.days.push_back(std::move(*group));
    for (auto& group : by_day(context, shown, all)) view.days.push_back(std::move(group));
    view.has_empty = view.days.empty();
    if (view.has_empty) view.empty = nothing(context, query);
    else view.summary = summary(context, query, found);
    if (page.earlier && !shown.empty()) view.pager.earlier_href = query.page_before(context, {shown.front().starts, shown.front().occurrence.value});
    if (page.later && !shown.empty()) view.pager.later_href = query.page_after(context, {shown.back().starts, shown.back().occurrence.value});
    auto chrome = web::frame(context, {.title = view.heading, .section = "events", .indexed = !query.before && !query.after && query.text.empty()});
    chrome.query = query.text;
    tell_of_list(chrome, context, query, view);
    return context.page(templates::index, chrome, view);
}

}  // namespace events
