#include "media/store.h"

#include "db/reading.h"

namespace media {

void read(db::Row& row, Stored& s) { row >> s.digest >> s.type; }

std::optional<Stored> by_digest(const db::Reading& db, const std::string& digest) {
    return db.one<Stored>("select digest, type from media where digest = ? and type in ('image/png', 'image/svg+xml', 'image/jpeg', 'image/webp')", digest);
}

}  // namespace media
