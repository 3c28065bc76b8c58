// The job that finds organisations which may stand in the city twice.
#pragma once

#include "base/instant.h"

namespace db { class File; }

namespace merging {

// Compares what has been added or changed since the last time with all others.
void find_duplicates(db::File&, base::Instant now);

}  // namespace merging
