// On which days the demo city's things happen: seasons, days of the week, and more of everything soon and at weekends.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/instant.h"
#include "demo/dice.h"
#include "demo/happenings.h"

namespace demo {

inline constexpr int first_day = -21, last_day = 70;  // counted from today

int weekday(base::Day);  // 1 Monday … 7 Sunday
bool in_season(std::string_view months, base::Day);  // "5-9", over the new year "11-2"; empty: all year

// The days between `first_day` and `last_day` that suit a thing, as offsets from today.
std::vector<int> suitable_days(const Happening&, base::Day today);
// How many of a hundred such things are there: fewer when their season only touches these months.
int percent_in_season(const Happening&, base::Day today);
int drawn_day(const std::vector<int>& suitable, base::Day today, Dice&);

// Who is where: two things never meet in one hall at one time while another day can be found.
class Bookings {
public:
    // Minutes after the midnight of `day`.
    bool free(const std::string& hall, base::Day day, int from, int to) const;
    void book(const std::string& hall, base::Day day, int from, int to);

private:
    std::map<std::pair<std::string, base::Day>, std::vector<std::pair<int, int>>> taken_;
};

}  // namespace demo
