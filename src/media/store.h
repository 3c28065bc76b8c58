// The rows of pictures.
#pragma once

#include <optional>
#include <string>

#include "media/media.h"

namespace db { class Reading; }

namespace media {

struct Stored {
    std::string digest, type;

    std::string file_name() const { return media::file_name(digest, type); }
};
std::optional<Stored> by_digest(const db::Reading&, const std::string& digest);

}  // namespace media
