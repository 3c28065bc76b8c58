#include "pictures/parts.h"

#include "web/ornament.h"

namespace pictures {

Brand brand(const web::Site& site, i18n::Language language, std::string_view origin) {
    const auto scheme = origin.find("://");
    Brand brand{site.name(language), site.tagline(language), std::string(scheme == origin.npos ? origin : origin.substr(scheme + 3)), {}, {}};
    brand.accent = web::derive(site.accent).value_or(web::standard_theme()).light;
    return brand;
}

void draw_mark(Canvas& canvas, double x, double y, double height, web::Rgb rgb) {
    // The drawing is 18 wide and 21.5 high; with its line 20.5 and 24.
    const double unit = height / 24;
    canvas.stroke(web::mark(), {x + 10 * unit, y + 6.2 * unit, unit}, {rgb, height < 40 ? 1.9 : 1.5});  // the large one shows its curls
}

void draw_motif(Canvas& canvas, web::Motif motif, Place place, Pen pen) {
    for (const auto& curve : web::curves(motif)) {
        auto turned = place;
        turned.degrees += curve.degrees;
        if (curve.path.empty()) canvas.circle(curve.radius, turned, pen);
        else canvas.stroke(curve.path, turned, pen);
    }
}

void draw_cover(Canvas& canvas, Box box, int hue, web::Motif motif, std::uint64_t hash, Place middle) {
    const auto colours = web::by_day(hue);
    const auto view = web::motif_view(hash);
    const double larger = 40 / view.side;
    middle.x -= (view.x + view.side / 2) * middle.unit;
    middle.y -= (view.y + view.side / 2) * middle.unit;
    middle.unit *= larger;
    canvas.clip(box);
    canvas.fill(box, colours.field);
    draw_motif(canvas, motif, middle, {colours.drawn, .339});
    canvas.unclip();
}

void draw_band(Canvas& canvas, Box box, int periods, Pen pen) {
    const double unit = box.width / (36 * periods);
    canvas.stroke(web::band(periods), {box.x, box.y, unit}, pen);
}

}  // namespace pictures
