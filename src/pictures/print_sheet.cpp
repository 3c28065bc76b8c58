#include "pictures/print_sheet.h"

#include <fmt/format.h>

#include <algorithm>

namespace pictures {
namespace {

constexpr double mm = 72 / 25.4;  // points
constexpr Size page{210 * mm, 297 * mm};
constexpr double safe = 3 * mm;
constexpr web::Rgb cut_grey{0x9a, 0x9a, 0x9a};

Box within(Box box, double edge) { return {box.x + edge, box.y + edge, box.width - 2 * edge, box.height - 2 * edge}; }

class Printer {
public:
    Printer(const PrintSheet& sheet, Canvas& canvas) : sheet_(sheet), ground_(sheet.brand.ground), copper_(sheet.brand.accent.copper), canvas_(canvas) {}

    void print(PrintForm form) {
        switch (form) {
            case PrintForm::poster: panel(within({0, 0, page.width, page.height}, 12 * mm)); break;
            case PrintForm::tent: tent(); break;
            case PrintForm::sticker: stickers(); break;
            case PrintForm::flyer: flyers(); break;
        }
    }

private:
    Type type(double size, Weight weight, web::Rgb rgb, int lines = 1) const { return {.size = size, .weight = weight, .colour = rgb, .lines = lines, .leading = 1.18, .language = i18n::tag(sheet_.language)}; }

    // ── Sheets ──────────────────────────────────────────────────────────────────────────────────────────────────────

    // Two faces that stand back to back, and a foot at either end that is glued one on the other.
    void tent() {
        constexpr double foot = 38.5 * mm, face = 110 * mm;
        const Box first{0, foot, page.width, face}, second{0, foot + face, page.width, face};
        canvas_.half_turn(first);
        panel(within(first, 10 * mm));
        canvas_.half_turn(first);
        panel(within(second, 10 * mm));
        for (const double y : {foot, foot + face, foot + 2 * face}) fold(y);
    }

    void fold(double y) {
        for (double x = safe; x < page.width - safe; x += 4 * mm) canvas_.line(x, y, x + 1.6 * mm, y, {cut_grey, .5});
    }

    void stickers() {
        constexpr double side = 90 * mm, columns = 2, rows = 3;
        const double left = (page.width - columns * side) / 2, top = (page.height - rows * side) / 2;
        for (int row = 0; row < rows; ++row)
            for (int column = 0; column < columns; ++column) {
                const Box box{left + column * side, top + row * side, side, side};
                sticker(within(box, 2 * safe));
                cut(box);
            }
    }

    void flyers() {
        const double width = page.width / 2, height = page.height / 2;
        for (const double y : {0.0, height})
            for (const double x : {0.0, width}) panel(within({x, y, width, height}, 8 * mm));
        cut({width, height, page.width - width, page.height - height});
        for (const double y : {0.0, page.height - 8 * mm}) canvas_.line(width, y, width, y + 8 * mm, {cut_grey, .5});
        for (const double x : {0.0, page.width - 8 * mm}) canvas_.line(x, height, x + 8 * mm, height, {cut_grey, .5});
    }

    // Marks at the corners, beside what is cut out and not on it.
    void cut(Box box) {
        constexpr double length = 4 * mm, away = 1 * mm;
        for (const double x : {box.x, box.right()})
            for (const double y : {box.y, box.bottom()}) {
                canvas_.line(x, y - away - length / 2, x, y + away + length / 2, {cut_grey, .5});
                canvas_.line(x - away - length / 2, y, x + away + length / 2, y, {cut_grey, .5});
            }
    }

    // ── One face ────────────────────────────────────────────────────────────────────────────────────────────────────

    void panel(Box box) {
        if (box.width > box.height * 1.2) wide(box);
        else tall(box);
    }

    void tall(Box box) {
        const double head = brand_line(box, box.width * .085);
        const double code = std::min(box.width * .42, box.height * .28);
        const Box foot{box.x, box.bottom() - code, box.width, code};
        canvas_.draw(web::Qr(sheet_.address), {foot.x, foot.y, code, code}, ground_.ink);
        caption({foot.x + code + box.width * .05, foot.y, box.width * .95 - code, code}, box.width * .045);
        const double field = box.height * .24, top = box.y + head + box.width * .03;
        cover({box.x, top, box.width, field});
        words_of({box.x, top + field + box.width * .04, box.width, foot.y - top - field - box.width * .08}, box.width * .12);
    }

    void wide(Box box) {
        const double head = brand_line(box, box.height * .11);
        draw_band(canvas_, {box.x, box.y + head + box.height * .02, box.width, 0}, 30, {copper_, 1, .9});
        const double top = box.y + head + box.height * .13, room = box.bottom() - top;
        const double code = std::min(room * .74, box.width * .34), x = box.right() - code;
        canvas_.draw(web::Qr(sheet_.address), {x, top, code, code}, ground_.ink);
        caption({x, top + code + box.height * .02, code, room - code - box.height * .02}, box.height * .05);
        const Box words{box.x, top, box.width - code - box.width * .06, room};
        const double gain = sheet_.of.kind == "offers" ? gain_of(words) : 0;  // taller faces have it on their field
        words_of({words.x, top + gain, words.width, room - gain}, box.height * .2);
    }

    // The code is the sticker: everything else is smaller.
    void sticker(Box box) {
        const double head = brand_line(box, box.width * .1);
        const double code = box.width * .56;
        canvas_.draw(web::Qr(sheet_.address), {box.x + (box.width - code) / 2, box.y + head + box.width * .03, code, code}, ground_.ink);
        const double top = box.y + head + code + box.width * .06;
        const Size room{box.width, (box.bottom() - top) * .62};
        auto title = type(box.width * .08, Weight::bold, ground_.ink, 2);
        title.align = Align::centre;
        title.language = sheet_.of.language;
        const auto text = drawable(sheet_.of.title);
        title = canvas_.fitted(text, title, room, box.width * .05);
        const double used = canvas_.write(text, {box.x, top, box.width, room.height}, title);
        auto small = type(box.width * .052, Weight::regular, ground_.ink2);
        small.align = Align::centre;
        small = canvas_.fitted(sheet_.shown, small, {box.width, small.size * 1.4}, box.width * .024);
        canvas_.write(sheet_.shown, {box.x, std::min(top + used + 2, box.bottom() - small.size * 1.3), box.width, 0}, small);
    }

    double brand_line(Box box, double height) {
        draw_mark(canvas_, box.x, box.y, height, copper_);
        const double beside = height * (mark_width + .3);
        const Size room{box.width - beside, height};
        const auto name = canvas_.fitted(sheet_.brand.city, type(height * .62, Weight::bold, ground_.ink), room, height * .3);
        canvas_.write(sheet_.brand.city, {box.x + beside, box.y + (height - name.size * 1.25) / 2, room.width, height}, name);
        return height;
    }

    // The field of its category as everywhere in the city, with the day or the gain on it.
    void cover(Box box) {
        constexpr std::uint64_t spread = 0x9e3779b97f4a7c15;
        draw_cover(canvas_, box, sheet_.of.hue, sheet_.of.motif, static_cast<std::uint64_t>(sheet_.of.id) * spread, {box.x + box.width * .74, box.y + box.height / 2, box.height / 30});
        const auto colour = web::by_day(sheet_.of.hue).figure;
        const Size room{box.width * .56, box.height * .56};
        const double x = box.x + box.width * .06;
        auto figure = type(box.height * .5, Weight::bold, colour);
        figure.leading = 1.1;
        figure = canvas_.fitted(sheet_.of.figure, figure, room, box.height * .16);
        const double used = canvas_.write(sheet_.of.figure, {x, box.y + box.height * .16, room.width, room.height}, figure);
        const auto under = canvas_.fitted(sheet_.of.under, type(box.height * .15, Weight::bold, colour), {room.width, box.height * .2}, box.height * .08);
        canvas_.write(sheet_.of.under, {x, box.y + box.height * .16 + used, room.width, box.height * .2}, under);
    }

    void caption(Box box, double size) {
        auto call = canvas_.fitted(sheet_.call, type(size, Weight::bold, ground_.ink, 3), {box.width, box.height * .7}, size * .6);
        const double used = canvas_.write(sheet_.call, box, call);
        const auto small = canvas_.fitted(sheet_.shown, type(size * .8, Weight::regular, ground_.ink2, 2), {box.width, std::max(size, box.height - used - 2)}, size * .42);
        canvas_.write(sheet_.shown, {box.x, box.y + used + 2, box.width, std::max(size, box.height - used - 2)}, small);
    }

    double gain_of(Box box) {
        const Size room{box.width, box.height * .3};
        const auto gain = canvas_.fitted(sheet_.of.figure, type(box.height * .26, Weight::bold, copper_), room, box.height * .1);
        return canvas_.write(sheet_.of.figure, {box.x, box.y, room.width, room.height}, gain);
    }

    // What is said of it, from the top: as much as fits, the title as large as it may be.
    void words_of(Box box, double largest) {
        const auto& of = sheet_.of;
        double y = box.y;
        const auto put = [&](std::string_view text, Type wanted, double share) {
            const auto said = drawable(text);
            const double room = std::min(box.height * share, box.bottom() - y);
            if (said.empty() || room < wanted.size * .7) return;
            const auto fitting = canvas_.fitted(said, wanted, {box.width, room}, wanted.size * .45);
            y += canvas_.write(said, {box.x, y, box.width, room}, fitting) + wanted.size * .2;
        };
        put(of.warning, type(largest * .4, Weight::bold, copper_), .12);
        put(of.label, type(largest * .32, Weight::bold, copper_), .1);
        auto title = type(largest, Weight::bold, ground_.ink, 6);
        title.language = of.language;
        title.tracking = -.015;
        put(of.title, title, .52);
        put(of.when, type(largest * .44, Weight::bold, ground_.ink, 2), .2);
        put(of.place, type(largest * .36, Weight::regular, ground_.ink2, 2), .2);
        put(of.price, type(largest * .4, Weight::bold, ground_.ink), .15);
    }

    const PrintSheet& sheet_;
    web::Ground ground_;
    web::Rgb copper_;
    Canvas& canvas_;
};

}  // namespace

std::string print_sheet(const PrintSheet& sheet, PrintForm form) {
    auto canvas = Canvas::of_pages(page, {fmt::format("{}: {}", sheet.brand.city, drawable(sheet.of.title)), sheet.brand.city, sheet.of.label, std::string(i18n::tag(sheet.language)), sheet.created});
    Printer(sheet, canvas).print(form);
    canvas.next_page();
    return canvas.pdf();
}

std::string print_preview(const PrintSheet& sheet, PrintForm form, int dots) {
    const double larger = dots / 72.0;
    auto canvas = Canvas::of_pixels(static_cast<int>(page.width * larger), static_cast<int>(page.height * larger));
    canvas.fill({0, 0, page.width * larger + 1, page.height * larger + 1}, {0xff, 0xff, 0xff});
    canvas.enlarge(larger);
    Printer(sheet, canvas).print(form);
    return canvas.png();
}

}  // namespace pictures
