// The icons of a city: its logo on white, or without one the mark in the city's colour.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "web/theme.h"

namespace pictures {

enum class IconShape : std::uint8_t {
    rounded,   // its own corners, nothing around
    full,      // to the edge: the system cuts it
    maskable,  // to the edge, the mark within the middle 80 % (W3C, Web App Manifest: safe zone)
};

// `logo`: a PNG; empty, or one that cannot be read: the mark is drawn.
std::string icon(int pixels, IconShape, const web::Accent&, std::string_view logo = {});  // PNG
std::string ico(std::span<const int> pixels, const web::Accent&, std::string_view logo = {});

}  // namespace pictures
