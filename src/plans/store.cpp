#include "db/reading.h"
#include "plans/plan.h"

template <>
inline constexpr std::array db::names<plans::Plan> = plans::plan_names;
template <>
inline constexpr std::array db::names<plans::Limit> = plans::limit_names;

namespace plans {

[[maybe_unused]] static void read(db::Row& row, Period& p) { row >> p.plan >> p.from >> p.until >> p.reason; }

std::optional<int> most_of(const db::Reading& db, Plan plan, Limit limit) { return db.one<int>("select most from plan_limit where plan = ? and what = ?", plan, limit); }

void set_most(db::Writing& db, Plan plan, Limit limit, std::optional<int> most) {
    if (most) db.exec("insert into plan_limit (plan, what, most) values (?, ?, ?) on conflict (plan, what) do update set most = excluded.most where most <> excluded.most", plan, limit, *most);
    else db.exec("delete from plan_limit where plan = ? and what = ?", plan, limit);
}

Allowed allowed(const db::Reading& db, std::int64_t organisation, Limit limit, base::Day today) {
    auto plan = plan_on(periods(db, organisation), today);
    if (plan == Plan::basic && db.value<bool>("select exists (select 1 from organisation where id = ? and launch_number is not null)", organisation)) plan = Plan::business;
    return {plan, most_of(db, plan, limit)};
}

std::vector<Period> periods(const db::Reading& db, std::int64_t organisation) {
    return db.all<Period>("select plan, from_day, until_day, reason from organisation_plan where organisation_id = ? order by from_day", organisation);
}

bool set(db::Writing& db, std::int64_t organisation, const Period& wanted, base::Instant now) {
    const auto standing = periods(db, organisation);
    const auto after = with(standing, wanted);
    if (after == standing) return false;
    replace(db, organisation, after, now);
    return true;
}

void replace(db::Writing& db, std::int64_t organisation, const std::vector<Period>& all, base::Instant now) {
    db.exec("delete from organisation_plan where organisation_id = ?", organisation);
    for (const auto& one : all)
        db.exec("insert into organisation_plan (organisation_id, plan, from_day, until_day, reason, set_at) values (?, ?, ?, ?, ?, ?)", organisation, one.plan, one.from, one.until, one.reason, now);
}

}  // namespace plans
