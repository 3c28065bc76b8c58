#include "events/weekend_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "events/calendar.h"
#include "events/card.h"
#include "events/index.h"
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
using std::chrono::floor;
using std::chrono::hours;

constexpr std::size_t part_events = 6;

struct WeekendSlot {
    OccurrenceId id;
    EventId event;
    base::Instant starts;
    bool free = false, for_children = false;
};

struct WeekendQuery {
    bool next = false;             // the weekend after this one
    bool children = false, free = false;
    Span days;

    std::string href(const web::Context& context, bool children_now, bool free_now, bool next_now) const {
        return web::Href(context.href("/events/weekend")).with("when", next_now ? "next" : "").with("for", children_now ? "children" : "")
            .with("price", free_now ? "free" : "").text();
    }
    bool lets_in(const WeekendSlot& slot) const { return (!children || slot.for_children) && (!free || slot.free); }
};

base::Result<WeekendQuery> read(const web::Context& context) {
    const auto when = TRY(context.query.choice("when", {"next"}));
    const auto whom = TRY(context.query.choice("for", {"children"}));
    const auto price = TRY(context.query.choice("price", {"free"}));
    WeekendQuery asked{!when.empty(), !whom.empty(), !price.empty(), weekend(context.today)};
    const auto saturday = asked.days.last - days(1);
    if (asked.next) asked.days = {saturday + days(7), saturday + days(8)};
    return asked;
}

std::vector<WeekendSlot> slots_of(web::Context& context, Span span) {
    const auto index = context.derived<Index>();
    const auto until = context.site.zone.midnight(span.last + days(1));
    std::vector<WeekendSlot> slots;
    for (const auto& date : index->dates().subspan(index->first_at(std::max(context.now, context.site.zone.midnight(span.first))))) {
        if (date.starts >= until) break;
        slots.push_back({{date.id}, {index->event_of(date).id}, date.starts, index->free().has(date.unit), index->for_children().has(date.unit)});
    }
    context.changes_at(index->next_change(context.now));
    return slots;
}

// Events let in by what the page would be asked for.
std::string count(const std::vector<WeekendSlot>& slots, const WeekendQuery& asked) {
    std::set<EventId> seen;
    for (const auto& slot : slots)
        if (asked.lets_in(slot)) seen.insert(slot.event);
    return fmt::to_string(seen.size());
}

std::vector<web::Chip> doors(const web::Context& context, const WeekendQuery& asked, const std::vector<WeekendSlot>& slots) {
    auto with_children = asked, with_free = asked;
    with_children.children = with_free.free = true;
    std::vector<web::Chip> all = {
        {say(context, words("For children")), count(slots, with_children), asked.href(context, !asked.children, asked.free, asked.next), asked.children, ""},
        {say(context, words("Free")), count(slots, with_free), asked.href(context, asked.children, !asked.free, asked.next), asked.free, ""}};
    std::erase_if(all, [](const web::Chip& door) { return !door.active && door.count == "0"; });  // behind it would be nothing
    return all;
}

// Which part of the day a moment belongs to: before noon, before five, later.
std::size_t part_of(const web::Context& context, base::Instant moment) {
    const auto local = context.site.zone.local(moment);
    const auto time = local - floor<days>(local);
    return time < hours(12) ? 0 : time < hours(17) ? 1 : 2;
}

WeekendDay day_of(web::Context& context, const WeekendQuery& asked, Day day, const std::vector<WeekendSlot>& slots) {
    static const base::Words names[] = {words("Morning"), words("Afternoon"), words("Evening")};
    std::vector<OccurrenceId> parts[3];
    std::set<EventId> seen;
    for (const auto& slot : slots)
        if (floor<days>(context.site.zone.local(slot.starts)) == day && asked.lets_in(slot) && seen.insert(slot.event).second)
            parts[part_of(context, slot.starts)].push_back(slot.id);
    WeekendDay shown{web::iso(day), i18n::day_heading(context.language, day, context.today), i18n::near(context.language, day, context.today), {}};
    for (std::size_t i = 0; i < std::size(parts); ++i) {
        if (parts[i].empty()) continue;
        DayPart part{say(context, names[i]), {}, "", ""};
        if (parts[i].size() > part_events) {
            part.count = fmt::to_string(parts[i].size());
            part.all_href = web::Href(context.href("/events")).with("from", shown.date).with("to", shown.date).with("price", asked.free ? "free" : "")
                                .with("children", asked.children ? "1" : "").text();
            parts[i].resize(part_events);
        }
        part.cards = make_cards(context, parts[i], When::time);
        shown.parts.push_back(std::move(part));
    }
    return shown;
}

web::Empty nothing(web::Context& context, const WeekendQuery& asked) {
    if (!anything_ahead(context)) return none_yet(context);
    web::Empty empty;
    empty.title = say(context, words("Nothing found"));
    if (asked.children || asked.free) {
        empty.text = say(context, words("No events match these filters. Take one off or choose other days."));
        empty.action = {say(context, words("All of the weekend")), asked.href(context, false, false, asked.next)};
    } else {
        empty.text = say(context, words("Nothing is announced for this weekend yet."));
        empty.action = {say(context, words("Show all events")), context.href("/events")};
    }
    return empty;
}

}  // namespace

base::Result<web::Response> weekend_page(web::Context& context) {
    const auto asked = TRY(read(context));
    const auto slots = slots_of(context, asked.days);
    WeekendView view;
    view.heading = asked.next ? say(context, words("What’s on at the next weekend")) : say(context, words("What’s on at the weekend"));
    view.summary = fmt::format("{} · {}", say(context, words("{n} event", "{n} events", {{"n", count(slots, asked)}})),
                               i18n::date_range(context.language, asked.days.first, asked.days.last, context.today));
    view.doors = doors(context, asked, slots);
    for (auto day = asked.days.first; day <= asked.days.last; day += days(1)) {
        auto shown = day_of(context, asked, day, slots);
        if (!shown.parts.empty()) view.days.push_back(std::move(shown));
    }
    view.has_empty = view.days.empty();
    if (view.has_empty) view.empty = nothing(context, asked);
    if (!asked.children && !asked.free) view.running = long_entries(context, asked.days, 0, categories(context.db(), context.language));
    view.other = {asked.href(context, asked.children, asked.free, !asked.next),
                  asked.next ? say(context, words("This weekend")) : say(context, words("Next weekend")), asked.children || asked.free};
    view.ways = other_ways(context, "/events/weekend");
    auto chrome = web::frame(context, {.title = view.heading, .section = "events", .description = fmt::format("{}. {}", view.heading, view.summary), .back = {say(context, words("What’s on")), context.href("/events")},
                                       .indexed = !asked.children && !asked.free});
    chrome.more_css = web::asset_name("calendar.css");
    return context.page(templates::weekend, chrome, view);
}

}  // namespace events
