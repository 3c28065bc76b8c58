// All SQL of passkeys.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "accounts/passkey.h"
#include "accounts/vault.h"
#include "base/instant.h"
#include "db/reading.h"

namespace accounts {

using web::AccountId;

inline constexpr std::size_t most_passkeys = 10;  // of one account

struct PasskeyShown {
    std::int64_t id = 0;
    std::string device;
    base::Instant made_at;
    std::optional<base::Instant> used_at;
};
std::vector<PasskeyShown> passkeys_of(const db::Reading&, AccountId);  // the newest first

struct Passkey {
    std::int64_t id = 0;
    AccountId account;
    Bytes key;
    std::uint32_t uses = 0;
};
std::optional<Passkey> passkey_called(const db::Reading&, const base::Digest& credential);
bool insert_passkey(db::Writing&, AccountId, const base::Digest& credential, const MadeKey&, std::string_view device, base::Instant now);  // false: known already
void note_use(db::Writing&, std::int64_t id, std::uint32_t uses, base::Instant now);
bool remove_passkey(db::Writing&, AccountId, std::int64_t id);
void remove_passkeys(db::Writing&, AccountId);

}  // namespace accounts
