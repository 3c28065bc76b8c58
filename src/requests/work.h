// The life of a request, each act with its history, its audit and its letters in one transaction.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "accounts/account.h"
#include "accounts/vault.h"
#include "requests/request.h"
#include "requests/store.h"

namespace db { class File; }

namespace requests {

// A letter about a request; without an address nothing is sent.
struct Told {
    std::string to;
    i18n::Language language = i18n::Language::ru;
    std::map<std::string, std::string> fields;
};

// What came in is written down with its first step, and its letter if there is an address. `link`: of its page, but for the
// number at its end. `code`: of a guest's complaint, else empty. `seed`: 16 random bytes.
RequestId receive(db::Writing&, const accounts::Vault&, const Asked&, std::span<const std::byte> seed, const Clock&, base::Instant received_at, std::int64_t actor, base::Instant now);
// Of an authority, by whoever writes it down: audited.
RequestId register_one(db::Writing&, const accounts::Vault&, const Asked&, std::span<const std::byte> seed, const Clock&, base::Instant received_at, const Officer&, base::Instant now);
void send_receipt(db::Writing&, RequestId, Told, std::string_view link, std::string_view code, base::Instant now);

// How long a request stays with whoever took it.
inline constexpr std::chrono::hours lease{2};

// Each is refused when the request has ended, or somebody else works on it, or nobody does who should.
base::Result<void> take(db::Writing&, const accounts::Vault&, RequestId, const Officer&, base::Instant now);  // and opens what is personal: a look
base::Result<void> release(db::Writing&, const accounts::Vault&, RequestId, const Officer&, base::Instant now);
base::Result<void> extend(db::Writing&, const accounts::Vault&, RequestId, const Officer&, const Clock&, std::string_view why, const Told&, base::Instant now);
base::Result<void> end(db::Writing&, const accounts::Vault&, RequestId, const Officer&, Reason, std::string_view answer, const Told&, base::Instant now);
// For colleagues; of an ended one too.
base::Result<void> note(db::Writing&, const accounts::Vault&, RequestId, const Officer&, std::string_view what, base::Instant now);
// A look at what is personal in it, without taking it.
base::Result<void> look(db::Writing&, const accounts::Vault&, RequestId, const Officer&, std::string_view purpose, base::Instant now);

// Takes out the words of requests that ended three years ago. How many it were.
int erase_old(db::File&, base::Instant now);

}  // namespace requests
