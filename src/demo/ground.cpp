#include "demo/ground.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <stdexcept>
#include <utility>

#include "demo/dice.h"
#include "demo/fixed.h"
#include "demo/streets.h"

namespace demo {
namespace {

using ::maps::Degrees;
using ::maps::Feature;
using ::maps::Kind;
using ::maps::Line;
using ::maps::Name;
using ::maps::Point;

constexpr double metre = 1 / 111'200.0;             // of latitude, in degrees
constexpr double metre_east = 1 / (111'200.0 * 0.6717);  // of longitude, here

using Path = std::vector<Degrees>;

Line projected(const Path& path) {
    Line line;
    for (const auto at : path) line.push_back(::maps::project(at));
    return line;
}

// Outlines go one way round, as those of imported maps do.
Line outline(Path path) {
    path.push_back(path.front());
    auto line = projected(path);
    double twice = 0;
    for (std::size_t i = 1; i < line.size(); ++i) twice += double(line[i - 1].x) * line[i].y - double(line[i].x) * line[i - 1].y;
    if (twice < 0) std::ranges::reverse(line);
    return line;
}

// Round corners: each is cut at a quarter of its sides, three times (Chaikin).
Path rounded(Path path) {
    for (int turn = 0; turn < 3; ++turn) {
        Path next;
        for (std::size_t i = 0; i < path.size(); ++i) {
            const auto a = path[i], b = path[(i + 1) % path.size()];
            next.push_back({a.latitude * .75 + b.latitude * .25, a.longitude * .75 + b.longitude * .25});
            next.push_back({a.latitude * .25 + b.latitude * .75, a.longitude * .25 + b.longitude * .75});
        }
        path = std::move(next);
    }
    return path;
}

Name named(std::string_view ru, std::string_view kk, std::string_view en = {}) {
    return {std::string(ru), "", kk == ru ? "" : std::string(kk), en.empty() || en == ru ? "" : std::string(en)};
}

Feature area(Kind kind, Path path, Name name = {}) { return {kind, std::move(name), {outline(std::move(path))}}; }
Feature line(Kind kind, const Path& path, Name name = {}) { return {kind, std::move(name), {projected(path)}}; }

const Street& street(std::string_view key) {
    for (const auto& one : streets())
        if (one.key == key) return one;
    throw std::logic_error("the demo city has no such street");
}

Degrees along(const Street& street, double part) {
    return {street.from_latitude + (street.to_latitude - street.from_latitude) * part,
            street.from_longitude + (street.to_longitude - street.from_longitude) * part};
}

// Where two streets cross, as long as they are.
std::optional<Degrees> crossing(const Street& a, const Street& b) {
    const double ax = a.to_longitude - a.from_longitude, ay = a.to_latitude - a.from_latitude;
    const double bx = b.to_longitude - b.from_longitude, by = b.to_latitude - b.from_latitude;
    const double cross = ax * by - ay * bx;
    if (std::abs(cross) < 1e-12) return {};
    const double dx = b.from_longitude - a.from_longitude, dy = b.from_latitude - a.from_latitude;
    const double on_a = (dx * by - dy * bx) / cross, on_b = (dx * ay - dy * ax) / cross;
    constexpr double beyond = .03;
    if (on_a < -beyond || on_a > 1 + beyond || on_b < -beyond || on_b > 1 + beyond) return {};
    return along(a, on_a);
}

Kind kind_of(std::string_view key) {
    for (const auto main : {"mira", "alashakhan", "abai", "gagarin"})
        if (key == main) return Kind::road;
    for (const auto middle : {"satpaev", "kosmonavtov", "nekrasov", "shevchenko", "zheltoqsan", "vokzal", "naberezhnaya", "esenberlin", "zavod"})
        if (key == middle) return Kind::street;
    return Kind::lane;
}

void add_streets(std::vector<Feature>& all) {
    for (const auto& one : streets()) all.push_back(line(kind_of(one.key), {along(one, -.02), along(one, 1.02)}, named(one.ru, one.kk)));
}

constexpr std::string_view avenues[] = {"zheltoqsan", "satpaev", "abai", "mira", "kosmonavtov", "alashakhan"};          // from south to north
constexpr std::string_view crossings[] = {"gogol", "valikhanov", "nekrasov", "gagarin", "shevchenko", "pushkin", "esenberlin"};  // from west to east

// A block between two avenues and two streets, `away` metres from their middle.
std::optional<Path> block(std::size_t row, std::size_t column, double away) {
    const auto corner = [&](std::size_t avenue, std::size_t across) { return crossing(street(avenues[avenue]), street(crossings[across])); };
    const auto sw = corner(row, column), se = corner(row, column + 1), ne = corner(row + 1, column + 1), nw = corner(row + 1, column);
    if (!sw || !se || !ne || !nw) return {};
    const double up = away * metre, aside = away * metre_east;
    return Path{{sw->latitude + up, sw->longitude + aside}, {se->latitude + up, se->longitude - aside},
                {ne->latitude - up, ne->longitude - aside}, {nw->latitude - up, nw->longitude + aside}};
}

Degrees between(Degrees a, Degrees b, double part) {
    return {a.latitude + (b.latitude - a.latitude) * part, a.longitude + (b.longitude - a.longitude) * part};
}

// A house of `length` by `depth` metres, its front from `from` on towards `to`, its back to the left.
Feature house(Degrees from, Degrees to, double start, double length, double depth) {
    const double east = (to.longitude - from.longitude) / metre_east, north = (to.latitude - from.latitude) / metre;
    const double whole = std::hypot(east, north), x = east / whole, y = north / whole;
    const auto at = [&](double on, double off) {
        return Degrees{from.latitude + (on * y + off * x) * metre, from.longitude + (on * x - off * y) * metre_east};
    };
    return area(Kind::building, {at(start, 0), at(start + length, 0), at(start + length, depth), at(start, depth)});
}

// Long houses of five floors around a yard, as the city was built.
void add_houses(std::vector<Feature>& all, const Path& corners, Dice dice) {
    for (std::size_t side = 0; side < corners.size(); ++side) {
        const auto from = corners[side], to = corners[(side + 1) % corners.size()];
        const double length = std::hypot((to.latitude - from.latitude) / metre, (to.longitude - from.longitude) / metre_east);
        for (double start = 22; start < length - 60;) {
            const int long_one = dice.between(34, 72);
            if (start + long_one > length - 22) break;
            if (dice.chance(88)) all.push_back(house(from, to, start, long_one, 13));
            start += long_one + dice.between(10, 26);
        }
    }
}

// The park lies in the middle of the city, between two avenues; a school or a market fills some blocks.
constexpr std::size_t park_row = 2, park_column = 2;

void add_blocks(std::vector<Feature>& all) {
    for (std::size_t row = 0; row + 1 < std::size(avenues); ++row)
        for (std::size_t column = 0; column + 1 < std::size(crossings); ++column) {
            const auto ground = block(row, column, 16), fronts = block(row, column, 30);
            if (!ground || !fronts || (row == park_row && column == park_column)) continue;
            Dice dice(1, 77, row * 16 + column);
            all.push_back(area(Kind::built_up, *ground));
            add_houses(all, *fronts, dice);
            const auto& c = *fronts;
            if (dice.chance(70)) all.push_back(line(Kind::service, {between(c[0], c[3], .5), between(c[1], c[2], .5)}));
            if (dice.chance(35)) all.push_back(area(Kind::green, rounded({between(c[0], c[2], .38), between(c[1], c[3], .38), between(c[0], c[2], .62), between(c[1], c[3], .62)})));
        }
}

void add_parks(std::vector<Feature>& all) {
    const auto park = *block(park_row, park_column, 20);
    all.push_back(area(Kind::green, park, named("Парк культуры и отдыха", "Мәдениет және демалыс саябағы", "City park")));
    for (const auto& [from, to] : {std::pair(0, 2), std::pair(1, 3)})
        all.push_back(line(Kind::path, {park[static_cast<std::size_t>(from)], park[static_cast<std::size_t>(to)]}));
    const auto middle = between(park[0], park[2], .5);
    all.push_back(area(Kind::water, rounded({{middle.latitude + 40 * metre, middle.longitude - 60 * metre_east}, {middle.latitude + 50 * metre, middle.longitude + 40 * metre_east},
                                             {middle.latitude - 30 * metre, middle.longitude + 70 * metre_east}, {middle.latitude - 50 * metre, middle.longitude - 40 * metre_east}})));
    const auto& shore = street("naberezhnaya");
    Path strip;
    for (const double part : {0.0, .25, .5, .75, 1.0}) strip.push_back({along(shore, part).latitude, along(shore, part).longitude + 25 * metre_east});
    for (const double part : {1.0, .75, .5, .25, 0.0}) strip.push_back({along(shore, part).latitude, along(shore, part).longitude + (150 + 60 * std::sin(part * 9)) * metre_east});
    all.push_back(area(Kind::green, strip, named("Прибрежный парк", "Жағалау саябағы", "Shore park")));
}

void add_water(std::vector<Feature>& all) {
    all.push_back(area(Kind::water, rounded({{47.7930, 67.7395}, {47.7965, 67.7392}, {47.8010, 67.7420}, {47.8065, 67.7455}, {47.8130, 67.7440}, {47.8230, 67.7380},
                                             {47.8370, 67.7340}, {47.8530, 67.7280}, {47.8690, 67.7330}, {47.8640, 67.7500}, {47.8480, 67.7560}, {47.8370, 67.7680},
                                             {47.8250, 67.7860}, {47.8120, 67.7910}, {47.8010, 67.7850}, {47.7940, 67.7700}, {47.7905, 67.7540}}),
                       named("Кенгирское водохранилище", "Кеңгір су қоймасы", "Kengir reservoir")));
    all.push_back(line(Kind::waterway, {{47.7912, 67.7500}, {47.7870, 67.7515}, {47.7830, 67.7490}, {47.7780, 67.7502}, {47.7735, 67.7470}, {47.7680, 67.7445}, {47.7610, 67.7460},
                                        {47.7540, 67.7420}, {47.7450, 67.7360}, {47.7360, 67.7380}, {47.7250, 67.7310}},
                       named("Кенгир", "Кеңгір")));
    all.push_back(line(Kind::waterway, {{47.8690, 67.7330}, {47.8760, 67.7290}, {47.8850, 67.7310}, {47.8960, 67.7250}}, named("Кенгир", "Кеңгір")));
}

// Ways out of the city, the railway and the works.
void add_surroundings(std::vector<Feature>& all) {
    all.push_back(line(Kind::highway, {{47.8050, 67.6930}, {47.8075, 67.6800}, {47.8120, 67.6650}, {47.8230, 67.6400}, {47.8420, 67.6050}, {47.8620, 67.5700}, {47.8900, 67.5450}},
                       named("Сатпаевское шоссе", "Сәтбаев тас жолы")));
    all.push_back(line(Kind::highway, {{47.7862, 67.7124}, {47.7790, 67.7133}, {47.7700, 67.7128}, {47.7580, 67.7180}, {47.7400, 67.7240}, {47.7200, 67.7300}},
                       named("Кызылординское шоссе", "Қызылорда тас жолы")));
    all.push_back(line(Kind::highway, {{47.8105, 67.7052}, {47.8180, 67.7040}, {47.8300, 67.7010}, {47.8480, 67.6980}, {47.8700, 67.6900}, {47.8950, 67.6790}},
                       named("Улытауское шоссе", "Ұлытау тас жолы")));
    all.push_back(line(Kind::road, {{47.8095, 67.7098}, {47.8105, 67.7052}}, named("улица Гагарина", "Гагарин көшесі")));
    all.push_back(line(Kind::railway, {{47.8010, 67.6300}, {47.7930, 67.6560}, {47.7870, 67.6780}, {47.7835, 67.6950}, {47.7829, 67.7080}, {47.7836, 67.7240}, {47.7822, 67.7400},
                                       {47.7780, 67.7560}, {47.7745, 67.7750}, {47.7760, 67.8050}}));
    all.push_back(line(Kind::railway, {{47.7835, 67.7230}, {47.7815, 67.7310}, {47.7790, 67.7380}}));
    all.push_back(area(Kind::built_up, {{47.7770, 67.7255}, {47.7812, 67.7248}, {47.7818, 67.7425}, {47.7760, 67.7440}}, named("Медеплавильный завод", "Мыс балқыту зауыты", "Copper smelter")));
    for (const auto& [from, to] : {std::pair(Degrees{47.7790, 67.7275}, Degrees{47.7800, 67.7330}), std::pair(Degrees{47.7782, 67.7345}, Degrees{47.7790, 67.7405})})
        for (int i = 0; i < 4; ++i) all.push_back(house(from, to, 20 + i * 95, 80, 42));
}

// Lanes of small houses around the middles of the outer districts.
void add_lanes(std::vector<Feature>& all, Degrees middle, int rows, int columns, double tilt) {
    constexpr double step = 95, reach = 60;
    const auto at = [&](double x, double y) {
        return Degrees{middle.latitude + (y * std::cos(tilt) + x * std::sin(tilt)) * metre, middle.longitude + (x * std::cos(tilt) - y * std::sin(tilt)) * metre_east};
    };
    const double wide = columns * step * 1.6 / 2, high = rows * step / 2;
    all.push_back(area(Kind::built_up, {at(-wide - reach, -high - reach), at(wide + reach, -high - reach), at(wide + reach, high + reach), at(-wide - reach, high + reach)}));
    for (int i = 0; i <= rows; ++i) all.push_back(line(Kind::lane, {at(-wide, -high + i * step), at(wide, -high + i * step)}));
    for (int i = 0; i <= columns; ++i) all.push_back(line(Kind::lane, {at(-wide + i * step * 1.6, -high), at(-wide + i * step * 1.6, high)}));
    Dice dice(1, 78, static_cast<std::uint64_t>(rows * 64 + columns));
    for (int row = 0; row < rows; ++row)
        for (double x = -wide + 24; x < wide - 24; x += 27) {
            const double y = -high + row * step;
            if (dice.chance(80)) all.push_back(house(at(x, y + 14), at(x + 10, y + 14), 0, dice.between(9, 13), dice.between(8, 11)));
            if (dice.chance(80)) all.push_back(house(at(x, y + step - 26), at(x + 10, y + step - 26), 0, dice.between(9, 13), dice.between(8, 11)));
        }
}

void add_names(std::vector<Feature>& all) {
    for (const auto& district : districts())
        all.push_back({Kind::district, named(district.name.ru, district.name.kk, district.name.en), {{::maps::project({district.latitude, district.longitude})}}});
    all.push_back({Kind::settlement, named("Жезказган", "Жезқазған", "Zhezkazgan"), {{::maps::project({47.7990, 67.7090})}}});
    all.push_back({Kind::settlement, named("Сатпаев", "Сәтбаев", "Satpaev"), {{::maps::project({47.8930, 67.5400})}}});
}

}  // namespace

std::vector<Feature> ground() {
    std::vector<Feature> all;
    add_water(all);
    add_surroundings(all);
    add_lanes(all, {47.8078, 67.6975}, 5, 4, .08);   // Metallurg
    add_lanes(all, {47.7888, 67.6955}, 5, 3, -.05);  // Saryarqa
    add_lanes(all, {47.8135, 67.7120}, 4, 5, .12);   // Zhastar
    add_lanes(all, {47.7925, 67.7312}, 5, 3, .3);    // Kenshi
    add_lanes(all, {47.7800, 67.7160}, 4, 5, .03);   // Temirzholshy
    add_blocks(all);
    add_parks(all);
    add_streets(all);
    add_names(all);
    return all;
}

}  // namespace demo
