#include "maps/drawing.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <map>

#include "maps/boundary.h"
#include "maps/geometry.h"
#include "maps/labels.h"
#include "maps/store.h"
#include "web/html.h"

namespace maps {
namespace {

constexpr int overhang = 12;  // pixels that lines go on beyond the view, so that no end is seen

void put(std::string& out, int number) {
    char text[12];
    out.append(text, std::to_chars(text, text + sizeof text, number).ptr);
}

// "M12 30l3 4 5-6": whole pixels, relative, no space where a sign divides.
std::string path_of(const Line& line, bool closed) {
    std::string out = "M";
    put(out, line[0].x);
    if (line[0].y >= 0) out += ' ';
    put(out, line[0].y);
    out += 'l';
    const auto last = closed ? line.size() - 1 : line.size();  // "z" draws the rest
    for (std::size_t i = 1; i < last; ++i) {
        for (const int step : {line[i].x - line[i - 1].x, line[i].y - line[i - 1].y}) {
            if (step >= 0 && out.back() != 'l') out += ' ';
            put(out, step);
        }
    }
    if (closed) out += 'z';
    return out;
}

Line pixels(const Line& line, const View& view) {
    Line out;
    for (const auto point : line)
        if (const auto pixel = view.pixel(point); out.empty() || out.back() != pixel) out.push_back(pixel);
    return out;
}

// Collects the geometry of each kind and where names may stand.
class Sheaf {
public:
    explicit Sheaf(const View& view) : view_(view), frame_{-overhang, -overhang, view.width + overhang, view.height + overhang} {}

    void take(Kind kind, std::int64_t name, const std::vector<Line>& lines) {
        const auto& how = drawing(kind);
        if (how.shape == Shape::point && view_.zoom > (kind == Kind::settlement ? 14 : 16)) return;  // one stands in the middle of it
        Box box;
        for (const auto& line : lines) box.add(box_of(line));
        if (!box.touches(view_.box().wider(overhang << view_.shift()))) return;
        if (how.shape == Shape::point) return stand(kind, name, {.at = view_.pixel(lines[0][0]), .room = 1});
        std::string path;
        Line largest;
        for (const auto& line : lines) {
            const auto drawn = pixels(line, view_);
            if (how.shape == Shape::area) take_area(clipped_area(drawn, frame_), path, largest);
            else for (const auto& part : clipped(drawn, frame_)) {
                path += path_of(part, false);
                if (name && view_.zoom >= how.named_from)
                    if (const auto found = straightest(part)) stand(kind, name, *found);
            }
        }
        if (!largest.empty() && name && view_.zoom >= how.named_from)
            stand(kind, name, {.at = box_of(largest).middle(), .room = std::sqrt(area_of(largest))});
        if (!path.empty()) paths_[static_cast<std::size_t>(kind)].push_back(std::move(path));
    }

    // The most important kinds first, each whole or in part while there is room.
    std::array<std::string, kinds> within(std::size_t budget) const {
        std::array<std::string, kinds> joined;
        for (const auto kind : {Kind::water, Kind::highway, Kind::road, Kind::street, Kind::railway, Kind::green, Kind::lane, Kind::waterway,
                                Kind::built_up, Kind::border, Kind::building, Kind::service, Kind::path})
            for (const auto& path : paths_[static_cast<std::size_t>(kind)]) {
                if (path.size() > budget) continue;
                budget -= path.size();
                joined[static_cast<std::size_t>(kind)] += path;
            }
        return joined;
    }

    const std::map<std::pair<Kind, std::int64_t>, Stand>& stands() const { return stands_; }

private:
    static void take_area(const Line& outline, std::string& path, Line& largest) {
        if (outline.empty()) return;
        path += path_of(outline, true);
        if (largest.empty() || area_of(outline) > area_of(largest)) largest = outline;
    }
    void stand(Kind kind, std::int64_t name, Stand found) {
        if (!name || view_.zoom < drawing(kind).named_from) return;
        found.kind = kind;
        found.name = name;
        auto& best = stands_[{kind, name}];
        if (found.room > best.room) best = found;
    }

    View view_;
    Box frame_;  // in pixels
    std::array<std::vector<std::string>, kinds> paths_;
    std::map<std::pair<Kind, std::int64_t>, Stand> stands_;
};

void load(Sheaf& sheaf, const db::Reading& db, std::int64_t map, const View& view, int level) {
    for (const auto& block : blocks(db, map, level, cells(level, view.box().wider(overhang << view.shift()))))
        unpack(block.bytes, level, Cell::of(block.cell), view.zoom, [&](Kind kind, std::int64_t name, std::vector<Line>& lines) { sheaf.take(kind, name, lines); });
}

// One layer: a <path>, or, for what has a casing, a <use> of one that stands in <defs>.
struct Layers {
    std::string svg;
    Ink ink;
    int zoom;

    std::string_view colour(std::string_view day, std::string_view night) const { return ink == Ink::night ? night : day; }

    std::string look(const Drawing& how, bool casing) const {
        const auto width = how.shape == Shape::area ? 0.F : how.width.at(static_cast<std::size_t>(zoom - farthest_zoom)) + (casing ? static_cast<float>(how.casing) : 0.F);
        std::string out = how.shape == Shape::area ? std::string() : fmt::format(" stroke-width=\"{}\"", width);
        if (ink == Ink::sheet) return out + fmt::format(" class=\"{}{}\"", casing ? "under-" : "", how.css);
        const auto paint = casing ? colour(how.casing_day, how.casing_night) : colour(how.day, how.night);
        out += how.shape == Shape::area ? fmt::format(" fill=\"{}\"", paint)
                                        : fmt::format(" fill=\"none\" stroke=\"{}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"", paint);
        if (how.kind == Kind::border) out += " stroke-dasharray=\"7 5\"";
        if (how.kind == Kind::path) out += " stroke-dasharray=\"1 4\"";
        return out;
    }
    void draw(const Drawing& how, const std::string& path) { svg += fmt::format("<path{} d=\"{}\"/>", look(how, false), path); }
    void use(const Drawing& how, bool casing) {
        svg += fmt::format("<use href=\"#m{}\"{}/>", static_cast<int>(how.kind), look(how, casing));
    }
};

bool cased(const Drawing& how, int zoom) { return how.casing > 0 && zoom >= 14; }

std::string layers(const std::array<std::string, kinds>& paths, Ink ink, int zoom) {
    Layers out{{}, ink, zoom};
    const auto path = [&](const Drawing& how) -> const std::string& { return paths[static_cast<std::size_t>(how.kind)]; };
    std::string defs;
    for (const auto& how : drawings())
        if (cased(how, zoom) && !path(how).empty()) defs += fmt::format("<path id=\"m{}\" d=\"{}\"/>", static_cast<int>(how.kind), path(how));
    if (!defs.empty()) out.svg = fmt::format("<defs>{}</defs>", defs);
    for (const auto& how : drawings())
        if (!path(how).empty() && !cased(how, zoom) && how.kind < Kind::lane) out.draw(how, path(how));
    for (const auto& how : drawings())
        if (!path(how).empty() && cased(how, zoom)) out.use(how, true);
    for (const auto& how : drawings()) {
        if (path(how).empty() || how.kind < Kind::lane) continue;
        if (cased(how, zoom)) out.use(how, false);
        else out.draw(how, path(how));
    }
    return std::move(out.svg);
}

// Where districts end, over the ground of a map or the plain grid.
std::string district_borders(const db::Reading& db, const View& view, Ink ink) {
    const Box frame{-overhang, -overhang, view.width + overhang, view.height + overhang};
    std::string path;
    for (const auto& text : boundaries(db))
        for (const auto& outline : outlines_of(text)) {
            if (!box_of(outline).touches(view.box())) continue;
            for (const auto& part : clipped(simplified(pixels(outline, view), 1), frame))
                if (part.size() > 1) path += path_of(part, false);
        }
    if (path.empty()) return {};
    Layers out{{}, ink, view.zoom};
    out.draw(drawing(Kind::border), path);
    return std::move(out.svg);
}

std::vector<Label> labels_of(const db::Reading& db, const Sheaf& sheaf, i18n::Language language) {
    std::vector<std::int64_t> ids;
    for (const auto& [key, stand] : sheaf.stands()) ids.push_back(key.second);
    const auto texts = names(db, ids, language);
    std::vector<Label> labels;
    const std::map<std::int64_t, std::string> by_id(texts.begin(), texts.end());
    for (const auto& [key, stand] : sheaf.stands())
        if (const auto text = by_id.find(key.second); text != by_id.end()) labels.push_back({stand, text->second});
    // One street is drawn in several kinds where it changes its width; it is named once.
    std::ranges::stable_sort(labels, [](const Label& a, const Label& b) { return a.text != b.text ? a.text < b.text : a.stand.room > b.stand.room; });
    const auto doubles = std::ranges::unique(labels, {}, &Label::text);
    labels.erase(doubles.begin(), doubles.end());
    return labels;
}

void write_labels(std::string& svg, const std::vector<Label>& labels, Ink ink, i18n::Language language) {
    if (labels.empty()) return;
    svg += ink == Ink::sheet ? std::string("<g class=\"names\">")
                             : fmt::format("<g font-family=\"system-ui,'Noto Sans',sans-serif\" text-anchor=\"middle\" paint-order=\"stroke\" stroke-width=\"3\""
                                           " stroke-linejoin=\"round\" stroke=\"{}\">", ink == Ink::day ? "#fdfaf6" : "#171d25");
    web::Html html(svg, language);
    for (const auto& [stand, text] : labels) {
        const auto& how = drawing(stand.kind);
        svg += fmt::format("<text x=\"{}\" y=\"{}\"", stand.at.x, stand.at.y + 4);
        if (stand.angle) svg += fmt::format(" transform=\"rotate({} {} {})\"", stand.angle, stand.at.x, stand.at.y);
        const bool street = how.shape == Shape::line;
        const std::string_view css = street ? "" : how.css;
        if (ink != Ink::sheet)
            svg += fmt::format(" font-size=\"{}\" fill=\"{}\"", size_of(stand.kind), ink == Ink::day ? "#635951" : "#b5aea6");
        else if (!css.empty()) svg += fmt::format(" class=\"{}\"", css);
        svg += '>';
        html.attribute(text);
        svg += "</text>";
    }
    svg += "</g>";
}

// Where a city has no map: squares of a round number of metres, fixed to the ground.
std::string grid(const View& view, Ink ink) {
    const auto unit = scale(view, 128);
    const auto step = std::max(24, static_cast<int>(std::lround(unit.metres / view.metres_a_pixel())));
    const auto corner = view.corner();
    const int left = step - (corner.x >> view.shift()) % step, top = step - (corner.y >> view.shift()) % step;
    std::string path;
    for (int x = left; x < view.width; x += step) path += fmt::format("M{} 0v{}", x, view.height);
    for (int y = top; y < view.height; y += step) path += fmt::format("M0 {}h{}", y, view.width);
    if (ink == Ink::sheet) return fmt::format("<path class=\"grid\" d=\"{}\"/>", path);
    return fmt::format("<path fill=\"none\" stroke=\"{}\" d=\"{}\"/>", ink == Ink::day ? "#e2dbd4" : "#2c323b", path);
}

}  // namespace

Scale scale(const View& view, int most) {
    const double metre = view.metres_a_pixel();
    constexpr int least = 50;  // what is said is rounded to that
    Scale best{least, static_cast<int>(std::lround(least / metre))};
    for (int power = 100; power <= 100'000; power *= 10)
        for (const int metres : {power, 2 * power, 5 * power})
            if (const double pixels = metres / metre; pixels <= most) best = {metres, static_cast<int>(std::lround(pixels))};
    return best;
}

Ground ground(const db::Reading& db, const Sketch& sketch) {
    const auto map = shown(db);
    if (!map || !map->box.touches(sketch.view.box())) return {grid(sketch.view, sketch.ink) + district_borders(db, sketch.view, sketch.ink), ""};
    Sheaf sheaf(sketch.view);
    load(sheaf, db, map->id, sketch.view, level_of(sketch.view.zoom));
    if (sketch.view.zoom >= drawing(Kind::building).from_zoom) load(sheaf, db, map->id, sketch.view, level_of_houses);
    Ground out{layers(sheaf.within(sketch.budget), sketch.ink, sketch.view.zoom), map->licence};
    out.svg += district_borders(db, sketch.view, sketch.ink);
    const auto labels = fitting(labels_of(db, sheaf, sketch.language), sketch.free_of_names, sketch.view, sketch.most_names);
    write_labels(out.svg, labels, sketch.ink, sketch.language);
    return out;
}

}  // namespace maps
