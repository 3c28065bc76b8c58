// All SQL of the time before a city opens.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "opening/opening.h"

namespace opening {

Settings settings(const db::Reading&);
void put(db::Writing&, const Settings&);

// ── Addresses ───────────────────────────────────────────────────────────────────────────────────────────────────────
void put_address(db::Writing&, const accounts::Vault&, const Wish&, base::Instant now);  // anew, with another token, where it is known
Address address_in(const db::Reading&, const base::Digest& token);
void set_confirmed(db::Writing&, const base::Digest& token, base::Instant now);
void drop_by_token(db::Writing&, const base::Digest& token);
void drop_unconfirmed(db::Writing&, base::Instant before);
struct Waiting {
    std::int64_t id = 0;
    std::string email;
    i18n::Language language = i18n::Language::ru;
};
std::vector<Waiting> to_tell(const db::Reading&, const accounts::Vault&, int most);
void drop_waiting(db::Writing&, std::int64_t id);
bool any_address(const db::Reading&);
struct Counts {
    std::int64_t confirmed = 0, unconfirmed = 0, guests = 0;  // addresses: 500 at most of each
};
Counts counts(const db::Reading&);
struct OwnAddress {
    base::Instant asked_at{};
    std::optional<base::Instant> confirmed_at;
    std::string language;
};
std::optional<OwnAddress> own_address(const db::Reading&, const base::Digest& email_hash);
bool drop_by_email(db::Writing&, const base::Digest& email_hash);

// ── Invitations ─────────────────────────────────────────────────────────────────────────────────────────────────────
struct Code {
    CodeId id;
    std::vector<std::byte> seed;
    std::string label;
    int uses_most = 1, used = 0;
    base::Instant expires_at{}, created_at{};
    std::optional<base::Instant> withdrawn_at;

    bool holds(base::Instant now) const { return !withdrawn_at && used < uses_most && now < expires_at; }
};
std::vector<Code> codes(const db::Reading&);  // the latest first, 200 at most
std::optional<Code> code_by(const db::Reading&, const base::Digest& hash);
CodeId insert_code(db::Writing&, const NewCode&, const base::Digest& hash, std::span<const std::byte> seed, base::Instant now);
void set_withdrawn(db::Writing&, CodeId, base::Instant now);
void use(db::Writing&, CodeId);
bool is_guest(const db::Reading&, AccountId);
void insert_guest(db::Writing&, AccountId, std::optional<CodeId>, base::Instant now);
std::optional<base::Instant> guest_since(const db::Reading&, AccountId);
std::int64_t guests_by_code(const db::Reading&);

}  // namespace opening
