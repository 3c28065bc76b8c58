// All SQL of what slows guessing down without locking the owner out: wrong passwords of the last hour, and the browsers that
// signed in before, whose own wrong passwords are counted apart (S-RATE).
#pragma once

#include <chrono>

#include "accounts/vault.h"
#include "base/instant.h"
#include "db/reading.h"

namespace accounts {

using web::AccountId;

bool is_trusted(const db::Reading&, const Vault&, AccountId, std::string_view cookie);
// As many browsers of one account as are trusted at once; the one that signed in longest ago gives way.
inline constexpr int most_devices = 10;
inline constexpr std::chrono::hours trust_lasts{24 * 180};
void trust(db::Writing&, const Vault&, AccountId, std::string_view cookie, base::Instant now);
void distrust(db::Writing&, const Vault&, AccountId, std::string_view cookie);
void distrust_all(db::Writing&, AccountId);

inline constexpr std::chrono::hours failures_last{1};
struct Failures {
    int count = 0;
    std::chrono::seconds wait{0};  // until they are forgotten
};
Failures failures_of(const db::Reading&, const base::Digest& key, base::Instant now);
void note_failure(db::Writing&, const base::Digest& key, base::Instant now);  // and forgets all that are over
void forget_failures(db::Writing&, const base::Digest& key);

void drop_old_devices(db::Writing&, base::Instant now);

}  // namespace accounts
