#include "pictures/paper.h"

#include <fmt/format.h>

#include <algorithm>

#include "i18n/words.h"
#include "pictures/flow.h"
#include "web/ornament.h"

namespace pictures {
namespace {

using base::words;

// A4 in points; A3 is the same page enlarged (ISO 216).
constexpr Size a4{595.28, 841.89}, a3{841.89, 1190.55};
constexpr double margin = 34, between = 24, foot_height = 26;

// Sizes in points; everything that is read grows in large print, the page does not.
struct Sizes {
    double title, detail, heading, note, mark, code, mark_width, offer_mark_width;
};
constexpr Sizes usual{9.6, 8.3, 13.5, 8.6, 10.2, 29, 35, 50}, large_print{15, 13, 19, 13, 16, 42, 62, 96};

// A column of events on one of the pages.
struct Region {
    int page = 1;
    Box box;
};

class Press {
public:
    Press(const Sheet& sheet, const PaperForm& form)
        : sheet_(sheet), form_(form), sizes_(form.large ? large_print : usual), ground_(sheet.brand.ground), copper_(sheet.brand.accent.copper),
          canvas_(Canvas::of_pages(form.a3 ? a3 : a4, {fmt::format("{}: {}", sheet.brand.city, sheet.title), sheet.brand.city, sheet.days,
                                                       std::string(i18n::tag(sheet.language)), sheet.created})) {
        if (form.large)   // large print: pages of one column, and one more for all the rest
            regions_ = {{1, whole(first_top, way_top - 14)}, {2, whole(next_top, foot_top)}, {3, whole(next_top, foot_top)}};
        else
            regions_ = {{1, half(0, first_top, way_top - 14)}, {1, half(1, first_top, way_top - 14)}, {2, half(0, next_top, way_top - 14)}};
        flow();
    }

    std::string pdf() {
        for (int page = 1; page <= pages_; ++page) {
            if (form_.a3) canvas_.enlarge(a3.width / a4.width);
            page == 1 ? masthead() : small_head();
            events(page);
            if (page == 1) way(sheet_.all_title, sheet_.all_text, sheet_.all_address);
            if (page == pages_) everything_else();
            foot(page);
            canvas_.next_page();
            if (form_.a3) canvas_.enlarge(a4.width / a3.width);
        }
        return canvas_.pdf();
    }

private:
    static constexpr double width = a4.width - 2 * margin, column = (width - between) / 2;
    static constexpr double first_top = margin + 96, next_top = margin + 46, foot_top = a4.height - margin - foot_height, way_top = foot_top - 78;

    static Box whole(double top, double bottom) { return {margin, top, width, bottom - top}; }
    static Box half(int which, double top, double bottom) { return {margin + which * (column + between), top, column, bottom - top}; }

    Type type(double size, Weight weight, web::Rgb rgb, int lines) const {
        return {.size = size, .weight = weight, .colour = rgb, .lines = lines, .leading = 1.2, .language = i18n::tag(sheet_.language)};
    }

    // ── The pages ────────────────────────────────────────────────────────────────────────────────────────────────
    void flow() {
        auto ground = columns();
        for (const auto& region : regions_) ground.heights.push_back(region.box.height);
        flow_ = heights(sheet_.week, regions_.front().box.width, sizes_.mark_width);
        counts_ = fitting(flow_, ground);
        spots_ = place(flow_, counts_, ground).value_or(std::vector<Spot>());
        spread(spots_, flow_, ground, sizes_.title * .6);
        for (const auto& spot : spots_) pages_ = std::max(pages_, regions_[spot.column].page);
        pages_ = form_.large ? pages_ + 1 : 2;
    }

    void events(int page) {
        if (page == 1 && spots_.empty()) canvas_.write(sheet_.nothing, {margin, first_top + 20, width, 60}, type(sizes_.heading, Weight::regular, ground_.ink2, 4));
        for (const auto& spot : spots_)
            if (regions_[spot.column].page == page) draw(spot, sheet_.week[spot.section], counts_[spot.section], regions_[spot.column].box, sizes_.mark_width);
        if (page == 1 && !form_.large && !spots_.empty()) rule_between(first_top, way_top - 14);
    }

    void everything_else() {
        const double bottom = way_top - 14;
        way(sheet_.print_title, sheet_.print_text, sheet_.print_address);
        const Box room = form_.large ? whole(next_top, bottom) : half(1, next_top, bottom);
        const double numbers = numbers_height(), left = room.height - numbers - 2 * sizes_.heading;
        const double offers = set(sheet_.offers, {room.x, room.y, room.width, left * .64}, sizes_.offer_mark_width);
        const double above = offers > 0 ? offers + sizes_.heading : 0;
        set(sheet_.places, {room.x, room.y + above, room.width, left + sizes_.heading - above}, 0);
        draw_numbers({room.x, bottom - numbers, room.width, numbers});
        if (!form_.large) rule_between(next_top, bottom);
    }

    void rule_between(double top, double bottom) { canvas_.line(margin + column + between / 2, top, margin + column + between / 2, bottom, {ground_.line, .6}); }

    void masthead() {
        constexpr double mark = 52;
        draw_mark(canvas_, margin, margin, mark, copper_);
        const double beside = margin + mark * mark_width + 14, room = a4.width - margin - beside;
        auto name = canvas_.fitted(sheet_.brand.city, {.size = 38, .weight = Weight::bold, .colour = ground_.ink, .lines = 1, .leading = 1.1, .tracking = -.03}, {room * .6, 46}, 20);
        canvas_.write(sheet_.brand.city, {beside, margin + (mark - name.size * 1.3) / 2, room * .6, 46}, name);
        Type days{.size = 17, .weight = Weight::bold, .colour = copper_, .lines = 1, .align = Align::right, .leading = 1.2};
        days = canvas_.fitted(sheet_.days, days, {room * .4, 24}, 11);
        canvas_.write(sheet_.title, {a4.width - margin - room * .4, margin + 4, room * .4, 20}, {.size = 12, .colour = ground_.ink2, .lines = 1, .align = Align::right, .leading = 1.2});
        canvas_.write(sheet_.days, {a4.width - margin - room * .4, margin + 20, room * .4, 24}, days);
        constexpr int periods = 24;
        draw_band(canvas_, {margin, margin + mark + 10, width, 0}, periods, {copper_, 1.4, .9});
    }

    void small_head() {
        constexpr double mark = 24;
        draw_mark(canvas_, margin, margin, mark, copper_);
        canvas_.write(sheet_.brand.city, {margin + mark * mark_width + 8, margin + 3, width * .5, 20},
                      {.size = 14, .weight = Weight::bold, .colour = ground_.ink, .lines = 1, .leading = 1.2, .tracking = -.01});
        canvas_.write(sheet_.days, {margin + width * .5, margin + 3, width * .5, 20}, {.size = 12, .weight = Weight::bold, .colour = copper_, .lines = 1, .align = Align::right});
        canvas_.line(margin, margin + mark + 8, margin + width, margin + mark + 8, {copper_, 1});
    }

    void foot(int page) {
        const double y = a4.height - margin - 12;
        const Type small{.size = 8.5, .colour = ground_.ink2, .lines = 1};
        auto right = small, middle = small;
        right.align = Align::right;
        middle.align = Align::centre;
        canvas_.line(margin, y - 6, margin + width, y - 6, {ground_.line, .8});
        canvas_.write(sheet_.issue, {margin, y, width * .4, 14}, small);
        canvas_.write(sheet_.brand.host, {margin + width * .3, y, width * .4, 14}, middle);
        canvas_.write(i18n::say(sheet_.language, words("Page {n} of {total}", {{"n", fmt::to_string(page)}, {"total", fmt::to_string(pages_)}})),
                      {margin + width * .6, y, width * .4, 14}, right);
    }

    // A code with two lines beside it, across the foot of the page.
    void way(const std::string& title, const std::string& text, const std::string& address) {
        constexpr double code = 58, inside = 10;
        canvas_.line(margin, way_top, margin + width, way_top, {copper_, 1});
        canvas_.draw(web::Qr(address), {margin + inside, way_top + inside, code, code}, ground_.ink);
        const Box room{margin + code + 3.2 * inside, way_top + inside, width - code - 4 * inside, code};
        const auto first = type(form_.large ? 19 : 15, Weight::bold, ground_.ink, 1), second = type(form_.large ? 13 : 10, Weight::regular, ground_.ink2, 2);
        const double used = canvas_.measure(title, room.width, first).height + 3 + canvas_.measure(text, room.width, second).height;
        const double above = room.y + std::max(0.0, (code - used) / 2);
        canvas_.write(text, {room.x, above + canvas_.write(title, {room.x, above, room.width, code}, first) + 3, room.width, code}, second);
    }

    // ── Sections in columns ──────────────────────────────────────────────────────────────────────────────────────
    Columns columns() const { return {{}, sizes_.heading * .6, sizes_.title * .85}; }

    std::vector<FlowSection> heights(const std::vector<SheetSection>& sections, double across, double mark_width) {
        std::vector<FlowSection> all;
        for (const auto& section : sections) {
            all.push_back({sizes_.heading * 1.25 + 9, {}});
            for (const auto& item : section.items) all.back().items.push_back({item_height(item, across, section.marked ? mark_width : 0), item.order});
        }
        return all;
    }

    // As much of one section as fits; the height it took.
    double set(const SheetSection& section, Box room, double mark_width) {
        auto ground = columns();
        ground.heights = {room.height};
        const auto flow = heights({section}, room.width, mark_width);
        const auto counts = fitting(flow, ground);
        const auto spots = place(flow, counts, ground).value_or(std::vector<Spot>());
        for (const auto& spot : spots) draw(spot, section, counts[0], room, mark_width);
        if (spots.empty()) return 0;
        return spots.back().y + flow[0].items[static_cast<std::size_t>(spots.back().item)].height;
    }

    void draw(const Spot& spot, const SheetSection& section, std::size_t shown, Box room, double mark_width) {
        const Box box{room.x, room.y + spot.y, room.width, 0};
        if (spot.item < 0) heading(section, spot.again ? static_cast<std::size_t>(section.count) : shown, box);
        else draw(section.items[static_cast<std::size_t>(spot.item)], box, section.marked ? mark_width : 0);
    }

    void heading(const SheetSection& section, std::size_t shown, Box box) {
        const auto more = std::max<std::int64_t>(section.count - static_cast<std::int64_t>(shown), 0);
        auto note = type(sizes_.note, Weight::regular, ground_.ink2, 1);
        note.align = Align::right;
        const auto text = more ? i18n::say(sheet_.language, words("{n} more", {{"n", fmt::to_string(more)}})) : std::string();
        const double aside = more ? canvas_.measure(text, box.width / 2, note).width + 8 : 0;
        auto large = type(sizes_.heading, Weight::bold, ground_.ink, 1);
        large.tracking = -.01;
        large = canvas_.fitted(section.heading, large, {box.width - aside, large.size * 1.3}, sizes_.heading * .7);
        canvas_.write(section.heading, {box.x, box.y, box.width - aside, 0}, large);
        canvas_.write(text, {box.x, box.y + (sizes_.heading - sizes_.note) * 1.1, box.width, 0}, note);
        canvas_.line(box.x, box.y + sizes_.heading * 1.25 + 2, box.right(), box.y + sizes_.heading * 1.25 + 2, {copper_, 1});
    }

    // ── One thing ────────────────────────────────────────────────────────────────────────────────────────────────
    struct Room {
        double x, width;
    };
    Room words_of(const Box& box, double mark_width) const { return {box.x + mark_width, box.width - mark_width - sizes_.code - 12}; }

    // Place and price in one line, or in one each.
    std::vector<std::string> details(const SheetItem& item, double across) {
        if (item.detail.empty() && item.price.empty()) return {};
        if (item.detail.empty() || item.price.empty()) return {item.detail + item.price};
        auto both = fmt::format("{} · {}", item.detail, item.price);
        auto one_line = detail_type();
        one_line.lines = 0;
        if (canvas_.measure(both, across, one_line).height < sizes_.detail * 2) return {both};
        return {item.detail, item.price};
    }
    double write_details(const SheetItem& item, Box box, bool only_measure) {
        double used = 0;
        for (const auto& line : details(item, box.width)) {
            const Box here{box.x, box.y + used, box.width, 0};
            used += only_measure ? canvas_.measure(line, box.width, detail_type()).height : canvas_.write(line, here, detail_type());
        }
        return used;
    }
    Type title_type(const SheetItem& item) const {
        auto bold = type(sizes_.title, Weight::bold, ground_.ink, 3);
        bold.language = item.language;
        return bold;
    }
    Type detail_type() const { return type(sizes_.detail, Weight::regular, ground_.ink2, 2); }

    double item_height(const SheetItem& item, double across, double mark_width) {
        const auto room = words_of({0, 0, across, 0}, mark_width);
        const double text = canvas_.measure(item.title, room.width, title_type(item)).height + 1 + write_details(item, {0, 0, room.width, 0}, true);
        return std::max(text, sizes_.code);
    }

    void draw(const SheetItem& item, Box box, double mark_width) {
        const auto room = words_of(box, mark_width);
        if (mark_width > 0) {
            auto mark = type(sizes_.mark, Weight::bold, copper_, 3);
            mark.tabular = true;
            if (item.mark.find(' ') != item.mark.npos || item.mark.find("\u00A0") != item.mark.npos) mark = canvas_.fitted(item.mark, mark, {mark_width - 5, mark.size * 2.5}, sizes_.mark * .75);
            canvas_.write(item.mark, {box.x, box.y - (sizes_.mark - sizes_.title) * .6, mark_width - 4, 0}, mark);
        }
        const double used = canvas_.write(item.title, {room.x, box.y, room.width, 0}, title_type(item));
        write_details(item, {room.x, box.y + used + 1, room.width, 0}, false);
        if (!item.address.empty()) canvas_.draw(web::Qr(item.address, web::Qr::Level::low), {box.right() - sizes_.code, box.y + 1, sizes_.code, sizes_.code}, ground_.ink);
    }

    // ── Telephones ───────────────────────────────────────────────────────────────────────────────────────────────
    // The short ones two in a row, the others one a line.
    static constexpr double line = 1.55;
    double large_line() const { return sizes_.heading * 1.5; }
    std::size_t large_numbers() const { return static_cast<std::size_t>(std::ranges::count(sheet_.numbers, true, &SheetNumber::large)); }
    double numbers_height() const {
        const auto great = large_numbers(), others = std::min(sheet_.numbers.size() - great, form_.large ? std::size_t{4} : std::size_t{8});
        return sizes_.heading * 1.25 + 16 + static_cast<double>((great + 1) / 2) * large_line() + static_cast<double>(others) * sizes_.title * line;
    }

    void draw_numbers(Box box) {
        heading({sheet_.numbers_heading, false, 0, {}}, 0, box);
        double y = box.y + sizes_.heading * 1.25 + 9;
        const double half = box.width / 2, figures = sizes_.heading * 2.6;
        std::size_t i = 0;
        for (; i < large_numbers(); ++i) {
            const double x = box.x + (i % 2 ? half : 0);
            canvas_.write(sheet_.numbers[i].phone, {x, y, figures, 0}, type(sizes_.heading * 1.1, Weight::bold, copper_, 1));
            canvas_.write(sheet_.numbers[i].name, {x + figures, y + sizes_.heading * .22, half - figures - 4, 0}, type(sizes_.title, Weight::regular, ground_.ink, 1));
            if (i % 2 || i + 1 == large_numbers()) y += large_line();
        }
        y += 4;
        const double phone = sizes_.title * 9;
        auto right = type(sizes_.title, Weight::bold, ground_.ink, 1);
        right.align = Align::right;
        for (; i < sheet_.numbers.size() && y + sizes_.title < box.bottom(); ++i, y += sizes_.title * line) {
            const auto name = canvas_.fitted(sheet_.numbers[i].name, type(sizes_.title, Weight::regular, ground_.ink, 1), {box.width - phone - 6, sizes_.title * 1.3}, sizes_.title * .8);
            canvas_.write(sheet_.numbers[i].name, {box.x, y, box.width - phone - 6, 0}, name);
            canvas_.write(sheet_.numbers[i].phone, {box.right() - phone, y, phone, 0}, right);
        }
    }

    const Sheet& sheet_;
    const PaperForm& form_;
    const Sizes& sizes_;
    web::Ground ground_;
    web::Rgb copper_;
    Canvas canvas_;
    std::vector<Region> regions_;
    std::vector<FlowSection> flow_;
    std::vector<std::size_t> counts_;
    std::vector<Spot> spots_;
    int pages_ = 1;
};

}  // namespace

std::string paper(const Sheet& sheet, const PaperForm& form) { return Press(sheet, form).pdf(); }

}  // namespace pictures
