#include "transport/archive.h"

#include <zip.h>

#include <algorithm>
#include <memory>

namespace transport {
namespace {

constexpr std::size_t most = 128 * 1024 * 1024;  // bytes of all files: a million departures are 50 MB

using Archive = std::unique_ptr<zip_t, decltype(&zip_discard)>;
using Member = std::unique_ptr<zip_file_t, decltype(&zip_fclose)>;

Archive opened(std::string_view bytes) {
    auto* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    auto* archive = source ? zip_open_from_source(source, ZIP_RDONLY, nullptr) : nullptr;
    if (source && !archive) zip_source_free(source);
    return {archive, zip_discard};
}

// The whole of a member, or nothing when it is broken or longer than `left`.
bool read_member(zip_t* archive, zip_uint64_t index, std::size_t left, std::string& text) {
    const Member member(zip_fopen_index(archive, index, 0), zip_fclose);
    if (!member) return false;
    char piece[64 * 1024];
    while (true) {
        const auto length = zip_fread(member.get(), piece, sizeof piece);
        if (length < 0) return false;
        if (length == 0) return true;
        if (text.size() + static_cast<std::size_t>(length) > left) return false;
        text.append(piece, static_cast<std::size_t>(length));
    }
}

}  // namespace

std::expected<std::map<std::string, std::string>, std::string> unpacked(std::string_view bytes, std::initializer_list<std::string_view> wanted) {
    const auto archive = opened(bytes);
    if (!archive) return std::unexpected("this is no ZIP archive, or a broken one");
    std::map<std::string, std::string> files;
    std::size_t left = most;
    const auto count = zip_get_num_entries(archive.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        const char* path = zip_get_name(archive.get(), static_cast<zip_uint64_t>(i), 0);
        std::string name = path ? path : "";
        name.erase(0, name.rfind('/') + 1);
        if (std::ranges::find(wanted, name) == wanted.end() || files.contains(name)) continue;
        std::string text;
        if (!read_member(archive.get(), static_cast<zip_uint64_t>(i), left, text)) return std::unexpected(name + " in the archive is broken, or longer than 128 MB");
        left -= text.size();
        files.emplace(std::move(name), std::move(text));
    }
    return files;
}

}  // namespace transport
