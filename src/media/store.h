// The rows of pictures.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "media/media.h"
#include "media/worker.h"

namespace db { class Reading; class Writing; }

namespace media {

struct Stored {
    std::string digest, type;

    std::string file_name() const { return media::file_name(digest, type); }
};
// A picture or one of its smaller sizes.
std::optional<Stored> by_digest(const db::Reading&, const std::string& digest);

// The row of a picture that was brought, with its sizes; the one that is there when its owner brings the same again.
MediaId put(db::Writing&, const Sizes&, const Owner&, base::Instant now);
std::string alt_in(const db::Reading&, MediaId, i18n::Language);  // of that language alone; may be empty
bool is_focused(const db::Reading&, MediaId);  // somebody said what stays
bool belongs_to(const db::Reading&, MediaId, const Owner&);

// ── How much (S-UP-1) ───────────────────────────────────────────────────────────────────────────────────────────────
// Counts what is sent today; false and nothing counted when it would be more than a person may send in a day.
bool count_upload(db::Writing&, web::AccountId, base::Day today, std::int64_t bytes);
std::int64_t mib_a_day(const db::Reading&);
// Whether an organisation may keep that much more.
bool has_room(const db::Reading&, std::int64_t organisation, std::int64_t bytes);
void forget_uploads(db::Writing&, base::Day before);

// ── What nobody uses ────────────────────────────────────────────────────────────────────────────────────────────────
// Deletes at most `most` pictures that were there before `before` and stand nowhere, and says their files' names.
std::vector<std::string> drop_orphans(db::Writing&, base::Instant before, int most);
bool is_known_file(const db::Reading&, const std::string& file_name);

}  // namespace media
