#include "media/media.h"

#include <fmt/format.h>
#include <sodium.h>

#include <array>
#include <fstream>
#include <stdexcept>

#include "db/reading.h"

namespace media {
namespace fs = std::filesystem;

std::string Picture::digest() const {
    std::array<unsigned char, 32> hash;
    crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), nullptr, 0);
    std::string text;
    for (const auto byte : hash) text += fmt::format("{:02x}", byte);
    return text;
}

std::string Picture::file_name() const { return media::file_name(digest(), type); }

std::string file_name(std::string_view digest, std::string_view type) {
    const auto* ending = type == "image/jpeg" ? ".jpg" : type == "image/webp" ? ".webp" : type == "image/svg+xml" ? ".svg" : ".png";
    return std::string(digest).append(ending);
}

std::string path_of(std::string_view digest, std::string_view type) { return "/media/" + file_name(digest, type); }

base::Result<Picture> read_logo(std::string_view bytes) {
    constexpr std::size_t most = 200 * 1024;
    if (bytes.size() > most) return base::refuse(base::Error::Kind::invalid, base::words("The picture is larger than 200 KB. Save it smaller."));
    return bytes.starts_with("\x89PNG") ? read_png(bytes) : read_svg(bytes);
}

void write_file(const fs::path& city_folder, const Picture& picture) {
    const auto folder = city_folder / "media";
    fs::create_directories(folder);
    const auto path = folder / picture.file_name(), draft = fs::path(path.string() + ".tmp");
    if (fs::exists(path)) return;
    std::ofstream out(draft, std::ios::binary);
    out.write(picture.bytes.data(), static_cast<std::streamsize>(picture.bytes.size()));
    out.close();
    if (!out) throw std::runtime_error(fmt::format("{} cannot be written", draft.string()));
    fs::rename(draft, path);
}

MediaId put(db::Writing& db, const Picture& picture, base::Instant now) {
    const auto digest = picture.digest();
    db.exec("insert into media (digest, type, width, height, bytes, created_at) values (?, ?, ?, ?, ?, ?) on conflict (digest) do nothing", digest,
            picture.type, picture.width, picture.height, static_cast<std::int64_t>(picture.bytes.size()), now);
    return {db.value<std::int64_t>("select id from media where digest = ?", digest)};
}

}  // namespace media
