// A copy of somebody's data from the wish to the file: made by a job, kept beside the city's database under a name that nobody
// can guess, sealed, for a week.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

#include "base/secret.h"
#include "db/jobs.h"
#include "privacy/store.h"
#include "web/site.h"

namespace privacy {

inline constexpr std::chrono::hours copy_age{24 * 7};
inline constexpr std::string_view copy_job = "privacy.copy";

// Queues the work; `origin` as Context::origin(), for the letter's link.
void plan_copy(db::Writing&, ExportId, std::string_view origin, base::Instant now);
void make_copy(const db::Turn&, const web::Site&, const base::Keys&);
// Forgets copies whose week is over, and removes every file that no row names any more.
void tidy_copies(db::File&, base::Instant now);

std::filesystem::path copy_path(const db::File&, const std::string& name);
// The archive's bytes; nothing when the file is gone or was changed.
std::optional<std::string> read_copy(const db::File&, const base::Keys&, const std::string& name);

}  // namespace privacy
