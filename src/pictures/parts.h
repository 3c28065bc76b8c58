// Parts of which pictures and the paper are put together: the city's brand, its mark, the motif of a category.
#pragma once

#include <string>

#include "pictures/canvas.h"
#include "web/cover.h"
#include "web/site.h"
#include "web/theme.h"

namespace pictures {

struct Brand {
    std::string city, tagline;
    std::string host;  // as it is written on paper: "zhezkazgan.example"
    web::Accent accent;
    web::Ground ground;
};
Brand brand(const web::Site&, i18n::Language, std::string_view origin);

// The sign of a city in a box of that height; it is .82 as wide.
void draw_mark(Canvas&, double x, double y, double height, web::Rgb);
inline constexpr double mark_width = .82;

// A motif with its middle at the place; its rim lies 20 units away. Covers are stroked .339 wide.
void draw_motif(Canvas&, web::Motif, Place, Pen);
// A field in the category's colour with its motif, shifted and scaled by the hash as the covers of pages are.
void draw_cover(Canvas&, Box, int hue, web::Motif, std::uint64_t hash, Place middle);

// A row of the ornament's zigzag with horns, `periods` wide; its height is 20/36 of a period's width.
void draw_band(Canvas&, Box, int periods, Pen);

}  // namespace pictures
