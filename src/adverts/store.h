// All SQL of advertisements.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "adverts/advert.h"
#include "base/edge.h"
#include "db/reading.h"

namespace adverts {

inline constexpr int most_in_memory = 1000;
std::vector<Advert> latest(const db::Reading&);  // those that end last

}  // namespace adverts
