#include "counting/store.h"

#include "counting/day_sum.h"
#include "db/reading.h"

namespace counting {
namespace {

struct Line {
    Key key;
    std::int64_t count = 0;
};
void read(db::Row& row, Line& l) { row >> l.key.day >> l.key.what >> l.key.kind >> l.key.subject >> l.key.source >> l.count; }

}  // namespace

void add(db::Writing& db, const Totals& totals) {
    for (const auto& [key, count] : totals)
        db.exec("insert into daily_count (day, what, kind, subject, source, count) values (?, ?, ?, ?, ?, ?)"
                " on conflict (day, what, kind, subject, source) do update set count = count + excluded.count",
                key.day, key.what, key.kind, key.subject, key.source, count);
}

DaySum sum_of(const db::Reading& db, base::Day day) {
    const auto [views, reached] = db.value<std::pair<std::int64_t, std::int64_t>>(
        "select coalesce(sum(case what when 'view' then count end), 0), coalesce(sum(case when what not in ('view', 'impression') then count end), 0) from daily_count where day = ?", day);
    return {views, reached};
}

Totals totals(const db::Reading& db, std::optional<base::Day> day) {
    Totals all;
    const auto take = [&](const Line& line) { all.emplace(line.key, line.count); };
    if (day) db.each<Line>("select day, what, kind, subject, source, count from daily_count where day = ?", take, *day);
    else db.each<Line>("select day, what, kind, subject, source, count from daily_count", take);
    return all;
}

}  // namespace counting
