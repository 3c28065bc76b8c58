#include "events/embed_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "events/card.h"
#include "events/feed_store.h"
#include "events/list_page.h"
#include "events/query.h"
#include "events/templates.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/dates.h"
#include "web/embed.h"

namespace events {
namespace {

using base::words;
using std::chrono::days;
using Month = std::chrono::year_month;

constexpr int usual_count = 20, most_count = 50, most_of_month = 5'000;

std::string say(const web::Context& context, const base::Words& sentence) { return i18n::say(context.language, sentence); }

base::Result<Month> asked_month(const web::Context& context) {
    const auto text = TRY(context.query.text("month", 7));
    const std::chrono::year_month_day today(context.today);
    if (text.empty()) return today.year() / today.month();
    const auto first = web::parse_day(text + "-01");
    if (!first) return base::refuse(base::Error::Kind::invalid, words("There is no month “{month}”.", {{"month", text}}), "month");
    const std::chrono::year_month_day date(*first);
    return date.year() / date.month();
}

base::Day first_of(Month month) { return base::Day(month / 1); }
base::Day last_of(Month month) { return base::Day(month / std::chrono::last); }

// How many dates begin on each day.
std::map<base::Day, int> counts(const web::Context& context, Query query, Month month, const std::vector<Category>& all) {
    query.when.clear();
    query.from = web::iso(first_of(month));
    query.to = web::iso(last_of(month));
    std::map<base::Day, int> counted;
    for (const auto starts : starts_of(context.db(), matching(context, query, all, most_of_month)))
        ++counted[std::chrono::floor<days>(context.site.zone.local(starts))];
    return counted;
}

MonthDay month_day(const web::Context& context, Query query, base::Day day, int count) {
    MonthDay shown;
    shown.number = fmt::to_string(static_cast<unsigned>(std::chrono::year_month_day(day).day()));
    shown.today = day == context.today;
    if (count == 0) return shown;
    query.when.clear();
    query.from = query.to = web::iso(day);
    shown.href = query.address(context);
    shown.count = fmt::to_string(count);
    shown.label = fmt::format("{}: {}", i18n::date(context.language, day, context.today),
                              say(context, words("{n} event", "{n} events", {{"n", shown.count}})));
    return shown;
}

std::vector<std::vector<MonthDay>> weeks(const web::Context& context, const Query& query, Month month, const std::map<base::Day, int>& counted) {
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

web::Link month_link(const web::Context& context, const web::EmbedLook& look, const Query& query, Month month) {
    auto href = web::Href(context.href("/embed/calendar"));
    href.with("month", web::iso(first_of(month)).substr(0, 7)).with("category", query.category).with("price", query.price).with("text", query.text);
    href.with("accent", look.accent).with("theme", look.theme);
    return {i18n::month_heading(context.language, month), href.text()};
}

}  // namespace

base::Result<web::Response> embed_list(web::Context& context) {
    const auto look = TRY(web::EmbedLook::read(context));
    const auto all = categories(context.db(), context.language);
    const auto query = TRY(Query::read(context, all));
    const auto count = TRY(context.query.number("count", 1, most_count));
    EmbedView view;
    view.heading = list_heading(context, query, all);
    view.list_href = query.address(context);
    view.cards = make_cards(context, matching(context, query, all, static_cast<int>(count.value_or(usual_count))), When::date_and_time);
    if (view.cards.empty()) view.empty = say(context, words("No events are announced yet. Look in again soon."));
    return web::framed(context.page(templates::embed, web::embed_frame(context, look, view.heading), view));
}

base::Result<web::Response> embed_calendar(web::Context& context) {
    const auto look = TRY(web::EmbedLook::read(context));
    const auto all = categories(context.db(), context.language);
    const auto query = TRY(Query::read(context, all));
    const auto month = TRY(asked_month(context));
    EmbedMonthView view;
    view.heading = i18n::month_heading(context.language, month);
    view.list_href = query.address(context);
    for (unsigned day = 1; day <= 7; ++day) view.weekdays.emplace_back(i18n::weekday_short(context.language, std::chrono::weekday(day % 7)));
    view.weeks = weeks(context, query, month, counts(context, query, month, all));
    const auto now = std::chrono::year_month_day(context.today);
    if (month > now.year() / now.month()) view.earlier = month_link(context, look, query, month - std::chrono::months(1));
    if (month < now.year() / now.month() + std::chrono::years(1)) view.later = month_link(context, look, query, month + std::chrono::months(1));
    return web::framed(context.page(templates::embed_month, web::embed_frame(context, look, view.heading), view));
}

}  // namespace events
