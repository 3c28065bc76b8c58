// The chain itself: how an act is hashed, and whether all of them still hang together.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "audit/audit.h"

namespace audit {

using Hash = std::array<std::byte, 32>;

// A row as it stands in the file; `changes` is its JSON text, byte for byte.
struct Link {
    std::int64_t id = 0, at = 0, actor_id = 0, subject_id = 0;
    std::string role, act, subject_kind, purpose, changes;
    Hash previous{}, hash{};
};

// BLAKE2b-256 over "qala-audit-1", `previous`, the four numbers (8 bytes each, least first) and the five texts, each with
// its length in front, so that no two rows are written alike.
Hash hash_of(const Link&);

struct Fault {
    std::int64_t id = 0;  // of the first row that does not fit
    std::string what;     // for the operator
    bool operator==(const Fault&) const = default;
};

// The first 20 faults. Reads the whole log: 10,000 acts in less than 0.1 s.
std::vector<Fault> verify(const db::Reading&);

}  // namespace audit
