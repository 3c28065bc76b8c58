// Files that live inside the program: style, icons, the schema. Their addresses change with their content, so browsers
// may keep them for ever.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "web/page_cache.h"

namespace web {

struct Asset {
    std::string_view name;       // "city.css"
    std::string_view versioned;  // "city.3f9a01c2d4.css"
    std::string_view type;
    std::string_view bytes;
    std::string_view gzip;       // empty where it would not be shorter
};

std::span<const Asset> assets();  // made by src/tools/compile_assets.cpp

// "city.3f9a01c2d4.css" for "city.css"; throws std::out_of_range for a name that is not embedded.
std::string asset_name(std::string_view name);
std::string_view asset_bytes(std::string_view name);

// The ready answer for a path under /static/, or nothing.
const ReadyPage* ready_asset(std::string_view path);
std::string_view asset_type(std::string_view path);  // the Content-Type of one that is there

}  // namespace web
