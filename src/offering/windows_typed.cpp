#include "offering/windows_typed.h"

#include <fmt/format.h>

#include <algorithm>

#include "authoring/when_typed.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "organisations/hours.h"

namespace offering {
namespace {

using base::words;
using offers::Window;

constexpr int holidays = 8, whole_day = 1440;
constexpr std::size_t most_windows = 50;

bool same_hours(const Window& one, const Window& other) { return one.from_minute == other.from_minute && one.until_minute == other.until_minute; }

std::string day_name(i18n::Language language, int weekday) {
    return weekday == holidays ? i18n::say(language, words("public holidays")) : std::string(i18n::weekday_short(language, std::chrono::weekday(static_cast<unsigned>(weekday))));
}

// As browsers want it.
std::string field_clock(int minute) { return fmt::format("{:02}:{:02}", minute / 60 % 24, minute % 60); }

std::string text_clock(int minute) { return i18n::clock(base::Minutes(minute <= whole_day ? minute : minute - whole_day)); }

std::optional<int> typed_hour(web::Input& input, std::string_view field) {
    const auto text = input.text(field, {.required = false, .most = 10});
    if (text.empty()) return {};
    const auto time = authoring::read_clock(text);
    if (!time) input.mistake(field, words("A time like 18:30"));
    return time ? std::optional(static_cast<int>(time->count())) : std::nullopt;
}

// Ticked days with their hours; an end that is not after the beginning is on the next day.
void type_ticked(const web::Context& context, web::Input& input, std::vector<Window>& windows) {
    const auto days = input.choices("weekdays", weekday_choices(context, {}));
    const auto from = typed_hour(input, "from_hour"), until = typed_hour(input, "until_hour");
    if (days.empty() && !from && !until) return;
    Window hours{1, from.value_or(0) % whole_day, until.value_or(whole_day)};
    if (from && until && *from == *until) input.mistake("until_hour", words("It ends when it begins"));
    if (hours.until_minute <= hours.from_minute) hours.until_minute += whole_day;
    for (int weekday = 1; weekday <= holidays; ++weekday) {
        const bool ticked = days.empty() ? weekday < holidays : std::ranges::find(days, fmt::to_string(weekday)) != days.end();
        if (ticked) windows.push_back({weekday, hours.from_minute, hours.until_minute});
    }
}

void add_periods(std::vector<Window>& windows, int weekday, const organisations::Periods& periods) {
    for (const auto& period : periods) windows.push_back({weekday, period.from, period.to});
}

// In words: only days with hours; what opening hours know besides has no meaning here.
void type_others(web::Input& input, std::vector<Window>& windows) {
    const auto text = input.text("other_hours", {.required = false, .most = 300});
    if (text.empty()) return;
    const auto hours = organisations::read_hours(text);
    if (!hours.said() || !hours.note.empty() || !hours.seasons.empty() || !hours.exceptions.empty() || hours.by_appointment)
        return input.mistake("other_hours", words("Days and hours like: Sat 10:00–15:00; Sun 12:00–18:00"));
    for (std::size_t day = 0; day < hours.week.size(); ++day)
        if (hours.week[day]) add_periods(windows, static_cast<int>(day) + 1, *hours.week[day]);
    if (hours.holidays) add_periods(windows, holidays, *hours.holidays);
}

}  // namespace

WindowsShown windows_shown(i18n::Language language, const std::vector<Window>& windows) {
    WindowsShown shown;
    if (windows.empty()) return shown;
    const auto& first = windows.front();
    if (first.from_minute != 0) shown.from = field_clock(first.from_minute);
    if (first.until_minute != whole_day) shown.until = field_clock(first.until_minute);
    for (const auto& window : windows) {
        if (same_hours(window, first)) {
            shown.weekdays.push_back(window.weekday);
            continue;
        }
        shown.others.append(shown.others.empty() ? "" : "; ");
        shown.others.append(fmt::format("{} {}–{}", day_name(language, window.weekday), text_clock(window.from_minute), text_clock(window.until_minute)));
    }
    return shown;
}

std::vector<web::FormChoice> weekday_choices(const web::Context& context, const std::vector<int>& chosen) {
    std::vector<web::FormChoice> choices;
    for (int weekday = 1; weekday <= holidays; ++weekday) {
        auto name = weekday == holidays ? say(context, words("public holidays")) : std::string(i18n::weekday_name(context.language, std::chrono::weekday(static_cast<unsigned>(weekday))));
        choices.push_back({fmt::to_string(weekday), i18n::capitalised(name), {}, std::ranges::find(chosen, weekday) != chosen.end()});
    }
    return choices;
}

std::vector<Window> typed_windows(const web::Context& context, web::Input& input) {
    std::vector<Window> windows;
    type_ticked(context, input, windows);
    type_others(input, windows);
    if (windows.size() > most_windows) input.mistake("other_hours", words("Days and hours like: Sat 10:00–15:00; Sun 12:00–18:00"));
    return windows;
}

}  // namespace offering
