// The icons of a city, drawn from its mark.
#pragma once

#include <span>
#include <string>

#include "web/theme.h"

namespace pictures {

enum class IconShape : std::uint8_t {
    rounded,   // its own corners, nothing around
    full,      // to the edge: the system cuts it
    maskable,  // to the edge, the mark within the middle 80 % (W3C, Web App Manifest: safe zone)
};

std::string icon(int pixels, IconShape, const web::Accent&);  // PNG
std::string ico(std::span<const int> pixels, const web::Accent&);

}  // namespace pictures
