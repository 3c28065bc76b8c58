// A month as a sheet of weeks, and the list of one of its days under it.
#include "events/month_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "events/calendar.h"
#include "events/card.h"
#include "events/templates.h"
#include "events/ways.h"
#include "events/week_page.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/asset.h"
#include "web/dates.h"
#include "web/frame.h"
#include "web/twins.h"

namespace events {
namespace {

using base::Day;
using base::Error;
using base::words;
using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month;

constexpr std::size_t cell_events = 3, month_day_events = 10;

// What the address asks for, and what the page reads for it.
struct AskedMonth {
    year_month month;
    std::optional<Day> day;       // chosen, with its list under the sheet
    std::int64_t category_id = 0;
    std::string category_key;
    bool plain = true;            // nothing but the month: worth a search engine's while
    Span known;                   // the days there is something for

    Span sheet() const {  // from Monday to Sunday
        const auto span = days_of(month);
        const auto behind = std::chrono::weekday(span.first).iso_encoding() - 1, ahead = 7 - std::chrono::weekday(span.last).iso_encoding();
        return {span.first - days(behind), span.last + days(ahead)};
    }
    // This month has two addresses, with and without its name. Empty: the address as it was asked.
    std::string canonical(const web::Context& context) const {
        if (!plain) return {};
        return month == month_of(context.today) ? "/events/calendar" : fmt::format("/events/calendar?month={}", iso(month));
    }
    web::Href page(const web::Context& context, year_month other) const {
        web::Href href(context.href("/events/calendar"));
        if (other != month_of(context.today)) href.with("month", iso(other));
        return href;
    }
};

base::Result<std::optional<year_month>> read_month(const web::Fields& fields) {
    const auto text = TRY(fields.text("month", 40));
    if (text.empty()) return std::optional<year_month>();
    const auto first = text.size() == 7 ? web::parse_day(text + "-01") : std::nullopt;
    if (!first) return base::refuse(Error::Kind::invalid, words("There is no month “{month}”. Write it as 2026-11.", {{"month", text}}), "month");
    return std::optional(month_of(*first));
}

base::Result<AskedMonth> read(const web::Context& context, const std::vector<Category>& categories) {
    const auto month = TRY(read_month(context.query));
    const auto day = TRY(web::read_day(context.query, "day"));
    AskedMonth asked;
    asked.category_id = TRY(asked_category(context, categories));
    asked.month = month.value_or(month_of(day.value_or(context.today)));
    asked.day = day;
    asked.known = calendar_span(context);
    if (day && month_of(*day) != asked.month)
        return base::refuse(Error::Kind::invalid, words("The day {day} is in another month.", {{"day", web::iso(*day)}}), "day");
    if (days_of(asked.month).first < asked.known.first || days_of(asked.month).last > asked.known.last)
        return std::unexpected(nothing_there(context, asked.known));
    if (const auto* category = category_of(categories, asked.category_id)) asked.category_key = category->key;
    asked.plain = !day && asked.category_id == 0 && !far_off(context, days_of(asked.month).first);
    return asked;
}

// The ids that the cells of the sheet show.
std::vector<OccurrenceId> shown_ids(const DaysOn& on) {
    std::vector<OccurrenceId> ids;
    for (const auto& [day, slots] : on.days)
        for (const auto id : first_of(slots, cell_events)) ids.push_back(id);
    return ids;
}

void fill_events(CalendarDay& cell, const web::Context& context, const AskedMonth& asked, Day day, const std::vector<Slot>& slots,
                 std::map<std::int64_t, CalendarEntry>& made) {
    const auto month = month_of(day);
    web::Href href("");
    if (month != month_of(context.today)) href.with("month", iso(month));
    cell.href = href.with("category", asked.category_key).with("day", web::iso(day)).text() + "#day";
    cell.label = say(context, words("{n} event", "{n} events", {{"n", fmt::to_string(slots.size())}}));
    for (const auto id : first_of(slots, cell_events))
        if (const auto found = made.find(id.value); found != made.end()) cell.entries.push_back(std::move(found->second));
    if (slots.size() <= cell_events) return;
    cell.more = say(context, words("{n} more", {{"n", fmt::to_string(slots.size() - cell_events)}}));
    cell.more_href = day_list_href(context, day, asked.category_key);
}

CalendarDay cell_of(const web::Context& context, const AskedMonth& asked, Day day, const std::vector<Holiday>& feasts) {
    CalendarDay cell;
    const std::chrono::year_month_day date(day);
    cell.number = fmt::to_string(static_cast<unsigned>(date.day()));
    cell.month = i18n::month_of_date(context.language, date.month());
    const auto feast = std::ranges::find(feasts, day, &Holiday::day);
    if (feast != feasts.end()) cell.holiday = feast->name;
    const auto add = [&](bool is, std::string_view name) { if (is) cell.look.append(cell.look.empty() ? "" : " ").append(name); };
    add(std::chrono::weekday(day).iso_encoding() >= 6 || feast != feasts.end(), "off");
    add(day < context.today, "past");
    add(month_of(day) != asked.month, "other");
    add(asked.day == day, "chosen");
    cell.today = day == context.today;
    add(cell.today, "today");
    return cell;
}

void fill_weeks(CalendarView& view, web::Context& context, const AskedMonth& asked, const DaysOn& on, const std::vector<Category>& categories) {
    const auto sheet = asked.sheet();
    const auto feasts = holidays(context.db(), sheet.first, sheet.last, context.language);
    auto made = entries(context, shown_ids(on), categories);
    for (auto day = sheet.first; day <= sheet.last; day += days(1)) {
        if (std::chrono::weekday(day) == std::chrono::Monday) view.weeks.emplace_back();
        view.weeks.back().push_back(cell_of(context, asked, day, feasts));
        const auto found = on.days.find(day);
        if (found != on.days.end() && day >= asked.known.first && day <= asked.known.last)
            fill_events(view.weeks.back().back(), context, asked, day, found->second, made);
    }
    for (unsigned weekday = 1; weekday <= 7; ++weekday)
        view.weekdays.push_back({std::string(i18n::weekday_name(context.language, std::chrono::weekday(weekday))),
                                 std::string(i18n::weekday_short(context.language, std::chrono::weekday(weekday)))});
}

// The list under the sheet: of the day chosen, or on the phone of today, or of the first day with something.
void fill_day(CalendarView& view, web::Context& context, const AskedMonth& asked, const DaysOn& on) {
    auto day = asked.day;
    if (!day && month_of(context.today) == asked.month) day = context.today;
    if (!day)
        for (const auto& [other, slots] : on.days)
            if (!day && month_of(other) == asked.month) day = other;
    if (!day) return;
    view.day.date = web::iso(*day);
    view.day.heading = i18n::day_heading(context.language, *day, context.today);
    view.day_chosen = asked.day.has_value();
    const auto feasts = holidays(context.db(), *day, *day, context.language);
    if (!feasts.empty()) view.day.note = feasts.front().name;
    const auto found = on.days.find(*day);
    if (found == on.days.end()) return;
    const auto count = found->second.size();
    if (count > month_day_events)
        view.day_all = {say(context, words("All {count}", {{"count", fmt::to_string(count)}})), day_list_href(context, *day, asked.category_key)};
    view.day.cards = make_cards(context, first_of(found->second, month_day_events), When::time);
}

Turn turn(const web::Context& context, const AskedMonth& asked, year_month month) {
    const auto span = days_of(month);
    if (span.first < asked.known.first || span.last > asked.known.last) return {};
    return {asked.page(context, month).with("category", asked.category_key).text(), i18n::month_heading(context.language, month),
            asked.category_id != 0 || far_off(context, span.first)};
}

// The days of the month as a list: what its twins hold.
std::string list_of(const web::Context& context, const AskedMonth& asked) {
    const auto span = days_of(asked.month);
    return web::Href(context.href("/events")).with("from", web::iso(span.first)).with("to", web::iso(span.last)).with("category", asked.category_key).text();
}

base::Result<web::Response> month_page(web::Context& context) {
    const auto all = categories(context.db(), context.language);
    const auto asked = TRY(read(context, all));
    const auto on = days_on(context, asked.sheet(), days_of(asked.month), asked.category_id);
    CalendarView view;
    view.heading = i18n::month_heading(context.language, asked.month);
    if (on.count > 0) view.summary = say(context, words("{n} event", "{n} events", {{"n", fmt::to_string(on.count)}}));
    view.earlier = turn(context, asked, asked.month - months(1));
    view.later = turn(context, asked, asked.month + months(1));
    view.chips = category_chips(all, on, asked.category_id, asked.page(context, asked.month));
    const auto monday = month_of(context.today) == asked.month ? context.today : days_of(asked.month).first;
    view.modes = {{say(context, words("As a list")), web::Href(context.href("/events")).with("category", asked.category_key).text()},
                  {say(context, words("Week")), week_href(context, monday, asked.category_key)}};
    fill_weeks(view, context, asked, on, all);
    fill_day(view, context, asked, on);
    view.running = long_entries(context, days_of(asked.month), asked.category_id, all);
    view.ways = other_ways(context, "/events/calendar");
    auto chrome = web::frame(context, {.title = fmt::format("{}: {}", say(context, words("What’s on")), view.heading), .section = "events", .description = view.summary.empty() ? view.heading : fmt::format("{}. {}", view.heading, view.summary),
                                       .back = {say(context, words("What’s on")), context.href("/events")}, .path = asked.canonical(context), .indexed = asked.plain});
    chrome.more_css = web::asset_name("calendar.css");
    chrome.feeds = web::twins(view.heading, list_of(context, asked), true);
    return context.page(templates::month, chrome, view);
}

}  // namespace

base::Result<web::Response> calendar_page(web::Context& context) {
    const auto week = TRY(web::read_day(context.query, "week"));
    return week ? week_page(context, *week) : month_page(context);
}

}  // namespace events
