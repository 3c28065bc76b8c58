// The demo city's ground: its street grid with blocks and houses, the reservoir and the river, parks, the railway. Written by
// us around the addresses of its venues; copied from no map.
#pragma once

#include <vector>

#include "maps/feature.h"

namespace demo {

std::vector<::maps::Feature> ground();

}  // namespace demo
