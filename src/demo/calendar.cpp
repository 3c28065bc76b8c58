// The demo city's year, and the rooms that are taken.
#include "demo/calendar.h"

#include <algorithm>

namespace demo {

int weekday(base::Day day) { return static_cast<int>(std::chrono::weekday(day).iso_encoding()); }

namespace {

using namespace std::chrono;

// "03-22", or the third Sunday of July: "07-7/3".
bool on_date(std::string_view date, base::Day day) {
    const year_month_day when(day);
    if (number_in(date.substr(0, 2)) != static_cast<int>(static_cast<unsigned>(when.month()))) return false;
    const int of_month = static_cast<int>(static_cast<unsigned>(when.day()));
    const auto slash = date.find('/');
    if (slash == std::string_view::npos) return number_in(date.substr(3)) == of_month;
    return number_in(date.substr(3, 1)) == weekday(day) && number_in(date.substr(slash + 1)) == (of_month - 1) / 7 + 1;
}

// On the first two days of January the city sleeps.
bool asleep(base::Day day) {
    const year_month_day when(day);
    return when.month() == January && static_cast<unsigned>(when.day()) <= 2;
}

bool suits(const Happening& what, base::Day day) {
    if (!what.on.empty()) return on_date(what.on, day);
    if (asleep(day) || !in_season(what.months, day)) return false;
    return what.days.empty() || what.days.find(static_cast<char>('0' + weekday(day))) != std::string_view::npos;
}

int nearness(int offset) {
    if (offset < 0) return 3;
    if (offset < 7) return 11;
    if (offset < 21) return 8;
    return offset < 42 ? 7 : 5;
}

}  // namespace

bool in_season(std::string_view months, base::Day day) {
    if (months.empty()) return true;
    const auto dash = months.find('-');
    const int from = number_in(months.substr(0, dash)), to = number_in(months.substr(dash + 1));
    const int month = static_cast<int>(static_cast<unsigned>(year_month_day(day).month()));
    return from <= to ? from <= month && month <= to : month >= from || month <= to;
}

std::vector<int> suitable_days(const Happening& what, base::Day today) {
    std::vector<int> all;
    for (int offset = first_day; offset <= last_day; ++offset)
        if (suits(what, today + days(offset))) all.push_back(offset);
    return all;
}

int percent_in_season(const Happening& what, base::Day today) {
    int inside = 0;
    for (int offset = first_day; offset <= last_day; ++offset) inside += in_season(what.months, today + days(offset));
    return 100 * inside / (last_day - first_day + 1);
}

int drawn_day(const std::vector<int>& suitable, base::Day today, Dice& dice) {
    constexpr int liveliness[] = {0, 6, 5, 6, 6, 9, 10, 20};  // from Monday to Sunday
    const auto weight = [&](int offset) { return nearness(offset) * liveliness[weekday(today + days(offset))]; };
    int total = 0;
    for (const int offset : suitable) total += weight(offset);
    int left = dice.below(total);
    for (const int offset : suitable)
        if ((left -= weight(offset)) < 0) return offset;
    return suitable.back();
}

bool Bookings::free(const std::string& hall, base::Day day, int from, int to) const {
    const auto taken = taken_.find({hall, day});
    if (taken == taken_.end()) return true;
    return std::ranges::none_of(taken->second, [&](const auto& one) { return from < one.second && one.first < to; });
}

void Bookings::book(const std::string& hall, base::Day day, int from, int to) {
    taken_[{hall, day}].emplace_back(from, to);
}

}  // namespace demo
