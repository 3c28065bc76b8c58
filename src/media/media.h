// Pictures of a city: files beside its data, named by the digest of their bytes, served as they are for ever.
//
//   DATA/cities/SLUG/media/DIGEST.webp
#pragma once

#include <cstdint>
#include <filesystem>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "i18n/language.h"
#include "web/chrome.h"
#include "web/identity.h"

namespace db { class Reading; class Writing; }

namespace media {

using MediaId = base::Id<struct MediaTag>;

// A picture that may be served: looked through byte by byte, and without anything that is not picture.
struct Picture {
    std::string type;   // image/png, image/svg+xml, image/webp
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

// Whose a picture is: an organisation's, or else the person's who brings it.
struct Owner {
    web::AccountId account;
    std::int64_t organisation = 0;
};

// One that was brought, in its sizes, as pages show it.
struct Shown {
    MediaId id;
    std::string src, srcset;          // the largest, and all for HTML: "/media/a.webp 1600w, …"
    std::string small;                // the smallest, at most 400 pixels
    int width = 0, height = 0;        // of the largest
    std::string alt;                  // in the language asked for, or in another; may be empty
    std::string colour;               // "#a04c21"; may be empty
    int focus_x = 50, focus_y = 50;   // per cent from the left and from the top: what stays when edges are cut off
};
std::optional<Shown> shown(const db::Reading&, MediaId, i18n::Language);
// As a cover of a page: what stays of it by classes, and the nearest of the city's fields in its place until it is there.
void put_on(web::Cover&, const Shown&);

// What one sees on it, in a language; an empty text takes the one of that language away. At most 300 letters.
void describe(db::Writing&, MediaId, i18n::Language, std::string_view alt);
inline constexpr std::size_t longest_alt = 300;
// Both 0 to 100.
void set_focus(db::Writing&, MediaId, int x, int y);

}  // namespace media
