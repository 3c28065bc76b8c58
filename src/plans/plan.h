// Plans: what an organisation may have of a thing (F8), and which plan it has when (F4). The numbers are the rows of
// plan_limit, and this is where they are read.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"

namespace db { class Reading; class Writing; }

namespace plans {

// The names of both are stored.
enum class Plan : std::uint8_t { basic, business, vip };
inline constexpr std::array<std::string_view, 3> plan_names{"basic", "business", "vip"};

enum class Limit : std::uint8_t { new_offers, goods, first_answer };  // in a month of the calendar; at once; hours until support answers
inline constexpr std::array<std::string_view, 3> limit_names{"new_offers", "goods", "first_answer"};

struct Allowed {
    Plan plan = Plan::basic;
    std::optional<int> most;  // none: as many as they like

    bool reached(int have) const { return most && have >= *most; }
};
Allowed allowed(const db::Reading&, std::int64_t organisation, Limit, base::Day today);
std::optional<int> most_of(const db::Reading&, Plan, Limit);
void set_most(db::Writing&, Plan, Limit, std::optional<int> most);

base::Words name_of(Plan);

// A plan for a time, its last day included. On days of no period it is basic; of a first partner (D8) business.
struct Period {
    Plan plan = Plan::business;
    base::Day from;
    std::optional<base::Day> until;  // none: until it is set anew
    std::string reason;

    bool holds(base::Day day) const { return from <= day && (!until || day <= *until); }
    bool operator==(const Period&) const = default;
};
std::vector<Period> periods(const db::Reading&, std::int64_t organisation);  // in their order
Plan plan_on(const std::vector<Period>&, base::Day);

// From then on, until the last day if there is one, it has that plan, whatever was set for those days before; basic takes what
// was set away. What comes before and after stays. False: so it was already.
bool set(db::Writing&, std::int64_t organisation, const Period&, base::Instant now);

// All of them anew.
void replace(db::Writing&, std::int64_t organisation, const std::vector<Period>&, base::Instant now);

// The same without a file: what is left of `periods` and what is new, in their order.
std::vector<Period> with(const std::vector<Period>& periods, const Period& wanted);

}  // namespace plans
