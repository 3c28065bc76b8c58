// The filters in front of the directory, each with how much is behind it.
#pragma once

#include <vector>

#include "organisations/sieve.h"
#include "web/chrome.h"
#include "web/context.h"

namespace organisations {

// The first three groups are worth a place in the row of chips.
inline constexpr std::size_t leading_groups = 3;
std::vector<web::FilterGroup> filter_groups(const web::Context&, const Query&, const Index&, const Sieve&);

base::Words kind_name(std::size_t kind);  // of many: "Public bodies"

}  // namespace organisations
