#include "requests/office.h"

#include <fmt/format.h>

#include <charconv>

#include "accounts/parts.h"
#include "i18n/dates.h"
#include "requests/store.h"
#include "web/office.h"

namespace requests {

using base::words;

namespace {

constexpr auto oldest = std::chrono::days(60);

}  // namespace

web::Chrome office_chrome(web::Context& context, std::string title, web::Link back) {
    return web::office_frame(context, {.title = std::move(title), .back = std::move(back), .path = context.path});
}

std::array<std::string, 3> letter_origins(const web::Context& context) {
    std::array<std::string, 3> origins;
    for (const auto language : i18n::languages) {
        auto& origin = origins[i18n::index(language)];
        origin = context.origin() + context.site.href(language, "/");
        origin.pop_back();  // paths begin with it
    }
    return origins;
}

std::string moment(const web::Context& context, base::Instant at) { return i18n::moment(context.language, context.site.zone.local(at), context.today); }

web::Badge clock_badge(const web::Context& context, base::Instant due) {
    if (context.now > due) return {"bad", "alert", say(context, words("The deadline passed {time}", {{"time", i18n::ago(context.language, due, context.now, context.site.zone)}})), ""};
    const auto* tone = due - context.now <= std::chrono::hours(24) ? "warn" : "info";
    return {tone, "clock", say(context, words("Due {time}", {{"time", i18n::soon(context.language, due, context.now, context.site.zone)}})), ""};
}

std::optional<base::LocalTime> read_moment(std::string_view typed) {
    if (typed.size() < 16 || (typed[10] != 'T' && typed[10] != ' ')) return {};
    const auto number = [&](std::size_t at, std::size_t count) {
        int value = -1;
        const auto* end = typed.data() + at + count;
        return std::from_chars(typed.data() + at, end, value).ptr == end ? value : -1;
    };
    const int year = number(0, 4), month = number(5, 2), day = number(8, 2), hour = number(11, 2), minute = number(14, 2);
    if (typed[4] != '-' || typed[7] != '-' || typed[13] != ':' || month < 0 || day < 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59) return {};
    const auto date = std::chrono::year(year) / month / day;
    if (year < 2000 || !date.ok()) return {};
    return base::LocalTime(std::chrono::local_days(date)) + std::chrono::hours(hour) + std::chrono::minutes(minute);
}

std::string written(base::LocalTime at) {
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::hh_mm_ss time(std::chrono::floor<std::chrono::minutes>(at - day));
    return fmt::format("{}T{:02}:{:02}", i18n::machine_date(day), time.hours().count(), time.minutes().count());
}

base::Instant typed_moment(const web::Context& context, web::Input& input, std::string_view name) {
    const auto local = read_moment(input.text(name, {.most = 30}));
    if (input.mistake_of(name)) return {};
    if (!local) {
        input.mistake(name, words("Write the date and the time: 2026-11-20 12:00"));
        return {};
    }
    const auto at = context.site.zone.instant(*local);
    if (at > context.now) input.mistake(name, words("This moment is still to come."));
    else if (at < context.now - oldest) input.mistake(name, words("This is more than 60 days ago."));
    return at;
}

std::vector<base::Day> holidays_of(const web::Context& context) { return holidays(context.db()); }

}  // namespace requests
