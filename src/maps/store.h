// All SQL of maps.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "i18n/language.h"
#include "maps/block.h"

namespace maps {

struct Shown {
    std::int64_t id = 0;
    std::string licence;
    Box box;
};
std::optional<Shown> shown(const db::Reading&);
std::optional<Degrees> middle_of_city(const db::Reading&);

struct Block {
    std::int64_t cell = 0;
    std::vector<std::byte> bytes;
};
std::vector<Block> blocks(const db::Reading&, std::int64_t map, int level, const std::vector<Cell>&);
// In the order of `ids`; in the language where the map has it.
std::vector<std::pair<std::int64_t, std::string>> names(const db::Reading&, const std::vector<std::int64_t>& ids, i18n::Language);

std::vector<std::string> boundaries(const db::Reading&);  // of districts, GeoJSON
std::vector<std::pair<std::int64_t, std::string>> district_names(const db::Reading&);  // in every language
void put_boundary(db::Writing&, std::int64_t district, const std::string& geojson);

}  // namespace maps
