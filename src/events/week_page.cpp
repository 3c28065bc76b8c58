#include "events/week_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "events/calendar.h"
#include "events/card.h"
#include "events/templates.h"
#include "events/ways.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/asset.h"
#include "web/dates.h"
#include "web/frame.h"

namespace events {
namespace {

using base::Day;
using base::words;
using std::chrono::days;

constexpr std::size_t day_events = 12;

Day monday_of(Day day) { return day - days(std::chrono::weekday(day).iso_encoding() - 1); }

struct Week {
    Span days;
    Span known;
    std::int64_t category_id = 0;
    std::string category_key;
};

std::string note_of(const web::Context& context, Day day, const std::vector<Holiday>& feasts) {
    const auto feast = std::ranges::find(feasts, day, &Holiday::day);
    if (feast != feasts.end()) return feast->name;
    constexpr auto soon = days(1);
    return day >= context.today - soon && day <= context.today + soon ? i18n::near(context.language, day, context.today) : "";
}

WeekDay day_of_week(web::Context& context, const Week& week, Day day, const std::vector<Slot>& slots, std::map<std::int64_t, CalendarEntry>& made) {
    WeekDay shown;
    shown.date = web::iso(day);
    shown.weekday = base::capitalised(i18n::weekday_name(context.language, std::chrono::weekday(day)));
    shown.day = i18n::date(context.language, day, context.today);
    for (const auto id : first_of(slots, day_events))
        if (const auto found = made.find(id.value); found != made.end()) shown.entries.push_back(std::move(found->second));
    shown.href = day_list_href(context, day, week.category_key);
    if (slots.size() > day_events) shown.more = say(context, words("{n} more", {{"n", fmt::to_string(slots.size() - day_events)}}));
    return shown;
}

void fill_days(WeekView& view, web::Context& context, const Week& week, const DaysOn& on, const std::vector<Category>& categories) {
    const auto feasts = holidays(context.db(), week.days.first, week.days.last, context.language);
    std::vector<OccurrenceId> ids;
    for (const auto& [day, slots] : on.days)
        for (const auto id : first_of(slots, day_events)) ids.push_back(id);
    auto made = entries(context, ids, categories);
    for (auto day = week.days.first; day <= week.days.last; day += days(1)) {
        const auto found = on.days.find(day);
        view.days.push_back(day_of_week(context, week, day, found == on.days.end() ? std::vector<Slot>() : found->second, made));
        auto& shown = view.days.back();
        shown.note = note_of(context, day, feasts);
        const auto add = [&](bool is, std::string_view name) { if (is) shown.look.append(shown.look.empty() ? "" : " ").append(name); };
        add(std::chrono::weekday(day).iso_encoding() >= 6 || std::ranges::find(feasts, day, &Holiday::day) != feasts.end(), "off");
        add(day < context.today, "past");
        add(day == context.today, "today");
    }
}

Turn turn(const web::Context& context, const Week& week, Day monday) {
    if (monday + days(6) < week.known.first || monday > week.known.last) return {};
    return {week_href(context, monday, week.category_key), i18n::date_range(context.language, monday, monday + days(6), context.today),
            week.category_id != 0 || far_off(context, monday)};
}

}  // namespace

std::string week_href(const web::Context& context, Day day, const std::string& category_key) {
    return web::Href(context.href("/events/calendar")).with("week", web::iso(monday_of(day))).with("category", category_key).text();
}

base::Result<web::Response> week_page(web::Context& context, Day asked) {
    const auto all = categories(context.db(), context.language);
    Week week;
    week.days = {monday_of(asked), monday_of(asked) + days(6)};
    week.known = calendar_span(context);
    week.category_id = TRY(asked_category(context, all));
    if (const auto* category = category_of(all, week.category_id)) week.category_key = category->key;
    if (asked != week.days.first) return web::Response::redirect(week_href(context, asked, week.category_key), 301);
    if (week.days.last < week.known.first || week.days.first > week.known.last) return std::unexpected(nothing_there(context, week.known));

    const auto on = days_on(context, week.days, week.days, week.category_id);
    WeekView view;
    view.heading = i18n::date_range(context.language, week.days.first, week.days.last, context.today);
    view.summary = say(context, words("{n} event", "{n} events", {{"n", fmt::to_string(on.count)}}));
    view.earlier = turn(context, week, week.days.first - days(7));
    view.later = turn(context, week, week.days.first + days(7));
    view.chips = category_chips(all, on, week.category_id, web::Href(context.href("/events/calendar")).with("week", web::iso(week.days.first)));
    // The month that most of the week lies in, where it has a page.
    const auto month = month_of(std::clamp(week.days.first + days(3), week.known.first, week.known.last));
    web::Href sheet(context.href("/events/calendar"));
    if (month != month_of(context.today)) sheet.with("month", iso(month));
    view.modes = {{say(context, words("As a list")), web::Href(context.href("/events")).with("category", week.category_key).text()},
                  {say(context, words("Month")), sheet.with("category", week.category_key).text()}};
    fill_days(view, context, week, on, all);
    view.running = long_entries(context, week.days, week.category_id, all);
    view.ways = other_ways(context, "/events/calendar");
    auto chrome = web::frame(context, {.title = fmt::format("{}: {}", say(context, words("What’s on")), view.heading), .section = "events", .description = fmt::format("{}. {}", view.heading, view.summary),
                                       .back = {say(context, words("What’s on")), context.href("/events")},
                                       .indexed = week.category_id == 0 && !far_off(context, week.days.first)});
    chrome.more_css = web::asset_name("calendar.css");
    return context.page(templates::week, chrome, view);
}

}  // namespace events
