// The filters in front of the offers, each with how much is behind it.
#pragma once

#include <vector>

#include "offers/sieve.h"
#include "web/chrome.h"
#include "web/context.h"

namespace offers {

// The first three groups are worth a place in the row of chips; the last is the order.
inline constexpr std::size_t leading_groups = 3;
std::vector<web::FilterGroup> filter_groups(const web::Context&, const Query&, const Index&, const Sieve&);

base::Words audience_name(std::size_t audience);
base::Words kind_name(std::size_t kind);

}  // namespace offers
