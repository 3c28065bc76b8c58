#include "events/embed_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "events/card.h"
#include "events/feed.h"
#include "events/list_page.h"
#include "events/query.h"
#include "events/selection.h"
#include "events/templates.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/dates.h"
#include "web/embed.h"

namespace events {
namespace {

using base::words;
using std::chrono::days;
using std::chrono::year_month;

constexpr int usual_count = 20, most_count = 50;
constexpr std::size_t most_of_month = 5'000;

base::Result<year_month> asked_month(const web::Context& context) {
    const auto text = TRY(context.query.text("month", 7));
    const std::chrono::year_month_day today(context.today);
    if (text.empty()) return today.year() / today.month();
    const auto first = web::parse_day(text + "-01");
    if (!first) return base::refuse(base::Error::Kind::invalid, words("There is no month “{month}”.", {{"month", text}}), "month");
    const std::chrono::year_month_day date(*first);
    return date.year() / date.month();
}

base::Day first_of(year_month month) { return base::Day(month / 1); }
base::Day last_of(year_month month) { return base::Day(month / std::chrono::last); }

// How many dates begin on each day.
std::map<base::Day, int> counts(const web::Context& context, const Selection& selection) {
    std::map<base::Day, int> counted;
    for (const auto& date : selection.first(most_of_month)) ++counted[std::chrono::floor<days>(context.site.zone.local(date.starts))];
    return counted;
}

MonthDay month_day(const web::Context& context, Query query, base::Day day, int count) {
    MonthDay shown;
    shown.number = fmt::to_string(static_cast<unsigned>(std::chrono::year_month_day(day).day()));
    shown.today = day == context.today;
    if (count == 0) return shown;
    query.from = query.to = web::iso(day);
    shown.href = query.address(context);
    shown.count = fmt::to_string(count);
    shown.label = fmt::format("{}: {}", i18n::date(context.language, day, context.today),
                              say(context, words("{n} event", "{n} events", {{"n", shown.count}})));
    return shown;
}

std::vector<std::vector<MonthDay>> weeks(const web::Context& context, const Query& query, year_month month, const std::map<base::Day, int>& counted) {
    std::vector<std::vector<MonthDay>> all;
    const auto before = static_cast<std::size_t>(std::chrono::weekday(first_of(month)).iso_encoding() - 1);
    std::vector<MonthDay> week(before);
    for (auto day = first_of(month); day <= last_of(month); day += days(1)) {
        const auto found = counted.find(day);
        week.push_back(month_day(context, query, day, found == counted.end() ? 0 : found->second));
        if (week.size() == 7) all.push_back(std::exchange(week, {}));
    }
    if (!week.empty()) week.resize(7), all.push_back(std::move(week));
    return all;
}

// The same frame with another month.
web::Link month_link(const web::Context& context, year_month month) {
    auto href = web::Href(context.href("/embed/calendar"));
    href.with("month", web::iso(first_of(month)).substr(0, 7));
    for (const auto& [name, value] : context.query.all())
        if (name != "month") href.with(name, value);
    return {i18n::month_heading(context.language, month), href.text()};
}

}  // namespace

base::Result<web::Response> embed_list(web::Context& context) {
    const auto look = TRY(web::EmbedLook::read(context));
    const auto index = context.derived<Index>();
    const auto query = TRY(Query::read(context, *index));
    const Selection selection(index, context.db(), query.filter(context, *index));
    context.changes_at(index->next_change(context.now));
    const auto count = TRY(context.query.number("count", 1, most_count));
    EmbedView view;
    view.heading = list_heading(context, query, selection);
    view.list_href = query.address(context);
    view.cards = make_cards(context, whole_list(query, selection, static_cast<std::size_t>(count.value_or(usual_count))), When::date_and_time);
    if (view.cards.empty()) view.empty = say(context, words("No events are announced yet. Look in again soon."));
    return web::framed(context.page(templates::embed, web::embed_frame(context, look, view.heading), view));
}

base::Result<web::Response> embed_calendar(web::Context& context) {
    const auto look = TRY(web::EmbedLook::read(context));
    const auto index = context.derived<Index>();
    auto query = TRY(Query::read(context, *index));
    const auto month = TRY(asked_month(context));
    EmbedMonthView view;
    view.heading = i18n::month_heading(context.language, month);
    view.list_href = query.address(context);
    query.when.clear();
    query.from = web::iso(first_of(month));
    query.to = web::iso(last_of(month));
    const Selection selection(index, context.db(), query.filter(context, *index));
    for (unsigned day = 1; day <= 7; ++day) view.weekdays.emplace_back(i18n::weekday_short(context.language, std::chrono::weekday(day % 7)));
    view.weeks = weeks(context, query, month, counts(context, selection));
    const auto now = std::chrono::year_month_day(context.today);
    if (month > now.year() / now.month()) view.earlier = month_link(context, month - std::chrono::months(1));
    if (month < now.year() / now.month() + std::chrono::years(1)) view.later = month_link(context, month + std::chrono::months(1));
    return web::framed(context.page(templates::embed_month, web::embed_frame(context, look, view.heading), view));
}

}  // namespace events
