// Codes that a phone and we make alike from one seed (RFC 6238: SHA-1, six figures, half a minute each), and the codes on
// paper that stand in for a lost phone. Pure: what was used before is the caller's to keep.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace accounts {

using Seed = std::array<std::byte, 20>;  // as long as a hash of SHA-1 (RFC 4226 §4, R6)
Seed fresh_seed();
std::string base32(std::span<const std::byte> bytes);  // RFC 4648, without padding: what people can type into an app

std::int64_t step_at(base::Instant);  // half minutes since 1970
std::string code_of(const Seed&, std::int64_t step);
// The step whose code was typed: that of `now`, or the one before or after it, since clocks differ; none that is `used` or
// older, so that a code is good once. Spaces within the figures do not matter.
std::optional<std::int64_t> typed_step(const Seed&, std::string_view typed, base::Instant now, std::int64_t used);
bool looks_like_code(std::string_view typed);  // six figures

// "7K2MQ-X94WT": 50 bits, of figures and letters that cannot be taken for each other (Crockford's 32).
std::string fresh_recovery_code();
// As it was given out, whatever the size of letters, with or without its hyphen; "O" is "0", "I" and "L" are "1". Nothing
// for what cannot be one.
std::optional<std::string> typed_recovery_code(std::string_view typed);

}  // namespace accounts
