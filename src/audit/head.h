// The signed end of the log, published each day: whoever kept an old one can show that a line was taken out since (S9).
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "audit/chain.h"
#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
#include "db/file.h"

namespace audit {

struct Head {
    std::string city;           // slug
    base::Instant at{};
    std::int64_t last_id = 0;   // of the last act then; 0: there was none
    Hash hash{};                // its hash
    std::array<std::byte, 32> key{};        // Ed25519, public
    std::array<std::byte, 64> signature{};  // over all but the key (src/audit/head.cpp)
};

// Signs the log's end and keeps it, the latest for /audit-head.json.
void publish_head(db::File&, const base::Keys&, base::Instant now);
std::optional<Head> latest_head(const db::Reading&, const base::Keys&);

std::string json_of(const Head&);
base::Result<Head> read_head(std::string_view json);

// Whether the log still leads through a head that was published: signed by our key, of this city, and its act in its place.
std::vector<Fault> verify(const db::Reading&, const base::Keys&, const Head&);

}  // namespace audit
