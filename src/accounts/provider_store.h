// All SQL of signing in by a provider: which accounts there lead to which of ours, and which wait for a mailed link.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/provider.h"
#include "accounts/store.h"

namespace accounts {

// Nothing where there is none of that name, or it is switched off.
std::optional<Provider> provider_named(const db::Reading&, const base::Keys&, std::string_view name);

// ── Accounts at providers that sign in to ours ──────────────────────────────────────────────────────────────────────
using LinkedId = base::Id<struct LinkedTag>;
struct Linked {
    LinkedId id;
    std::string issuer;
    std::string address;  // there; may be empty
    base::Instant linked_at, used_at;
};
std::vector<Linked> linked_to(const db::Reading&, const Vault&, AccountId);  // the oldest first
std::optional<AccountId> account_of_subject(const db::Reading&, const base::Digest& subject);
void note_used(db::Writing&, const base::Digest& subject, base::Instant now);

// Who a provider says that somebody is.
struct Subject {
    std::string issuer;
    base::Digest hash{};
    std::string address;  // there; may be empty
};
// False: it signs in to another account already. True, and nothing changes, when it signs in to this one.
bool insert_linked(db::Writing&, const Vault&, AccountId, const Subject&, base::Instant now);
// The issuer, or nothing when it was not linked to that account.
std::optional<std::string> delete_linked(db::Writing&, AccountId, LinkedId);
void delete_all_linked(db::Writing&, AccountId);

// ── What waits for a mailed link ────────────────────────────────────────────────────────────────────────────────────
struct Pending {
    std::string provider;  // its name
    Subject subject;
    std::optional<AccountId> account;  // to join; none: the draft begins one, at its own address
    Draft draft;
};
void insert_pending(db::Writing&, const Vault&, const Pending&, std::string_view token, base::Instant expires_at);
std::optional<Pending> pending_of(const db::Reading&, const Vault&, std::string_view token, base::Instant now);
void drop_pending(db::Writing&, const base::Digest& subject);

}  // namespace accounts
