// The one horn of which every ornament is made, as SVG path data to be stroked (round joins, no fill).
#pragma once

#include <array>
#include <span>
#include <string>

namespace web {

inline constexpr std::array<double, 3> full_horn{4, 3, 2};

// A pair of ram's horns: a stem that ends at (x, y) and on each side half-circles whose radii fall, in units of `u`, so that
// the line curls. `stem`: length in units, below (x, y), or above it when the pair hangs.
struct Horns {
    double x = 0, y = 0, u = 1, stem = 0;
    std::span<const double> arcs = full_horn;
    bool hanging = false;
};

std::string horns(const Horns& pair);
std::string diamond(double x, double y, double radius);

// A zigzag with a pair of horns under every peak and, upside down, over every inner valley; 36 wide a period, 20 high.
std::string band(int periods);
inline std::string end_of_page() { return band(2); }

// Stands for a city that has no logo: x −9…9, y −5…16.5; stroke 1.9.
std::string mark();

// A number for a path: at most two decimals, nothing that can be left out.
std::string path_number(double value);

}  // namespace web
