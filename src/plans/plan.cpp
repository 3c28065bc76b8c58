#include "plans/plan.h"

#include <algorithm>

namespace plans {
namespace {

using base::words;
using std::chrono::days;

const base::Day last_day{std::chrono::local_days(std::chrono::year(9999) / 12 / 31)};

base::Day end_of(const Period& period) { return period.until.value_or(last_day); }

// The part of a period that lies before a day, and the part behind one; nothing where there is none.
std::optional<Period> before(Period period, base::Day day) {
    if (period.from >= day) return {};
    period.until = std::min(end_of(period), day - days(1));
    return period;
}

std::optional<Period> behind(Period period, base::Day day) {
    if (end_of(period) <= day) return {};
    period.from = std::max(period.from, day + days(1));
    return period;
}

}  // namespace

base::Words name_of(Plan plan) {
    switch (plan) {
        case Plan::business: return words("Business");
        case Plan::vip: return words("VIP");
        case Plan::basic: break;
    }
    return words("Basic");
}

Plan plan_on(const std::vector<Period>& periods, base::Day day) {
    const auto found = std::ranges::find_if(periods, [day](const Period& one) { return one.holds(day); });
    return found == periods.end() ? Plan::basic : found->plan;
}

std::vector<Period> with(const std::vector<Period>& periods, const Period& wanted) {
    std::vector<Period> all;
    for (const auto& one : periods) {
        if (const auto first = before(one, wanted.from)) all.push_back(*first);
        if (const auto rest = behind(one, end_of(wanted))) all.push_back(*rest);
    }
    if (wanted.plan != Plan::basic) all.push_back(wanted);
    std::ranges::sort(all, {}, &Period::from);
    return all;
}

}  // namespace plans
