// Pictures of a city: files beside its data, named by the digest of their bytes, served as they are for ever.
//
//   DATA/cities/SLUG/media/DIGEST.png
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"

namespace db { class Writing; }

namespace media {

using MediaId = base::Id<struct MediaTag>;

// A picture that may be served: looked through byte by byte, and without anything that is not picture.
struct Picture {
    std::string type;   // image/png, image/svg+xml
    std::string bytes;
    int width = 0, height = 0;

    std::string digest() const;     // BLAKE2b, hex
    std::string file_name() const;  // DIGEST.png
};

std::string file_name(std::string_view digest, std::string_view type);  // DIGEST.png, DIGEST.jpg…
std::string path_of(std::string_view digest, std::string_view type);    // under which the city serves it: "/media/DIGEST.webp"

// What an operator brings as a logo. Refused with a sentence: another format, a broken one, one that is too large.
base::Result<Picture> read_logo(std::string_view bytes);
base::Result<Picture> read_png(std::string_view bytes);
// Keeps shapes, gradients and their colours; a script, a style sheet, a link or a picture inside is refused.
base::Result<Picture> read_svg(std::string_view bytes);

// Writes the file under the city's folder unless it is there.
void write_file(const std::filesystem::path& city_folder, const Picture&);
// Its row; the one that is there when the same picture comes again.
MediaId put(db::Writing&, const Picture&, base::Instant now);

}  // namespace media
