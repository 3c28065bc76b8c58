// Records out of JSON: a line each, a whole-file array, or an object that holds one array of them (GeoJSON, an API's answer).
#pragma once

#include <nlohmann/json_fwd.hpp>

#include <cstddef>
#include <functional>
#include <string_view>

#include "base/result.h"

namespace readers {

constexpr std::size_t json_record_most = 1024 * 1024;  // bytes of one record
constexpr std::size_t json_depth_most = 32;

// Who takes what a file gives: records and, one by one, what could not be read. Lines count from 1.
struct Sink {
    std::function<void(std::size_t line, const nlohmann::json& record)> record;
    std::function<void(std::size_t line, base::Words reason)> refused;
};

// One value of at most json_record_most bytes and json_depth_most levels, in UTF-8, without NaN and infinities. The last
// of equal keys holds.
base::Result<nlohmann::json> read_json(std::string_view text);

// Every record is an object; everything else is refused with its line. A feature of GeoJSON becomes its properties with
// "id", "lat" and "lon" of its geometry. In an array each element is read alone: a broken one does not take its neighbours along.
void read_json_records(std::string_view file, const Sink&);

}  // namespace readers
