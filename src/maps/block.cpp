#include "maps/block.h"

#include <stdexcept>

#include "maps/geometry.h"

namespace maps {
namespace {

struct Level {
    int first_zoom, last_zoom;
    int deepest;       // its smallest cells
    double tolerance;  // of simplification, in units: below a pixel at last_zoom
    int grid;          // positions are kept in 2^grid units: a quarter of a pixel at last_zoom
};
constexpr std::array<Level, levels> all_levels{{{11, 12, 10, 200, 6}, {13, 14, 12, 44, 4}, {15, 17, 14, 5, 1}, {16, 17, 15, 5, 1}}};
constexpr int least_depth = 8;  // a cell of 100 km here

const Level& level_at(int level) { return all_levels.at(static_cast<std::size_t>(level)); }

void put(std::string& out, std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) out += static_cast<char>(number | 0x80);
    out += static_cast<char>(number);
}

void put_signed(std::string& out, std::int64_t number) { put(out, (static_cast<std::uint64_t>(number) << 1) ^ static_cast<std::uint64_t>(number >> 63)); }

class Reader {
public:
    explicit Reader(std::span<const std::byte> bytes) : bytes_(bytes) {}

    bool done() const { return at_ == bytes_.size(); }
    std::uint64_t number() {
        std::uint64_t number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            const auto byte = std::to_integer<std::uint64_t>(bytes_[need(1)]);
            ++at_;
            number |= (byte & 0x7f) << shift;
            if (byte < 0x80) return number;
        }
        throw std::runtime_error("a block of the map is damaged: a number without end");
    }
    std::int64_t signed_number() {
        const auto number = this->number();
        return static_cast<std::int64_t>(number >> 1) ^ -static_cast<std::int64_t>(number & 1);
    }
    Reader part(std::uint64_t size) {
        const auto begin = need(size);
        at_ += size;
        return Reader(bytes_.subspan(begin, size));
    }

private:
    std::size_t need(std::uint64_t size) const {
        if (size > bytes_.size() - at_) throw std::runtime_error("a block of the map is damaged: it ends within a feature");
        return at_;
    }

    std::span<const std::byte> bytes_;
    std::size_t at_ = 0;
};

// What is too small to be seen at the level's nearest zoom is left out.
std::vector<Line> at_level(const Feature& feature, const Drawing& drawing, const Level& level) {
    std::vector<Line> lines;
    const double pixel = 1 << (unit_zoom - level.last_zoom);
    for (const auto& line : feature.lines) {
        if (drawing.shape == Shape::area && area_of(line) < 9 * pixel * pixel) continue;
        auto simple = simplified(line, level.tolerance);
        if (drawing.shape == Shape::point || simple.size() > 1) lines.push_back(std::move(simple));
    }
    return lines;
}

std::string bytes_of(const std::vector<Line>& lines, std::int64_t name, const Level& level, const Cell& cell) {
    std::string out;
    put(out, static_cast<std::uint64_t>(name));
    put(out, lines.size());
    Point before{cell.corner().x >> level.grid, cell.corner().y >> level.grid};
    for (const auto& line : lines) {
        put(out, line.size());
        for (const auto point : line) {
            const Point here{point.x >> level.grid, point.y >> level.grid};
            put_signed(out, here.x - before.x);
            put_signed(out, here.y - before.y);
            before = here;
        }
    }
    return out;
}

std::vector<Line> lines_of(Reader& in, const Level& level, const Cell& cell) {
    std::vector<Line> lines(std::min<std::uint64_t>(in.number(), 100'000));
    std::int64_t x = cell.corner().x >> level.grid, y = cell.corner().y >> level.grid;
    for (auto& line : lines) {
        const auto points = in.number();
        for (std::uint64_t i = 0; i < points; ++i) {
            x += in.signed_number();
            y += in.signed_number();
            line.push_back({static_cast<std::int32_t>(x << level.grid), static_cast<std::int32_t>(y << level.grid)});
        }
    }
    return lines;
}

}  // namespace

int level_of(int zoom) { return zoom <= 12 ? 0 : zoom <= 14 ? 1 : 2; }

Cell Cell::of(const Box& box, int deepest) {
    int depth = deepest;
    while (depth > least_depth && (world >> depth) < std::max(box.width(), box.height())) --depth;
    const int shift = unit_zoom + 8 - depth;
    return {depth, box.middle().x >> shift, box.middle().y >> shift};
}

std::vector<Cell> cells(int level, const Box& box) {
    std::vector<Cell> found;
    for (int depth = least_depth; depth <= level_at(level).deepest; ++depth) {
        const int shift = unit_zoom + 8 - depth;
        const auto reach = box.wider(world >> depth >> 1);
        const auto most = (1 << depth) - 1;
        for (auto y = std::max(0, reach.top >> shift); y <= std::min(most, reach.bottom >> shift); ++y)
            for (auto x = std::max(0, reach.left >> shift); x <= std::min(most, reach.right >> shift); ++x) found.push_back({depth, x, y});
    }
    return found;
}

Blocks packed(const std::vector<Feature>& features, const std::vector<std::int64_t>& name_of) {
    Blocks blocks;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const auto& how = drawing(features[i].kind);
        for (int number = 0; number < levels; ++number) {
            const auto& level = level_at(number);
            const bool house = features[i].kind == Kind::building;
            if (how.from_zoom > level.last_zoom || house != (number == level_of_houses)) continue;
            const auto lines = at_level(features[i], how, level);
            Box box;
            for (const auto& line : lines) box.add(box_of(line));
            if (box.empty()) continue;
            const auto cell = Cell::of(box, level.deepest);
            const auto bytes = bytes_of(lines, name_of[i], level, cell);
            auto& block = blocks[{number, cell.key()}];
            put(block, static_cast<std::uint64_t>(features[i].kind));
            put(block, bytes.size());
            block += bytes;
        }
    }
    return blocks;
}

void unpack(std::span<const std::byte> bytes, int number, const Cell& cell, int zoom, const Visit& visit) {
    const auto& level = level_at(number);
    for (Reader in(bytes); !in.done();) {
        const auto kind = in.number();
        auto feature = in.part(in.number());
        if (kind >= kinds) throw std::runtime_error("a block of the map is damaged: an unknown kind");
        if (drawing(static_cast<Kind>(kind)).from_zoom > zoom) continue;
        const auto name = static_cast<std::int64_t>(feature.number());
        auto lines = lines_of(feature, level, cell);
        visit(static_cast<Kind>(kind), name, lines);
    }
}

}  // namespace maps
