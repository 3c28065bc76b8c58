// Days, times and how far off they are, the way people say them in the three languages (LOOK §7, GLOSSARY 1.10–1.12, 2.4,
// 2.6). Everything that must not break has no-break spaces. The year is said only when it is not `today`'s.
#pragma once

#include <array>
#include <chrono>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/zone.h"
#include "i18n/language.h"

namespace i18n {

// ── Names ───────────────────────────────────────────────────────────────────────────────────────────────────────────
std::string_view weekday_name(Language, std::chrono::weekday);   // "суббота", "сенбі", "Saturday"
std::string_view weekday_short(Language, std::chrono::weekday);  // "сб", "сб", "Sat"
std::string_view on_weekday(Language, std::chrono::weekday);     // "в субботу", "сенбі күні", "on Saturday"
std::string_view on_weekdays(Language, std::chrono::weekday);    // "по субботам", "сенбі сайын", "on Saturdays"
std::string_view month_name(Language, std::chrono::month);       // by itself: "ноябрь", "қараша", "November"
std::string_view month_of_date(Language, std::chrono::month);    // after a day: "ноября", "қараша", "November"
std::string_view month_short(Language, std::chrono::month);      // on covers: "ноя", "қар", "Nov"
std::string capitalised(std::string_view text);                  // the first letter large: Latin, Cyrillic, Kazakh

// ── Days ────────────────────────────────────────────────────────────────────────────────────────────────────────────
std::string date(Language, base::Day, base::Day today);          // "21 ноября", "21 ноября 2027", kk "2027 жылғы 21 қараша"
std::string full_date(Language, base::Day);                      // always with the year: "21 ноября 2026 года"
std::string table_date(base::Day);                               // "21.11.2026"
std::string day_heading(Language, base::Day, base::Day today);   // "Суббота, 21 ноября", "Saturday 21 November"
std::string short_heading(Language, base::Day, base::Day today); // "Сб, 21 ноября", "Sat 21 Nov"
std::string cover_date(Language, base::Day);                     // "21 ноя"
std::string month_heading(Language, std::chrono::year_month);    // "Ноябрь 2026", "2026 жылғы қараша", "November 2026"

// From one day to another, both included: "21–29 ноября", "30 ноября – 2 декабря", "28 декабря 2026 – 3 января 2027".
// One day only: like date().
std::string date_range(Language, base::Day from, base::Day to, base::Day today);
std::string until_date(Language, base::Day, base::Day today);    // "до 21 ноября", "21 қарашаға дейін", "until 21 November"
std::string from_date(Language, base::Day, base::Day today);     // "с 21 ноября" ("со 2 ноября"), "21 қарашадан бастап"

// How far off: "сегодня", "завтра", "через 3 дня", "через две недели", "вчера", "3 дня назад".
std::string near(Language, base::Day, base::Day today);
// How long ago: "только что", "5 минут назад", "2 часа назад"; from a day on by days, from a year on as a date.
std::string ago(Language, base::Instant moment, base::Instant now, const base::Zone& zone);
// How soon, to the minute: "через 15 минут", "через 2 часа", from a day on like near().
std::string soon(Language, base::Instant moment, base::Instant now, const base::Zone& zone);

// ── Times ───────────────────────────────────────────────────────────────────────────────────────────────────────────
using TimeOfDay = std::chrono::minutes;  // since midnight, 0 to 24 h

std::string clock(TimeOfDay);                                     // "9:00", "19:30"; 24 h is "24:00"
std::string clock(base::LocalTime);
std::string clock_range(TimeOfDay from, TimeOfDay to);            // "9:00–18:00"
std::string moment(Language, base::LocalTime, base::Day today);   // "Сб, 21 ноября, 17:00", "Sat 21 Nov, 17:00"
std::string duration(Language, base::Minutes);                    // "45 минут", "2 часа", "1 ч 30 мин"; days: "3 дня"

// A Kazakh case ending for a clock time, by the word spoken last (GLOSSARY 2.4).
enum class Case { at, until, from };                               // -де, -ге дейін, -ден
std::string kazakh_time(TimeOfDay, Case);                          // "19:00-де", "21:30-ға дейін", "9:40-тан"
std::string at_time(Language, TimeOfDay);                          // "в 19:00", "сағат 19:00-де", "at 19:00"
std::string until_time(Language, TimeOfDay);                       // "до 23:00", "23:00-ге дейін", "until 23:00"
std::string from_time(Language, TimeOfDay);                        // "с 9:00", "9:00-ден бастап", "from 9:00"

// Of a shop, large at the start as a sentence: "Открыто до 23:00", "Ашық, жабылуы 23:00", "Open until 23:00".
std::string open_until(Language, TimeOfDay closes);
std::string open_all_day(Language);                                // "Открыто круглосуточно"
// "Откроется в 9:00", on another day "Откроется завтра в 9:00", "Откроется в понедельник в 9:00".
std::string opens_at(Language, base::Day day, TimeOfDay opens, base::Day today);

// ── For machines ────────────────────────────────────────────────────────────────────────────────────────────────────
std::string machine_date(base::Day);                               // "2026-11-21"
std::string machine_moment(base::Instant, const base::Zone&);      // RFC 3339 with the city's offset: "2026-11-21T17:00:00+05:00"

}  // namespace i18n
