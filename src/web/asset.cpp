#include "web/asset.h"

#include <fmt/format.h>
#include <sys/mman.h>
#include <unistd.h>

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

// The bytes in a file of memory; null where the system gives none, which costs speed alone.
std::shared_ptr<const int> memory_file(std::string_view bytes) {
    const int file = ::memfd_create("asset", MFD_CLOEXEC);
    if (file < 0) return nullptr;
    std::shared_ptr<const int> owned(new int(file), [](const int* held) {
        ::close(*held);
        delete held;
    });
    const auto written = ::write(file, bytes.data(), bytes.size());
    return written == static_cast<ssize_t>(bytes.size()) ? owned : nullptr;
}

using ReadyAssets = std::map<std::string, ReadyPage, std::less<>>;

ReadyAssets make_all() {
    ReadyAssets all;
    for (const auto& asset : assets()) {
        if (asset.name.ends_with(".sql")) continue;
        auto page = ReadyPage::make(std::string(asset.bytes), asset.type, "public, max-age=31536000, immutable", {}, std::string(asset.gzip));
        constexpr std::size_t quicker_as_file = 16 * 1024;
        if (asset.bytes.size() >= quicker_as_file) page.file = memory_file(asset.bytes);
        all.emplace(fmt::format("{}{}", folder, asset.versioned), std::move(page));
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
