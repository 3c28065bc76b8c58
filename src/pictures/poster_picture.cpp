#include "pictures/poster_picture.h"

#include <algorithm>
#include <cmath>

namespace pictures {
namespace {

// Where the parts of a poster stand in one format; all in pixels.
struct Layout {
    Size size;
    Box field;             // the calendar's leaf
    Place middle;          // of its motif
    Box figure;            // the large date: it stands on the lower edge of this box
    double figure_size, under_size;
    Box words;             // label and title from above, facts from below
    double title_size, title_least, label_size, fact_size;
    Place brand;           // left upper corner of the mark; unit: its height
    Box code;              // empty: no QR code
};

constexpr Layout card{{web::picture_width, web::picture_height}, {784, 0, 416, 630}, {1062, 236, 13.4}, {824, 330, 340, 240}, 190, 46,
                      {64, 152, 664, 422}, 68, 28, 28, 32, {64, 56, 52}, {}};
// The first 220 and the last 250 pixels of a story lie under what the network draws over it.
constexpr Layout story{{1080, 1920}, {0, 0, 1080, 860}, {870, 470, 24}, {80, 480, 920, 330}, 330, 84,
                       {80, 920, 920, 700}, 104, 44, 42, 48, {80, 236, 76}, {752, 1372, 248, 248}};
constexpr Layout square{{1080, 1080}, {0, 0, 1080, 430}, {846, 216, 16.5}, {64, 120, 700, 270}, 220, 58,
                        {64, 474, 952, 550}, 64, 34, 30, 34, {64, 56, 56}, {804, 812, 212, 212}};

const Layout& layout_of(web::Format format) {
    switch (format) {
        case web::Format::card: return card;
        case web::Format::story: return story;
        case web::Format::square: return square;
    }
    return card;
}

class Drawing {
public:
    Drawing(const web::Poster& poster, const Brand& brand, const Layout& layout, std::string_view address)
        : poster_(poster), brand_(brand), layout_(layout), address_(address), canvas_(Canvas::of_pixels(static_cast<int>(layout.size.width), static_cast<int>(layout.size.height))) {}

    std::string png() {
        canvas_.fill({0, 0, layout_.size.width, layout_.size.height}, brand_.ground.paper);
        draw_cover(canvas_, layout_.field, poster_.hue, poster_.motif, static_cast<std::uint64_t>(poster_.id), layout_.middle);
        figure();
        sign();
        if (layout_.code.width > 0) code();
        if (layout_.size.height > layout_.size.width) draw_band(canvas_, {0, layout_.size.height - 60, layout_.size.width, 0}, 10, {brand_.accent.copper, 1.3, .85});
        words();
        return canvas_.png();
    }

private:
    // Smaller until it fits on one line: "21–29" and "−50 000 ₸" are wider than "21".
    void figure() {
        const auto ink = web::by_day(poster_.hue).figure;
        auto under_room = layout_.figure;
        Type under{.size = layout_.under_size, .weight = Weight::bold, .colour = ink, .lines = 1, .leading = 1.2, .flush = true};
        under_room.y = layout_.figure.bottom() - under.size * 1.2;
        if (!poster_.under.empty()) {
            under = canvas_.fitted(poster_.under, under, {layout_.figure.width, under.size * 1.3}, under.size * .5);
            canvas_.write(poster_.under, under_room, under);
        }
        Type large{.size = layout_.figure_size, .weight = Weight::bold, .colour = ink, .lines = 1, .leading = 1.0, .tracking = -.045, .flush = true};
        large = canvas_.fitted(poster_.figure, large, {layout_.figure.width, large.size * 1.1}, large.size * .25);
        const double foot = poster_.under.empty() ? layout_.figure.bottom() : under_room.y;
        // The baseline of a figure lies about a fifth of its size above the foot of its line.
        canvas_.write(poster_.figure, {layout_.figure.x, foot - large.size * 1.06, layout_.figure.width, large.size}, large);
    }

    void sign() {
        const bool on_field = layout_.field.width == layout_.size.width;
        const auto ink = on_field ? web::by_day(poster_.hue).figure : brand_.ground.ink;
        const double height = layout_.brand.unit, beside = layout_.brand.x + height * (mark_width + .38);
        draw_mark(canvas_, layout_.brand.x, layout_.brand.y, height, on_field ? ink : brand_.accent.copper);
        Type name{.size = height * .66, .weight = Weight::bold, .colour = ink, .lines = 1, .leading = 1.2, .tracking = -.01};
        const double width = (on_field ? layout_.size.width : layout_.field.x) - beside - layout_.brand.x;
        canvas_.write(brand_.city, {beside, layout_.brand.y + height * .08, width, height}, name);
    }

    void code() {
        const auto& box = layout_.code;
        const web::Qr qr(address_, web::Qr::Level::medium);
        // Whole pixels a module, or the modules are of two widths.
        const double module = std::floor(box.width / (qr.size() + 2 * web::Qr::quiet_zone)), side = module * qr.size(), quiet = (box.width - side) / 2;
        canvas_.fill(box, {0xff, 0xff, 0xff}, 12);
        canvas_.draw(qr, {box.x + quiet, box.y + quiet, side, side}, brand_.ground.ink);
    }

    // From the foot upwards: price, place, time. What is left is the title's.
    void words() {
        Box room = layout_.words;
        const double narrow = layout_.code.width > 0 ? layout_.code.x - room.x - layout_.code.width * .18 : room.width;
        double foot = layout_.code.width > 0 ? layout_.code.bottom() : room.bottom();
        const auto fact = [&](const std::string& text, Weight weight, web::Rgb rgb, double size) {
            if (text.empty()) return;
            const Type type{.size = size, .weight = weight, .colour = rgb, .lines = 2, .leading = 1.24};
            const double height = canvas_.measure(text, narrow, type).height;
            foot -= height;
            canvas_.write(text, {room.x, foot, narrow, height}, type);
            foot -= size * .2;
        };
        const auto& ground = brand_.ground;
        fact(poster_.price, Weight::bold, poster_.free ? ground.green : ground.ink, layout_.fact_size);
        fact(poster_.place, Weight::regular, ground.ink2, layout_.fact_size * .94);
        fact(poster_.when, Weight::bold, ground.ink, layout_.fact_size);
        if (layout_.code.width > 0) foot = std::min(foot, layout_.code.y);
        title(room, foot);
    }

    void title(Box room, double foot) {
        const Type label{.size = layout_.label_size, .weight = Weight::bold,
                         .colour = poster_.warning.empty() ? web::by_day(poster_.hue).figure : brand_.ground.red, .lines = 1, .leading = 1.3};
        auto above = poster_.warning;
        if (!poster_.label.empty()) above.append(above.empty() ? "" : " · ").append(poster_.label);
        room.y += canvas_.write(above, room, label) + label.size * .25;
        Type type{.size = layout_.title_size, .weight = Weight::bold, .colour = brand_.ground.ink, .leading = 1.14, .tracking = -.02, .language = poster_.language, .balanced = true};
        type = canvas_.fitted(poster_.title, type, {room.width, foot - layout_.fact_size * .5 - room.y}, layout_.title_least);
        canvas_.write(poster_.title, room, type);
    }

    const web::Poster& poster_;
    const Brand& brand_;
    const Layout& layout_;
    std::string_view address_;
    Canvas canvas_;
};

}  // namespace

Size size_of(web::Format format) { return layout_of(format).size; }

std::string poster_picture(const web::Poster& poster, const Brand& brand, web::Format format, std::string_view address) {
    return Drawing(poster, brand, layout_of(format), address).png();
}

std::string city_picture(const Brand& brand) {
    constexpr double width = web::picture_width, height = web::picture_height, margin = 72;
    auto canvas = Canvas::of_pixels(web::picture_width, web::picture_height);
    const auto& [copper, tint, on] = brand.accent;
    canvas.fill({0, 0, width, height}, brand.ground.paper);
    canvas.clip({width - 416, 0, 416, height});
    canvas.fill({width - 416, 0, 416, height}, tint);
    draw_motif(canvas, web::Motif::tort_qulaq, {width - 150, height * .5, 13.4}, {copper, .3, .55});
    canvas.unclip();
    draw_mark(canvas, margin, margin, 92, copper);
    const double room = width - 416 - 2 * margin + 24;
    Type name{.size = 104, .weight = Weight::bold, .colour = brand.ground.ink, .leading = 1.1, .tracking = -.03};
    name = canvas.fitted(brand.city, name, {room, 240}, 44);
    const double used = canvas.measure(brand.city, room, name).height;
    canvas.write(brand.city, {margin, 220, room, 240}, name);
    Type tagline{.size = 36, .colour = brand.ground.ink2, .leading = 1.3, .balanced = true};
    tagline = canvas.fitted(brand.tagline, tagline, {room, height - margin - (248 + used)}, 24);
    canvas.write(brand.tagline, {margin, 248 + used, room, 0}, tagline);
    return canvas.png();
}

}  // namespace pictures
