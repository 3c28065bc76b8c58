// A form that is sent twice does its work once: what it led to is kept under its key (web::submission_key).
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "base/secret.h"

namespace db { class Reading; class Writing; }

namespace web {

// Where the same form led before.
std::optional<std::string> sent_before(const db::Reading&, const base::Digest& key);
// In the write function that does what the form asks for.
void note_sent(db::Writing&, const base::Digest& key, std::string_view location, base::Instant now);
void forget_sent(db::Writing&, base::Instant before);

}  // namespace web
