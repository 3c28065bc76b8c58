#include "events/calendar.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "events/card.h"
#include "events/index.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/dates.h"
#include "web/list.h"

namespace events {
namespace {

using base::Day;
using base::Error;
using base::words;
using std::chrono::days;
using std::chrono::floor;
using std::chrono::months;
using std::chrono::year_month;
using std::chrono::year_month_day;

constexpr std::size_t entry_letters = 60;  // two lines of a cell hold half of it; the rest is for wider ones and for readers
constexpr int long_limit = 12;

base::Day day_of(const web::Context& context, base::Instant moment) { return floor<days>(context.site.zone.local(moment)); }

CalendarEntry entry(web::Context& context, const Listed& listed, const std::vector<Category>& categories) {
    const auto* category = category_of(categories, listed.category_id);
    CalendarEntry entry;
    entry.href = context.href(event_path(listed.event, listed.slug));
    entry.title = base::shortened(listed.title, entry_letters);
    if (listed.language != i18n::tag(context.language)) entry.language = listed.language;
    if (!listed.all_day) entry.time = i18n::clock(context.site.zone.local(listed.starts));
    entry.hue = fmt::format("hue-{}", category ? category->hue : 195);
    entry.place = base::shortened(listed.place, entry_letters);
    entry.off = listed.event_state == "cancelled" || listed.state == "cancelled";
    return entry;
}

}  // namespace

year_month month_of(base::Day day) {
    const year_month_day date(day);
    return date.year() / date.month();
}

Span days_of(year_month month) { return {base::Day(month / 1), base::Day((month + months(1)) / 1) - days(1)}; }

std::string iso(year_month month) { return web::iso(base::Day(month / 1)).substr(0, 7); }

Span calendar_span(const web::Context& context) {
    const auto held = extent(context.db());
    auto first = context.today, last = context.today;
    if (held.first) first = std::min(first, day_of(context, *held.first));
    if (held.last) last = std::max(last, day_of(context, *held.last));
    return {days_of(month_of(first)).first, days_of(month_of(last)).last};
}

bool far_off(const web::Context& context, base::Day day) {
    const auto away = month_of(day) - month_of(context.today);
    return away > months(calendar_months) || away < -months(calendar_months);
}

Error nothing_there(const web::Context& context, Span known) {
    return {Error::Kind::not_found, words("There is nothing in the guide here. It holds these days: {days}.",
                                          {{"days", i18n::date_range(context.language, known.first, known.last, context.today)}}), ""};
}

base::Result<std::int64_t> asked_category(const web::Context& context, const std::vector<Category>& categories) {
    const auto key = TRY(context.query.text("category", 60));
    if (key.empty()) return 0;
    const auto found = std::ranges::find(categories, key, &Category::key);
    if (found == categories.end()) return base::refuse(Error::Kind::invalid, words("There is no category “{key}”.", {{"key", key}}), "category");
    return found->id;
}

DaysOn days_on(web::Context& context, Span shown, Span counted, std::int64_t category_id) {
    const auto index = context.derived<Index>();
    DaysOn on;
    std::vector<bool> seen(index->events().size());
    std::vector<Day> last_seen(index->events().size(), Day::min());
    const auto dates = index->dates().subspan(index->first_at(context.site.zone.midnight(shown.first)));
    const auto until = context.site.zone.midnight(shown.last + days(1));
    for (const auto& date : dates) {
        if (date.starts >= until) break;
        const auto place = index->unit(date.unit).event;
        const auto& event = index->event_of(date);
        const auto day = day_of(context, date.starts);
        if (day >= counted.first && day <= counted.last && !seen[place]) {
            seen[place] = true;
            ++on.by_category[event.category];
        }
        if ((category_id != 0 && event.category != category_id) || last_seen[place] == day) continue;
        last_seen[place] = day;
        on.days[day].push_back({{date.id}, date.starts, event.work != 0});
    }
    for (const auto& [id, count] : on.by_category)
        if (category_id == 0 || category_id == id) on.count += count;
    return on;
}

std::vector<OccurrenceId> first_of(const std::vector<Slot>& day, std::size_t limit) {
    auto chosen = day;
    std::ranges::stable_partition(chosen, [](const Slot& slot) { return !slot.of_work; });
    if (chosen.size() > limit) chosen.resize(limit);
    std::ranges::stable_sort(chosen, {}, &Slot::starts);
    std::vector<OccurrenceId> ids;
    for (const auto& slot : chosen) ids.push_back(slot.id);
    return ids;
}

std::vector<web::Chip> category_chips(const std::vector<Category>& categories, const DaysOn& on, std::int64_t chosen, const web::Href& page) {
    std::vector<web::Chip> chips;
    for (const auto& category : categories) {
        const auto found = on.by_category.find(category.id);
        const auto count = found == on.by_category.end() ? 0 : found->second;
        const bool active = category.id == chosen;
        if (!active && count == 0) continue;
        auto href = page;
        if (!active) href.with("category", category.key);
        chips.push_back({category.name, fmt::to_string(count), href.text(), active, fmt::format("hue-{}", category.hue)});
    }
    std::ranges::stable_partition(chips, &web::Chip::active);
    return chips;
}

std::map<std::int64_t, CalendarEntry> entries(web::Context& context, const std::vector<OccurrenceId>& ids, const std::vector<Category>& categories) {
    std::map<std::int64_t, CalendarEntry> made;
    for (const auto& listed : cards(context.db(), ids, context.language))
        made.emplace(listed.occurrence.value, entry(context, listed, categories));
    return made;
}

std::vector<CalendarEntry> long_entries(web::Context& context, Span span, std::int64_t category_id, const std::vector<Category>& categories) {
    const auto ids = long_dates(context.db(), context.site.zone.midnight(span.first), context.site.zone.midnight(span.last + days(1)), category_id, long_limit);
    std::vector<CalendarEntry> made;
    for (const auto& listed : cards(context.db(), ids, context.language)) {
        made.push_back(entry(context, listed, categories));
        made.back().time = when_words(context, listed.starts, listed.ends, listed.all_day);
    }
    return made;
}

std::string day_list_href(const web::Context& context, base::Day day, const std::string& category_key) {
    const auto text = web::iso(day);
    return web::Href(context.href("/events")).with("from", text).with("to", text).with("category", category_key).text();
}

}  // namespace events
