// Files and rows of pictures together: what is brought gets both, and what nobody uses loses both.
#pragma once

#include "db/file.h"
#include "media/worker.h"

namespace media {

// Writes the files, then the row that names them.
MediaId keep(db::File&, const Sizes&, const Owner&, base::Instant now);

// A picture that stands nowhere a day after it was brought goes, and with it every file that no row names; whatever else was
// counted of former days is forgotten. Says how many files went.
std::size_t tidy(db::File&, base::Instant now);

}  // namespace media
