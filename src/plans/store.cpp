#include "db/reading.h"
#include "plans/plan.h"

template <>
inline constexpr std::array db::names<plans::Plan> = plans::plan_names;
template <>
inline constexpr std::array db::names<plans::Limit> = plans::limit_names;

namespace plans {

static void read(db::Row& row, Allowed& a) { row >> a.plan >> a.most; }

Allowed allowed(const db::Reading& db, std::int64_t organisation, Limit limit) {
    return db.one<Allowed>("select o.plan, l.most from organisation o left join plan_limit l on l.plan = o.plan and l.what = ? where o.id = ?", limit, organisation).value();
}

}  // namespace plans
