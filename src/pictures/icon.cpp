#include "pictures/icon.h"

#include "pictures/canvas.h"
#include "pictures/parts.h"

namespace pictures {
namespace {

// Two bytes or four, the small end first.
void put(std::string& out, std::size_t value, int bytes) {
    for (int i = 0; i < bytes; ++i) out += static_cast<char>(value >> (8 * i) & 255);
}

}  // namespace

std::string icon(int pixels, IconShape shape, const web::Accent& accent, std::string_view logo) {
    constexpr web::Rgb white{255, 255, 255};
    const double side = pixels, radius = shape == IconShape::rounded ? side * .22 : 0;
    auto canvas = Canvas::of_pixels(pixels, pixels);
    if (!logo.empty()) {
        canvas.fill({0, 0, side, side}, white, radius);
        const double room = side * (shape == IconShape::maskable ? .56 : .76), margin = (side - room) / 2;
        if (canvas.picture(logo, {margin, margin, room, room})) return canvas.png();
    }
    canvas.fill({0, 0, side, side}, accent.copper, radius);
    const double height = side * (shape == IconShape::maskable ? .5 : .64);
    draw_mark(canvas, (side - height * mark_width) / 2, (side - height) / 2, height, accent.on);
    return canvas.png();
}

// An icon file holds PNG pictures since Windows Vista; browsers take them.
std::string ico(std::span<const int> sizes, const web::Accent& accent, std::string_view logo) {
    std::string head, pictures;
    put(head, 0, 2);
    put(head, 1, 2);
    put(head, sizes.size(), 2);
    for (const int size : sizes) {
        const auto png = icon(size, IconShape::rounded, accent, logo);
        put(head, static_cast<std::size_t>(size) % 256, 1);
        put(head, static_cast<std::size_t>(size) % 256, 1);
        put(head, 0, 2);
        put(head, 1, 2);
        put(head, 32, 2);
        put(head, png.size(), 4);
        put(head, 6 + 16 * sizes.size() + pictures.size(), 4);
        pictures += png;
    }
    return head + pictures;
}

}  // namespace pictures
