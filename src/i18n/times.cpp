// The half of dates.h that speaks of clocks, durations and how far off something is.
#include <fmt/format.h>

#include "i18n/dates.h"
#include "i18n/numbers.h"

namespace i18n {
namespace {

using namespace std::chrono;

// One unit of time. Kazakh carries the ending on the unit, so the number never changes (GLOSSARY 2.3).
struct Unit {
    Forms ru, ru_off;                // by itself; after «через» and before «назад»
    Forms en;
    std::string_view kk, kk_from;    // "күн", "күннен"
    std::array<std::string_view, 3> one, two;  // the number in words, where people say it so; else empty
};
constexpr Unit minute_unit{{"минута", "минуты", "минут"}, {"минуту", "минуты", "минут"}, {"minute", "minutes"},
                           "минут", "минуттан", {"", "бір", "a"}, {}};
constexpr Unit hour_unit{{"час", "часа", "часов"}, {"час", "часа", "часов"}, {"hour", "hours"},
                         "сағат", "сағаттан", {"", "бір", "an"}, {}};
constexpr Unit day_unit{{"день", "дня", "дней"}, {"день", "дня", "дней"}, {"day", "days"},
                        "күн", "күннен", {"", "бір", "a"}, {}};
constexpr Unit week_unit{{"неделя", "недели", "недель"}, {"неделю", "недели", "недель"}, {"week", "weeks"},
                         "апта", "аптадан", {"", "бір", "a"}, {"две", "екі", "two"}};
constexpr Unit month_unit{{"месяц", "месяца", "месяцев"}, {"месяц", "месяца", "месяцев"}, {"month", "months"},
                          "ай", "айдан", {"", "бір", "a"}, {"два", "екі", "two"}};
constexpr Unit year_unit{{"год", "года", "лет"}, {"год", "года", "лет"}, {"year", "years"},
                         "жыл", "жылдан", {"", "бір", "a"}, {}};

// "3 дня", "две недели", «через» one: "неделю" alone.
std::string off(Language language, std::int64_t n, const Unit& unit, std::string_view kazakh) {
    const auto form = language == Language::kk   ? kazakh
                      : language == Language::ru ? unit.ru_off[plural_form(language, n)]
                                                 : unit.en[plural_form(language, n)];
    if (n == 1 && language == Language::ru) return std::string(form);
    const auto word = n == 1 ? unit.one[index(language)] : n == 2 ? unit.two[index(language)] : std::string_view{};
    if (!word.empty()) return std::string(word).append(" ").append(form);
    return number(language, n).append(nbsp).append(form);
}

std::string in(Language language, std::int64_t n, const Unit& unit) {
    const auto text = off(language, n, unit, unit.kk_from);
    return language == Language::kk ? text + " кейін" : (language == Language::ru ? "через " : "in ") + text;
}

std::string before(Language language, std::int64_t n, const Unit& unit) {
    static constexpr std::array<std::string_view, 3> words{" назад", " бұрын", " ago"};
    return off(language, n, unit, unit.kk).append(words[index(language)]);
}

// What has a word of its own.
std::string_view near_word(Language language, std::int64_t days_off) {
    static constexpr std::array<std::array<std::string_view, 5>, 3> words{{
        {"позавчера", "вчера", "сегодня", "завтра", "послезавтра"},
        {"алдыңгүні", "кеше", "бүгін", "ертең", "бүрсігүні"},
        {"the day before yesterday", "yesterday", "today", "tomorrow", "the day after tomorrow"}}};
    return words[index(language)][static_cast<std::size_t>(days_off + 2)];
}

// The largest unit that says it well enough: days up to 13 (7 is a week), weeks up to 8, months up to 12, years.
std::pair<std::int64_t, const Unit*> rounded(std::int64_t days_off) {
    if (days_off < 14 && days_off != 7) return {days_off, &day_unit};
    if (days_off < 60) return {(days_off + 3) / 7, &week_unit};
    if (days_off < 350) return {(days_off + 15) / 30, &month_unit};
    return {(days_off + 182) / 365, &year_unit};
}

// GLOSSARY 2.4: the ending follows the last word one hears of the minutes; :00 is heard as «нөл нөл».
std::string_view kazakh_ending(unsigned minutes, Case which) {
    const auto pick = [&](std::string_view at, std::string_view until, std::string_view from) {
        return which == Case::at ? at : which == Case::until ? until : from;
    };
    switch (minutes) {
        case 0: case 50: return pick("де", "ге", "ден");
        case 10: return pick("да", "ға", "нан");
        case 20: case 30: return pick("да", "ға", "дан");
        case 40: return pick("та", "қа", "тан");
    }
    switch (minutes % 10) {
        case 3: case 4: case 5: return pick("те", "ке", "тен");
        case 6: case 9: return pick("да", "ға", "дан");
        default: return pick("де", "ге", "ден");  // 1, 2, 7, 8
    }
}

TimeOfDay time_of(base::LocalTime local) { return floor<minutes>(local - floor<days>(local)); }

}  // namespace

std::string near(Language language, base::Day day, base::Day today) {
    const auto days_off = (day - today).count();
    if (days_off >= -2 && days_off <= 2) return std::string(near_word(language, days_off));
    const auto [n, unit] = rounded(days_off < 0 ? -days_off : days_off);
    return days_off < 0 ? before(language, n, *unit) : in(language, n, *unit);
}

std::string ago(Language language, base::Instant moment, base::Instant now, const base::Zone& zone) {
    static constexpr std::array<std::string_view, 3> just_now{"только что", "жаңа ғана", "just now"};
    const auto passed = duration_cast<minutes>(now - moment).count();
    if (passed < 1) return std::string(just_now[index(language)]);
    if (passed < 60) return before(language, passed, minute_unit);
    const auto day = floor<days>(zone.local(moment)), today = zone.today(now);
    if (passed < 24 * 60) return before(language, passed / 60, hour_unit);
    if ((today - day).count() >= 365) return date(language, day, today);
    return near(language, day, today);
}

std::string soon(Language language, base::Instant moment, base::Instant now, const base::Zone& zone) {
    static constexpr std::array<std::string_view, 3> already{"сейчас", "қазір", "now"};
    const auto left = ceil<minutes>(moment - now).count();
    if (left < 1) return std::string(already[index(language)]);
    if (left < 60) return in(language, left, minute_unit);
    if (left < 24 * 60) return in(language, (left + 30) / 60, hour_unit);
    return near(language, floor<days>(zone.local(moment)), zone.today(now));
}

std::string clock(TimeOfDay time) { return fmt::format("{}:{:02}", time.count() / 60, time.count() % 60); }
std::string clock(base::LocalTime local) { return clock(time_of(local)); }
std::string clock_range(TimeOfDay from, TimeOfDay to) { return fmt::format("{}–{}", clock(from), clock(to)); }

std::string moment(Language language, base::LocalTime local, base::Day today) {
    return fmt::format("{}, {}", short_heading(language, floor<days>(local), today), clock(local));
}

std::string duration(Language language, base::Minutes length) {
    const auto counts = [&](std::int64_t n, const Unit& unit) {
        return counted(language, n, language == Language::ru   ? unit.ru
                                    : language == Language::en ? unit.en
                                                               : Forms{unit.kk});
    };
    static constexpr std::array<std::array<std::string_view, 2>, 3> letters{{{"ч", "мин"}, {"сағ", "мин"}, {"h", "min"}}};
    const auto total = length.count(), hours = total / 60, rest = total % 60;
    if (total >= 48 * 60 && total % (24 * 60) == 0) return counts(total / (24 * 60), day_unit);
    if (hours == 0) return counts(rest, minute_unit);
    if (rest == 0) return counts(hours, hour_unit);
    const auto& [h, m] = letters[index(language)];
    return fmt::format("{0}{1}{2}{1}{3}{1}{4}", hours, nbsp, h, rest, m);
}

std::string kazakh_time(TimeOfDay time, Case which) {
    const auto ending = kazakh_ending(static_cast<unsigned>(time.count() % 60), which);
    return fmt::format("{}-{}{}", clock(time), ending, which == Case::until ? " дейін" : "");
}

std::string at_time(Language language, TimeOfDay time) {
    switch (language) {
        case Language::ru: return fmt::format("в{}{}", nbsp, clock(time));
        case Language::kk: return fmt::format("сағат{}{}", nbsp, kazakh_time(time, Case::at));
        case Language::en: break;
    }
    return fmt::format("at{}{}", nbsp, clock(time));
}

std::string until_time(Language language, TimeOfDay time) {
    switch (language) {
        case Language::ru: return fmt::format("до{}{}", nbsp, clock(time));
        case Language::kk: return kazakh_time(time, Case::until);
        case Language::en: break;
    }
    return fmt::format("until{}{}", nbsp, clock(time));
}

std::string from_time(Language language, TimeOfDay time) {
    switch (language) {
        case Language::ru: return fmt::format("с{}{}", nbsp, clock(time));
        case Language::kk: return fmt::format("{} бастап", kazakh_time(time, Case::from));
        case Language::en: break;
    }
    return fmt::format("from{}{}", nbsp, clock(time));
}

std::string open_until(Language language, TimeOfDay closes) {
    switch (language) {
        case Language::ru: return fmt::format("Открыто до{}{}", nbsp, clock(closes));
        case Language::kk: return fmt::format("Ашық, жабылуы{}{}", nbsp, clock(closes));  // no ending on a variable
        case Language::en: break;
    }
    return fmt::format("Open until{}{}", nbsp, clock(closes));
}

std::string open_all_day(Language language) {
    static constexpr std::array<std::string_view, 3> words{"Открыто круглосуточно", "Тәулік бойы ашық", "Open 24 hours"};
    return std::string(words[index(language)]);
}

std::string opens_at(Language language, base::Day day, TimeOfDay opens, base::Day today) {
    const auto off = (day - today).count();
    std::string when;  // "завтра", "в понедельник"; nothing today
    if (off == 1) when = near(language, day, today);
    else if (off > 1 && off < 7) when = language == Language::kk ? weekday_name(language, weekday(day)) : on_weekday(language, weekday(day));
    else if (off >= 7) when = date(language, day, today);
    switch (language) {
        case Language::ru: return fmt::format("Откроется {}{}{}", when, when.empty() ? "" : " ", at_time(language, opens));
        case Language::kk: return fmt::format("Ашылуы{}{}{}{}", when.empty() ? nbsp : " ", when, when.empty() ? "" : ", ", clock(opens));
        case Language::en: break;
    }
    return fmt::format("Opens {}{}{}", when, when.empty() ? "" : " ", at_time(language, opens));
}

}  // namespace i18n
