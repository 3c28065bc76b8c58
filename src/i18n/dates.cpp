#include "i18n/dates.h"

#include <fmt/format.h>
#include <utf8proc.h>

#include "i18n/numbers.h"

namespace i18n {
namespace {

using namespace std::chrono;
using base::Day;

year_month_day calendar(Day day) { return year_month_day(day); }
int year_of(Day day) { return static_cast<int>(calendar(day).year()); }
unsigned day_of(Day day) { return static_cast<unsigned>(calendar(day).day()); }

// "21 ноября", without the year.
std::string day_and_month(Language language, Day day) {
    return std::to_string(day_of(day)).append(nbsp).append(month_of_date(language, calendar(day).month()));
}

std::string with_year(Language language, int year, std::string_view rest) {
    const auto figures = std::to_string(year);
    if (language == Language::kk) return std::string(figures).append(nbsp).append("жылғы ").append(rest);
    return std::string(rest).append(" ").append(figures);
}

// A short English month in lines where the weekday is short, too: "Sat 21 Nov".
std::string short_day_and_month(Language language, Day day) {
    return language == Language::en ? cover_date(language, day) : day_and_month(language, day);
}

std::string heading(Language language, Day day, Day today, std::string_view weekday, std::string text) {
    if (year_of(day) != year_of(today)) text = with_year(language, year_of(day), text);
    return capitalised(weekday).append(language == Language::en ? " " : ", ").append(text);
}

// The Kazakh months in three cases, by their last sound (GLOSSARY 1.11).
struct MonthEndings {
    std::string_view to, from;
};
constexpr std::array<MonthEndings, 12> kazakh_months{{{"ға", "дан"}, {"ға", "нан"}, {"ға", "дан"}, {"ге", "ден"},
                                                      {"ға", "дан"}, {"ға", "нан"}, {"ге", "ден"}, {"ға", "дан"},
                                                      {"ке", "тен"}, {"ға", "нан"}, {"ға", "дан"}, {"ға", "нан"}}};

const MonthEndings& endings(Day day) { return kazakh_months[static_cast<unsigned>(calendar(day).month()) - 1]; }

}  // namespace

std::string capitalised(std::string_view text) {
    utf8proc_int32_t first = 0;
    const auto length = utf8proc_iterate(reinterpret_cast<const utf8proc_uint8_t*>(text.data()),
                                         static_cast<utf8proc_ssize_t>(text.size()), &first);
    if (length <= 0) return std::string(text);
    std::array<utf8proc_uint8_t, 4> bytes;
    const auto written = utf8proc_encode_char(utf8proc_toupper(first), bytes.data());
    std::string out(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(written));
    return out.append(text.substr(static_cast<std::size_t>(length)));
}

// ── Days ────────────────────────────────────────────────────────────────────────────────────────────────────────────

std::string date(Language language, Day day, Day today) {
    auto text = day_and_month(language, day);
    return year_of(day) == year_of(today) ? text : with_year(language, year_of(day), text);
}

std::string full_date(Language language, Day day) {
    auto text = with_year(language, year_of(day), day_and_month(language, day));
    return language == Language::ru ? text.append(nbsp).append("года") : text;
}

std::string table_date(Day day) {
    const auto date = calendar(day);
    return fmt::format("{:02}.{:02}.{:04}", static_cast<unsigned>(date.day()), static_cast<unsigned>(date.month()),
                       static_cast<int>(date.year()));
}

std::string day_heading(Language language, Day day, Day today) {
    return heading(language, day, today, weekday_name(language, weekday(day)), day_and_month(language, day));
}

std::string short_heading(Language language, Day day, Day today) {
    return heading(language, day, today, weekday_short(language, weekday(day)), short_day_and_month(language, day));
}

std::string cover_date(Language language, Day day) {
    return fmt::format("{}{}{}", day_of(day), nbsp, month_short(language, calendar(day).month()));
}

std::string month_heading(Language language, year_month month) {
    const auto name = month_name(language, month.month());
    return with_year(language, static_cast<int>(month.year()), language == Language::kk ? std::string(name) : capitalised(name));
}

std::string date_range(Language language, Day from, Day to, Day today) {
    if (from >= to) return date(language, from, today);
    const auto first = calendar(from), last = calendar(to);
    const bool same_year = first.year() == last.year();
    if (!same_year || first.month() != last.month()) {
        // A year on both sides when they differ; else once, where the language has it.
        if (!same_year)
            return fmt::format("{} – {}", with_year(language, year_of(from), day_and_month(language, from)),
                               with_year(language, year_of(to), day_and_month(language, to)));
        auto text = fmt::format("{} – {}", day_and_month(language, from), day_and_month(language, to));
        return year_of(to) == year_of(today) ? text : with_year(language, year_of(to), text);
    }
    auto text = fmt::format("{}–{}", day_of(from), day_and_month(language, to));
    return year_of(to) == year_of(today) ? text : with_year(language, year_of(to), text);
}

std::string until_date(Language language, Day day, Day today) {
    const auto text = date(language, day, today);
    switch (language) {
        case Language::ru: return fmt::format("до{}{}", nbsp, text);
        case Language::kk: return fmt::format("{}{} дейін", text, endings(day).to);
        case Language::en: break;
    }
    return fmt::format("until {}", text);
}

std::string from_date(Language language, Day day, Day today) {
    const auto text = date(language, day, today);
    switch (language) {
        case Language::ru: return fmt::format("{}{}{}", day_of(day) == 2 ? "со" : "с", nbsp, text);
        case Language::kk: return fmt::format("{}{} бастап", text, endings(day).from);
        case Language::en: break;
    }
    return fmt::format("from {}", text);
}

// ── For machines ────────────────────────────────────────────────────────────────────────────────────────────────────

std::string machine_date(Day day) {
    const auto date = calendar(day);
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

std::string machine_moment(base::Instant instant, const base::Zone& zone) {
    const auto local = zone.local(instant);
    const auto day = floor<days>(local);
    const hh_mm_ss time(local - day);
    const auto offset = duration_cast<minutes>(zone.offset(instant)).count();
    const auto size = offset < 0 ? -offset : offset;
    return fmt::format("{}T{:02}:{:02}:{:02}{}{:02}:{:02}", machine_date(day), time.hours().count(), time.minutes().count(),
                       time.seconds().count(), offset < 0 ? '-' : '+', size / 60, size % 60);
}

}  // namespace i18n
