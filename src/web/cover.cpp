#include "web/cover.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numbers>
#include <vector>

#include "web/ornament.h"

namespace web {
namespace {

using Curves = std::vector<Curve>;

Curve path(std::string data, int degrees = 0) { return {std::move(data), degrees, 0}; }

Curves all_around(const std::string& data, std::initializer_list<int> degrees) {
    Curves out;
    for (const int angle : degrees) out.push_back(path(data, angle));
    return out;
}

Curves operator+(Curves one, Curves other) {
    std::ranges::move(other, std::back_inserter(one));
    return one;
}

Curves operator+(Curves one, Curve other) { return std::move(one) + Curves{std::move(other)}; }

std::string diamonds(std::initializer_list<double> radii) {
    std::string out;
    for (const double radius : radii) out += diamond(0, 0, radius);
    return out;
}

Curves qoshqar() {
    static constexpr std::array<double, 4> long_horn{4, 3, 2, 1};
    const std::string great = horns({.y = -10.5, .u = 1.5, .stem = 7, .arcs = long_horn});
    const std::string small = horns({.y = -12.5, .u = .9, .stem = 5.5});
    return all_around(great, {0, 180}) + all_around(small, {90, 270}) + path(diamonds({1, 3.4, 6.2}));
}

Curves tort_qulaq() {
    const std::string stalk = "M0 -4.9V-10" + diamond(0, -12, 2);
    return all_around(horns({.y = -13, .stem = 8}), {0, 90, 180, 270}) + all_around(stalk, {45, 135, 225, 315}) +
           path(diamonds({4, 1.6}), 45);
}

Curve circle(double radius) { return {"", 0, radius}; }

Curves kun() {
    constexpr double slice = std::numbers::pi / 6;
    const auto on_rim = [](double angle) {
        return path_number(9 * std::sin(angle)) + " " + path_number(-9 * std::cos(angle));
    };
    const std::string petal = path_number(9 * std::sin(slice / 2));
    std::string petals = "M" + on_rim(0);
    Curves rays;
    for (int k = 1; k <= 12; ++k) petals += fmt::format("A{0} {0} 0 0 1 {1}", petal, on_rim(k * slice));
    for (int k = 0; k < 12; ++k) rays.push_back(path("M0 -14V-17" + diamond(0, -18.1, 1.1), k * 30));
    return Curves{circle(4), circle(7), path(petals)} + rays;
}

constexpr double reach = 47.5;  // a ribbon runs far over both edges of every cover

std::string rails() {
    std::string out;
    for (const double x : {-12.0, -9.8, 9.8, 12.0})
        out += fmt::format("M{} -{}V{}", path_number(x), path_number(reach), path_number(reach));
    return out;
}

Curves irek() {
    std::string zigzags;
    for (const int side : {1, -1}) {
        zigzags += fmt::format("M{} -{}", 7 * side, path_number(reach));
        for (int k = 0, way = -side; k < 10; ++k, way = -way) zigzags += fmt::format("l{} 9.5", 14 * way);
    }
    return {path(rails() + zigzags)};
}

Curves su() {
    std::string waves;
    for (const int x : {-5, 0, 5}) {
        waves += fmt::format("M{} -48", x);
        for (int k = 0; k < 12; ++k) waves += fmt::format("a4 4 0 0 {} 0 8", k % 2);
    }
    return {path(rails() + waves)};
}

Curves koz() {
    const std::string corner = horns({.y = -15, .u = .7, .stem = 3 / .7});
    return Curves{path(diamonds({3, 6, 9, 12}))} + all_around(corner, {0, 90, 180, 270});
}

Curves agash() {
    return {path(horns({.y = -20, .u = .95}) + horns({.y = -9, .u = 1.35}) + horns({.y = 4.6, .u = 1.75}) + "M0 -20V19")};
}

Curves tumar() {
    std::string triangles;
    for (const double size : {5.0, 10.0, 15.0, 20.0})
        triangles += fmt::format("M0 {}L{} {}H{}z", path_number(-.6 * size), path_number(.69 * size),
                                 path_number(.6 * size), path_number(-.69 * size));
    return {path(triangles + horns({.y = -16.5, .u = .8, .stem = 4.5 / .8}))};
}

struct Drawing {
    Motif motif;
    std::string_view symbol;
    Curves (*draw)();
};

constexpr std::array<Drawing, 8> drawings{{{Motif::qoshqar, "qoshqar", qoshqar},
                                           {Motif::tort_qulaq, "tort-qulaq", tort_qulaq},
                                           {Motif::kun, "kun", kun},
                                           {Motif::irek, "irek", irek},
                                           {Motif::su, "su", su},
                                           {Motif::koz, "koz", koz},
                                           {Motif::agash, "agash", agash},
                                           {Motif::tumar, "tumar", tumar}}};

const Drawing& drawing(Motif motif) { return drawings[static_cast<std::size_t>(motif)]; }

std::string svg(const Curves& curves) {
    std::string out;
    for (const auto& curve : curves) {
        if (curve.path.empty()) out += fmt::format("<circle r=\"{}\"/>", path_number(curve.radius));
        else if (curve.degrees == 0) out += fmt::format("<path d=\"{}\"/>", curve.path);
        else out += fmt::format("<path d=\"{}\" transform=\"rotate({})\"/>", curve.path, curve.degrees);
    }
    return out;
}

// −1…1, from a byte of the hash.
double swing(std::uint64_t hash, int byte) { return static_cast<double>(hash >> (8 * byte) & 255) / 127.5 - 1; }

}  // namespace

int free_hue(std::span<const int> taken) {
    if (taken.empty()) return 195;
    std::vector<int> hues(taken.begin(), taken.end());
    std::ranges::sort(hues);
    int best = 0, widest = -1;
    for (std::size_t i = 0; i < hues.size(); ++i) {
        const int gap = (i + 1 < hues.size() ? hues[i + 1] : hues.front() + 360) - hues[i];
        if (gap > widest) widest = gap, best = hues[i] + gap / 2;
    }
    return best % 360;
}

Motif motif_of(std::string_view category_key) {
    for (const CategoryLook& look : category_looks)
        if (look.key == category_key) return look.motif;
    return static_cast<Motif>(stable_hash(category_key) % drawings.size());
}

Motif motif_of(std::string_view symbol_name, std::string_view category_key) {
    for (const auto& look : category_looks)
        if (symbol(look.motif) == symbol_name) return look.motif;
    return motif_of(category_key);
}

std::string_view symbol(Motif motif) { return drawing(motif).symbol; }

std::vector<Curve> curves(Motif motif) { return drawing(motif).draw(); }

std::uint64_t stable_hash(std::string_view text) {
    std::uint64_t hash = 14695981039346656037u;
    for (const char letter : text) hash = (hash ^ static_cast<unsigned char>(letter)) * 1099511628211u;
    return hash ^ hash >> 32;  // short texts differ in the low bits only
}

// The view is 40 units wide at its centre (city.css gives it 77.5 % of a wide cover and centres it at 78 %, 42 %); 4 % of
// 320 px is 2.06 units of 6.2 px, 6 % of 200 px is 1.94.
View motif_view(std::uint64_t hash) {
    const double side = 40 / (1 + .1 * swing(hash, 0));
    return {-side / 2 - 2.06 * swing(hash, 1), -side / 2 - 1.94 * swing(hash, 2), side};
}

std::string motif_box(std::uint64_t hash) {
    const auto view = motif_view(hash);
    const auto tenth = [](double value) { return path_number(std::round(value * 10) / 10); };
    return fmt::format("{} {} {} {}", tenth(view.x), tenth(view.y), tenth(view.side), tenth(view.side));
}

std::string cover_art(Motif motif, std::uint64_t hash, Shape shape) {
    return fmt::format("<svg class=\"art{}\" viewBox=\"{}\" aria-hidden=\"true\">{}</svg>",
                       shape == Shape::square ? " small" : "", motif_box(hash), svg(curves(motif)));
}

void draw(Cover& cover, int hue, Motif motif, std::uint64_t hash) {
    cover.hue = fmt::format("hue-{}", hue);
    cover.motif = symbol(motif);
    cover.box = motif_box(hash);
}

std::string motif_sprite() {
    std::string out = "<svg xmlns=\"http://www.w3.org/2000/svg\">\n";
    for (const Drawing& one : drawings) out += fmt::format("<g id=\"{}\">{}</g>\n", one.symbol, svg(one.draw()));
    out += fmt::format("<path id=\"mark\" d=\"{}\"/>\n<path id=\"end\" d=\"{}\"/>\n<path id=\"band\" d=\"{}\"/>\n</svg>\n",
                       mark(), end_of_page(), band(20));
    return out;
}

}  // namespace web
