#include "maps/store.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "db/file.h"

namespace maps {
namespace {

using db::Reading;
using db::Writing;

template <class T, class F>
std::string json(const std::vector<T>& all, F value) {
    std::string list = "[";
    for (const auto& one : all) fmt::format_to(std::back_inserter(list), "{}{}", list.size() > 1 ? "," : "", value(one));
    return list + "]";
}

// A map nobody sees goes in pieces, for its blocks may be many.
void remove(db::File& city, std::int64_t id) {
    while (city.write([=](Writing& db) {
        return db.exec("delete from map_block where rowid in (select rowid from map_block where map_id = ? limit 50)", id) +
               db.exec("delete from map_name where rowid in (select rowid from map_name where map_id = ? limit 200)", id);
    }) > 0) {
    }
    city.write([=](Writing& db) { db.exec("delete from map where id = ?", id); });
}

std::vector<Name> distinct_names(const std::vector<Feature>& features) {
    std::set<Name> all;
    for (const auto& feature : features)
        if (!feature.name.name.empty()) all.insert(feature.name);
    return {all.begin(), all.end()};
}

// Numbers from 1 in the order of `names`; 0 where a feature has none.
std::vector<std::int64_t> numbers_of(const std::vector<Feature>& features, const std::vector<Name>& names) {
    std::vector<std::int64_t> numbers;
    for (const auto& feature : features)
        numbers.push_back(feature.name.name.empty() ? 0 : std::ranges::lower_bound(names, feature.name) - names.begin() + 1);
    return numbers;
}

void put_names(db::File& city, std::int64_t map, const std::vector<Name>& names) {
    constexpr std::size_t at_once = 200;
    for (std::size_t first = 0; first < names.size(); first += at_once)
        city.write([map, first, some = std::vector(names.begin() + static_cast<std::ptrdiff_t>(first),
                                                   names.begin() + static_cast<std::ptrdiff_t>(std::min(first + at_once, names.size())))](Writing& db) {
            for (auto number = static_cast<std::int64_t>(first) + 1; const auto& name : some)
                db.exec("insert into map_name (map_id, number, name, ru, kk, en) values (?, ?, ?, ?, ?, ?)", map, number++, name.name, name.ru, name.kk, name.en);
        });
}

void put_blocks(db::File& city, std::int64_t map, const Blocks& blocks) {
    constexpr std::size_t bytes_at_once = 256 * 1024;
    for (auto next = blocks.begin(); next != blocks.end();) {
        std::vector<Blocks::value_type> some;
        for (std::size_t bytes = 0; next != blocks.end() && bytes < bytes_at_once && some.size() < 100; ++next) {
            bytes += next->second.size();
            some.push_back(*next);
        }
        city.write([map, some](Writing& db) {
            for (const auto& [key, bytes] : some)
                db.exec("insert into map_block (map_id, level, cell, bytes) values (?, ?, ?, ?)", map, key.first, key.second, std::as_bytes(std::span(bytes)));
        });
    }
}

}  // namespace

void read(db::Row& row, Shown& shown) { row >> shown.id >> shown.licence >> shown.box.left >> shown.box.top >> shown.box.right >> shown.box.bottom; }

void read(db::Row& row, Block& block) { row >> block.cell >> block.bytes; }

std::optional<Shown> shown(const Reading& db) {
    return db.one<Shown>("select id, licence, west, north, east, south from map where state = 'shown'");
}

std::optional<Degrees> middle_of_city(const Reading& db) {
    const auto found = db.one<std::pair<double, double>>("select latitude, longitude from city where latitude is not null and longitude is not null");
    if (!found) return {};
    return Degrees{found->first, found->second};
}

std::vector<Block> blocks(const Reading& db, std::int64_t map, int level, const std::vector<Cell>& wanted) {
    return db.all<Block>("select b.cell, b.bytes from json_each(?1) j join map_block b on b.map_id = ?2 and b.level = ?3 and b.cell = j.value",
                         json(wanted, [](const Cell& cell) { return cell.key(); }), map, level);
}

std::vector<std::pair<std::int64_t, std::string>> names(const Reading& db, const std::vector<std::int64_t>& ids, i18n::Language language) {
    return db.all<std::pair<std::int64_t, std::string>>(
        "select n.number, coalesce(nullif(case ?2 when 'ru' then n.ru when 'kk' then n.kk else n.en end, ''), n.name) from json_each(?1) j"
        " join map m on m.state = 'shown' join map_name n on n.map_id = m.id and n.number = j.value order by j.key",
        json(ids, [](std::int64_t id) { return id; }), i18n::tag(language));
}

std::vector<std::string> boundaries(const Reading& db) { return db.all<std::string>("select boundary from district where boundary is not null order by id"); }

std::vector<std::pair<std::int64_t, std::string>> district_names(const Reading& db) {
    return db.all<std::pair<std::int64_t, std::string>>("select district_id, name from district_text order by district_id, language");
}

void put_boundary(Writing& db, std::int64_t district, const std::string& geojson) {
    db.exec("update district set boundary = ? where id = ?", geojson, district);
}

Counted replace_map(db::File& city, const Origin& origin, const std::vector<Feature>& features, base::Instant now) {
    for (const auto left : city.read()->all<std::int64_t>("select id from map where state = 'coming'")) remove(city, left);  // by a dead process
    const auto names = distinct_names(features);
    const auto blocks = packed(features, numbers_of(features, names));
    Box box;
    Counted counted{0, 0, static_cast<std::int64_t>(names.size()), static_cast<std::int64_t>(blocks.size()), 0};
    for (const auto& feature : features) {
        for (const auto& line : feature.lines) box.add(box_of(line));
        ++(drawing(feature.kind).shape == Shape::area ? counted.areas : counted.lines);
    }
    for (const auto& [key, bytes] : blocks) counted.bytes += static_cast<std::int64_t>(bytes.size());
    const auto id = city.write([=](Writing& db) {
        return db.insert("insert into map (name, licence, west, north, east, south, created_at) values (?, ?, ?, ?, ?, ?, ?)", origin.name,
                         origin.licence, box.left, box.top, box.right, box.bottom, now);
    });
    put_names(city, id, names);
    put_blocks(city, id, blocks);
    const auto old = city.write([=](Writing& db) {
        const auto old = db.all<std::int64_t>("select id from map where state = 'shown'");
        db.exec("update map set state = 'going' where state = 'shown'");
        db.exec("update map set state = 'shown' where id = ?", id);
        return old;
    });
    for (const auto one : old) remove(city, one);
    return counted;
}

}  // namespace maps
