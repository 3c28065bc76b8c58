// The list of events: filters in the address, days under headings, pages by key.
#include "events/list_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "adverts/advert.h"
#include "events/card_html.h"
#include "events/filters.h"
#include "events/fragments.h"
#include "events/query.h"
#include "events/selection.h"
#include "events/templates.h"
#include "events/ways.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/dates.h"
#include "web/frame.h"
#include "web/list.h"
#include "web/twins.h"

namespace events {
namespace {

using base::words;
using std::chrono::days;

constexpr std::size_t page_size = 50;
constexpr std::size_t most_of_cards = 40'000;  // bytes of HTML, so that with the filters the page stays within 60 KB
constexpr std::size_t chosen_shown = 3;
constexpr std::size_t chosen_among = 12;  // of fewer events nobody needs to choose

// `before_it`: cards that stand before the days on the first page and count towards its length.
web::Piece<Index::Date> load(const Query& query, const Selection& selection, std::size_t before_it) {
    const auto size = page_size - before_it, limit = size + 1;
    auto dates = query.before ? selection.before(*query.before, limit)
                 : query.after ? selection.after(*query.after, limit)
                               : selection.first(limit);
    return web::piece(std::move(dates), query.after.has_value(), query.before.has_value(), size);
}

std::shared_ptr<const WholeDay> day_of(const web::Context& context, const Index& index, base::Instant moment) {
    const auto& zone = context.site.zone;
    const auto day = std::chrono::floor<days>(zone.local(moment));
    const auto number = [](base::Day one) { return static_cast<std::uint64_t>(one.time_since_epoch().count()) & 0xff'ffff; };
    const auto key = number(context.today) << 32 | number(day) << 2 | i18n::index(context.language);
    auto& kept = index.fragments().days;
    if (auto known = kept.find(key)) return known;
    WholeDay whole{zone.midnight(day), zone.midnight(day + days(1)), web::iso(day),
                   i18n::day_heading(context.language, day, context.today), {}};
    if (day >= context.today - days(1) && day <= context.today + days(31)) whole.near = i18n::near(context.language, day, context.today);
    return kept.keep(key, std::make_shared<const WholeDay>(std::move(whole)), sizeof whole + 64);
}

// "завтра · 18"; of days far off the date itself says enough. The number is of the whole day, whatever page it is on.
std::string day_note(const Selection& selection, const WholeDay& whole) {
    const auto& filter = selection.filter();
    const auto from = std::max(filter.from, whole.from), until = std::min(filter.until, whole.until);
    auto note = whole.near;
    if (filter.running || from >= until) return note;
    const auto& index = selection.index();
    return note.append(note.empty() ? "" : " · ").append(fmt::to_string(index.count(selection.at_any_time(), *index.beginning(from, until))));
}

// Under one heading, with whole dates.
void add_group(IndexView& view, web::Context& context, const Selection& selection, const std::vector<Index::Date>& dates, DayGroup group) {
    auto cards = card_htmls(context, selection.index(), dates, When::date_and_time);
    group.cards = timed(cards, false);
    if (!group.cards.empty()) view.days.push_back(std::move(group));
}

// Cards of the longest texts take more than a kilobyte each: the page ends where they fill it, and the next goes on there.
void end_where_full(web::Piece<Index::Date>& page, CardHtmls& cards, std::size_t room, bool backwards) {
    std::size_t fit = 0, bytes = 0;
    while (fit < cards.size()) {
        const auto& card = cards[backwards ? cards.size() - 1 - fit : fit];
        if (card) bytes += card->size();
        if (bytes > room && fit > 0) break;
        ++fit;
    }
    const auto cut = static_cast<std::ptrdiff_t>(cards.size() - fit);
    if (cut == 0) return;
    (backwards ? page.earlier : page.later) = true;
    if (backwards) page.rows.erase(page.rows.begin(), page.rows.begin() + cut), cards.erase(cards.begin(), cards.begin() + cut);
    else page.rows.resize(fit), cards.resize(fit);
}

void add_days(IndexView& view, web::Context& context, const Selection& selection, web::Piece<Index::Date>& page, bool backwards) {
    auto& dates = page.rows;
    if (selection.filter().running) return add_group(view, context, selection, dates, {"now", say(context, words("Goes on for days")), "", {}, {}});
    std::size_t taken = 0;
    for (const auto& group : view.days)
        for (const auto& card : group.cards) taken += card.html->size();
    auto cards = card_htmls(context, selection.index(), dates, When::time);
    end_where_full(page, cards, most_of_cards - std::min(taken, most_of_cards), backwards);
    for (std::size_t begin = 0, end = 0; begin < dates.size(); begin = end) {
        const auto whole = day_of(context, selection.index(), dates[begin].starts);
        for (end = begin + 1; end < dates.size() && dates[end].starts < whole->until;) ++end;
        DayGroup group{whole->date, whole->heading, day_note(selection, *whole), {}, {}};
        group.cards = timed(std::span(cards).subspan(begin, end - begin), true);
        if (!group.cards.empty()) view.days.push_back(std::move(group));
    }
}

// What editors chose, before everything else on the first page.
std::size_t add_chosen(IndexView& view, web::Context& context, const Query& query, const Selection& selection, std::size_t found) {
    if (query.after || query.before || query.running || !query.text.empty() || found < chosen_among) return 0;
    const auto dates = featured(selection.index(), selection.all(), context.now, chosen_shown);
    add_group(view, context, selection, dates, {"chosen", say(context, words("Editors’ choice")), "", {}, {}});
    return dates.size();
}

// What is paid for, before everything else on the first page; in its own place it stands as well.
std::size_t add_adverts(IndexView& view, web::Context& context, const Query& query, const Selection& selection) {
    if (query.after || query.before || query.running || !query.text.empty()) return 0;
    const auto dates = next_of(selection.index(), adverts::first(context, adverts::Of::event), selection.all(), context.now);
    if (!dates.empty()) add_group(view, context, selection, dates, {"adverts", say(context, words("Advertisement")), "", {}, {}});
    return dates.size();
}

// What began earlier and goes on stands before the days, on the first page only.
std::size_t add_running(IndexView& view, web::Context& context, const Query& query, const Selection& selection) {
    if (query.after || query.before || query.running) return 0;
    auto dates = selection.running(running_shown + 1);
    const bool more = dates.size() > running_shown;
    if (more) dates.pop_back();
    const bool under_way = selection.filter().from <= context.now;
    DayGroup group{"now", say(context, under_way ? words("On now") : words("Goes on for days")), "", {}, {}};
    if (under_way) group.note = say(context, words("for several days"));
    auto all = query;
    all.running = true;
    if (more) group.more = {say(context, words("All that goes on for days")), all.address(context)};
    add_group(view, context, selection, dates, std::move(group));
    return dates.size();
}

std::string name_of(const web::Context& context, const Index& index, By by, std::int64_t id) {
    const auto found = index.facet(by).find(id);
    return found ? index.facet(by).things()[*found].name(context.language) : std::string();
}

std::string summary(const web::Context& context, const Query& query, std::size_t found) {
    auto text = say(context, words("{n} event", "{n} events", {{"n", fmt::to_string(found)}}));
    if (const auto span = query.span(context.today); span && (query.to.empty() == query.from.empty()))
        text.append(" · ").append(i18n::date_range(context.language, span->first, span->last, context.today));
    return text;
}

void add_nothing(IndexView& view, const web::Context& context, const Query& query, const Selection& selection) {
    view.has_empty = true;
    auto& empty = view.empty;
    if (!query.filtered()) {
        empty = none_yet(context);
        view.modes.clear(), view.filters = std::make_shared<const FilterHtml>();  // they would lead to nothing as well
        return;
    }
    empty.title = say(context, words("Nothing found"));
    view.ways_out = ways_out(context, query, selection);
    empty.action = {say(context, words("Show all events")), context.href("/events")};
    if (!view.ways_out.empty()) {
        empty.text = say(context, words("No events match all these filters. Take one off:"));
        empty.other = std::move(empty.action);
        const auto& best = view.ways_out.front();
        empty.action = {fmt::format("{} · {}", best.label, best.count), best.href};
        view.ways_out.erase(view.ways_out.begin());
    } else if (!query.text.empty())
        empty.text = say(context, words("Nothing found for ‘{query}’. Try another word or clear the filters.", {{"query", query.text}}));
    else empty.text = say(context, words("No events match these filters. Take one off or choose other days."));
}

}  // namespace

std::string list_heading(const web::Context& context, const Query& query, const Selection& selection) {
    const auto& filter = selection.filter();
    for (const auto& [by, id] : {std::pair{By::category, filter.category}, std::pair{By::venue, filter.venue},
                                 std::pair{By::organiser, filter.organisation}, std::pair{By::tag, filter.tag}, std::pair{By::work, filter.work}})
        if (auto name = id ? name_of(context, selection.index(), by, id) : std::string(); !name.empty()) return name;
    if (query.when == "today") return say(context, words("What’s on today"));
    if (query.when == "tomorrow") return say(context, words("What’s on tomorrow"));
    if (query.when == "weekend") return say(context, words("What’s on at the weekend"));
    if (query.when == "week") return say(context, words("What’s on this week"));
    if (query.when == "month") return say(context, words("What’s on this month"));
    return say(context, words("What’s on"));
}

base::Result<web::Response> list_page(web::Context& context) {
    const auto index = context.derived<Index>();
    const auto query = TRY(Query::read(context, *index));
    const Selection selection(index, context.db(), query.filter(context, *index));
    const auto filters = filter_html(context, query, selection);
    context.changes_at(index->next_change(context.now));

    IndexView view;
    view.heading = list_heading(context, query, selection);
    auto on_map = query;
    on_map.page = "/events/map";
    view.modes = {{say(context, words("Month")), web::Href(context.href("/events/calendar")).with("category", query.category).text()},
                  {say(context, words("Weekend")), context.href("/events/weekend")},
                   {say(context, words("On the map")), on_map.address(context)}};
    view.ways = other_ways(context, "/events");
    view.filters = filters;
    const auto before_it = add_adverts(view, context, query, selection) + add_chosen(view, context, query, selection, filters->found) + add_running(view, context, query, selection);
    auto page = load(query, selection, before_it);
    add_days(view, context, selection, page, query.before.has_value());
    if (view.days.empty()) add_nothing(view, context, query, selection);
    else view.summary = summary(context, query, filters->found);
    if (page.earlier && !page.rows.empty()) view.pager.earlier_href = query.page_before(context, page.rows.front().key());
    if (page.later && !page.rows.empty()) view.pager.later_href = query.page_after(context, page.rows.back().key());
    auto chrome = web::frame(context, {.title = view.heading, .section = "events", .indexed = !query.before && !query.after && query.text.empty()});
    chrome.query = query.text;
    chrome.feeds = web::twins(view.heading, query.address(context), true);
    return context.page(templates::index, chrome, view);
}

}  // namespace events
