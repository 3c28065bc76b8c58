// Days in addresses and in HTML: "2026-11-20".
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "web/url.h"

namespace web {

std::string iso(base::Day day);
std::optional<base::Day> parse_day(std::string_view text);  // years 1900 to 2199
// The day in a field; nothing when it is absent or empty; refused when there is no such day.
base::Result<std::optional<base::Day>> read_day(const Fields& fields, std::string_view name);

}  // namespace web
