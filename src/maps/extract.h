// A city's map out of an extract of OpenStreetMap: what of it is drawn, as which kind.
#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "maps/boundary.h"

namespace maps {

inline constexpr double extract_reach = 30'000;  // metres around the city's middle

struct Extract {
    std::vector<Feature> features;
    std::vector<Quarter> quarters;  // districts and suburbs with an outline
    std::int64_t streets = 0;
    std::int64_t broken = 0;  // lines of which nodes are not in the file, or lie beyond the reach
};

// Without a middle the whole file is taken, if it is no larger than a city. Throws std::runtime_error with a sentence when it
// cannot be read or has no street around the middle.
Extract read_extract(const std::filesystem::path&, std::optional<Degrees> middle);

// Lines of one kind and name that meet end to end, alone, become one: its name finds more room.
std::vector<Feature> joined(std::vector<Feature>);

}  // namespace maps
