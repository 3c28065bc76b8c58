// Plans: what an organisation may have of a thing (F8). The numbers are the rows of plan_limit, and this is where they are read.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace db { class Reading; }

namespace plans {

// The names of both are stored.
enum class Plan : std::uint8_t { basic, business, vip };
inline constexpr std::array<std::string_view, 3> plan_names{"basic", "business", "vip"};

enum class Limit : std::uint8_t { new_offers };  // in a month of the calendar
inline constexpr std::array<std::string_view, 1> limit_names{"new_offers"};

struct Allowed {
    Plan plan = Plan::basic;
    std::optional<int> most;  // none: as many as they like

    bool reached(int have) const { return most && have >= *most; }
};
Allowed allowed(const db::Reading&, std::int64_t organisation, Limit);

base::Words name_of(Plan);

}  // namespace plans
