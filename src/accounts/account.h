// An account: who signs in, and as what.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/secret.h"
#include "i18n/language.h"
#include "legal/consent.h"
#include "web/identity.h"

namespace db { class Reading; class Writing; }

namespace accounts {

using web::AccountId;

enum class Kind : std::uint8_t { resident, business };

struct Account {
    AccountId id;
    Kind kind = Kind::resident;
    std::string name;
    i18n::Language language = i18n::Language::ru;
    std::string email;     // as it was typed
    std::string phone;     // E.164, not confirmed; empty: none
    std::string password;  // libsodium's string; empty: none
    web::Roles roles;
    bool blocked = false;
};

// How long a session lives without being used, and at most (S-SES-4).
struct Lifetime {
    std::chrono::seconds idle, longest;
};
Lifetime lifetime(Kind, web::Roles);

// An account made without a letter: from the command line, for the demo city. An empty password is set by a mailed link.
struct Draft {
    Kind kind = Kind::resident;
    std::string name, email;
    i18n::Language language = i18n::Language::ru;
    std::string password;  // libsodium's string
    std::vector<web::Role> roles;
    std::vector<legal::Given> consents = {};  // what was agreed to on the way
};
// Nothing when the address is taken.
std::optional<AccountId> put(db::Writing&, const base::Keys&, const Draft&, base::Instant now);
std::optional<AccountId> find(const db::Reading&, const base::Keys&, std::string_view email);
web::Roles roles_of(const db::Reading&, AccountId);
std::optional<Account> known(const db::Reading&, const base::Keys&, AccountId);
// Of the staff whose roles allow it, without blocked ones: whom a letter about such work goes to.
std::vector<Account> those_who_may(const db::Reading&, const base::Keys&, web::Act);
void grant(db::Writing&, AccountId, web::Role, base::Instant now);  // ends the account's sessions (S-SES-3)

// For whoever lost the app and the codes on paper, and for nobody else: the second step is off, and the account's sessions end.
// Whoever has a duty in a city is asked to set it up again at once. False: there was none. The caller records it.
bool forget_factor(db::Writing&, AccountId);

// The part of an address that lets its account set a password, once, until then: "/password-reset/…".
std::string password_link(db::Writing&, const base::Keys&, AccountId, base::Instant until);

}  // namespace accounts
