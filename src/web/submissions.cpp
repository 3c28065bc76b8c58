#include "web/submissions.h"

#include "db/reading.h"

namespace web {

std::optional<std::string> sent_before(const db::Reading& db, const base::Digest& key) {
    return db.one<std::string>("select location from submission where key = ?", key);
}

void note_sent(db::Writing& db, const base::Digest& key, std::string_view location, base::Instant now) {
    db.exec("insert into submission (key, location, at) values (?, ?, ?) on conflict do nothing", key, location, now);
}

void forget_sent(db::Writing& db, base::Instant before) { db.exec("delete from submission where at < ?", before); }

}  // namespace web
