// The rows of pictures.
#pragma once

#include <optional>
#include <string>

namespace db { class Reading; }

namespace media {

struct Stored {
    std::string digest, type;

    std::string file_name() const;  // DIGEST.png, DIGEST.jpg…
};
// Under which a picture of the city is served: "/media/DIGEST.webp".
std::string path_of(const Stored&);
std::optional<Stored> by_digest(const db::Reading&, const std::string& digest);

}  // namespace media
