#include "web/asset.h"

#include <fmt/format.h>

#include <map>
#include <stdexcept>

#include "web/security.h"

namespace web {
namespace {

constexpr std::string_view folder = "/static/";

const Asset& find(std::string_view name) {
    for (const auto& asset : assets())
        if (asset.name == name) return asset;
    throw std::out_of_range(fmt::format("no file {} is embedded", name));
}

using ReadyAssets = std::map<std::string, ReadyPage, std::less<>>;

ReadyAssets make_all() {
    ReadyAssets all;
    for (const auto& asset : assets()) {
        if (asset.name.ends_with(".sql")) continue;
        all.emplace(fmt::format("{}{}", folder, asset.versioned),
                    ReadyPage::make(std::string(asset.bytes), asset.type, "public, max-age=31536000, immutable", {},
                                    std::string(asset.gzip)));
    }
    return all;
}

}  // namespace

std::string asset_name(std::string_view name) { return std::string(find(name).versioned); }

std::string_view asset_bytes(std::string_view name) { return find(name).bytes; }

std::string_view asset_type(std::string_view path) {
    for (const auto& asset : assets())
        if (path.substr(folder.size()) == asset.versioned) return asset.type;
    return "application/octet-stream";
}

const ReadyPage* ready_asset(std::string_view path) {
    static const ReadyAssets all = make_all();
    const auto found = all.find(path);
    return found == all.end() ? nullptr : &found->second;
}

}  // namespace web
