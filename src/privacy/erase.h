// The end of an account: what is deleted, by the scope, once the days for coming back are over; and what is written of it.
#pragma once

#include <chrono>

#include "base/secret.h"
#include "db/file.h"

namespace privacy {

inline constexpr std::chrono::hours days_to_come_back{24 * 30};

// Deletes whoever is due, each in small pieces; says how many accounts went. What was begun is gone on with.
int erase_due(db::File&, const base::Keys&, base::Instant now);

}  // namespace privacy
