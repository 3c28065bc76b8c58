// All SQL of second factors: the app that makes codes, and the codes on paper.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accounts/vault.h"
#include "base/instant.h"
#include "db/reading.h"

namespace accounts {

using web::AccountId;

inline constexpr std::chrono::hours seed_age{1};  // of one that is shown and waits for its first code

struct FactorRow {
    std::optional<Seed> seed;   // of the confirmed one
    std::optional<Seed> shown;  // of one that is to be put into an app
    std::optional<base::Instant> confirmed_at, shown_at;
    std::int64_t last_step = 0;
    int wrong_codes = 0;
    std::optional<base::Instant> locked_until;
};
std::optional<FactorRow> factor_of(const db::Reading&, const Vault&, AccountId);
bool has_factor(const db::Reading&, AccountId);  // a confirmed one
// A seed that is to be put into an app, in the place of one that nobody confirmed. The confirmed one holds until then.
void show_seed(db::Writing&, const Vault&, AccountId, const Seed&, base::Instant now);
void confirm_shown(db::Writing&, AccountId, std::int64_t step, base::Instant now);
void remove_factor(db::Writing&, AccountId);  // with its codes on paper, and the passkeys that stand beside it
void note_step(db::Writing&, AccountId, std::int64_t step);  // a right code: wrong ones before it are forgotten
void note_wrong_codes(db::Writing&, AccountId, int in_a_row, std::optional<base::Instant> locked_until);

// In the place of all older ones.
void put_recovery_codes(db::Writing&, const Vault&, AccountId, const std::vector<std::string>& codes);
bool use_recovery_code(db::Writing&, const Vault&, AccountId, const std::string& code, base::Instant now);  // false: none, or used before
int recovery_codes_left(const db::Reading&, AccountId);

void drop_old_seeds(db::Writing&, base::Instant shown_before);  // that nobody confirmed

}  // namespace accounts
