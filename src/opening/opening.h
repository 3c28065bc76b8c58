// Before a city opens (R7): its state, who wants to hear of the opening, and who is invited before.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/vault.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "i18n/language.h"
#include "legal/consent.h"
#include "web/door.h"
#include "web/identity.h"

namespace db { class File; class Reading; class Writing; }
namespace web { struct Site; }

namespace opening {

using web::AccountId;
using CodeId = base::Id<struct InvitationCodeTag>;

base::Words name_of(web::Opening);

struct Texts {
    std::string landing, press;  // empty: our own words
    bool operator==(const Texts&) const = default;
};

struct Settings {
    web::Opening state = web::Opening::open;
    std::optional<base::Day> opens;  // as it is announced
    int beta_most = 50;
    std::array<Texts, 3> texts;      // by language

    bool operator==(const Settings&) const = default;
};

// Whoever of the staff acts, and the role that lets him.
struct Officer {
    AccountId account;
    std::string role;
};
// Holds from the next page on.
void change(db::Writing&, const Settings&, const Officer&, base::Instant now);

// ── Addresses ───────────────────────────────────────────────────────────────────────────────────────────────────────
inline constexpr std::chrono::days unconfirmed_kept{7};

struct Wish {
    std::string email;
    i18n::Language language = i18n::Language::ru;
    std::vector<legal::Given> consents;
    std::string token, link;  // link: absolute, of the letter that confirms; it ends with the token
};
// With the letter; of one that is confirmed already the letter is sent again, so that the answer tells nothing.
void ask_to_hear(db::Writing&, const accounts::Vault&, const Wish&, base::Instant now);
enum class Address : std::uint8_t { unknown, asked, confirmed };
Address address_of(const db::Reading&, const accounts::Vault&, std::string_view token);
void confirm_address(db::Writing&, const accounts::Vault&, std::string_view token, base::Instant now);
void drop_address(db::Writing&, const accounts::Vault&, std::string_view token);

// Once the city is open: a letter to everybody who confirmed, and no address is kept. Before: forgets those who did not
// confirm. How many letters it were.
int tell(db::File&, const web::Site&, const base::Keys&, base::Instant now);

// ── Invitations ─────────────────────────────────────────────────────────────────────────────────────────────────────
// "ABCD-EFGH", of letters and figures that nobody confuses.
std::string code_of(const base::Keys&, std::span<const std::byte> seed);
std::string plain_code(std::string_view typed);  // capitals and figures alone

struct NewCode {
    std::string label;
    int uses_most = 1;
    base::Instant expires_at{};
};
CodeId make_code(db::Writing&, const base::Keys&, const NewCode&, std::span<const std::byte> seed, const Officer&, base::Instant now);
void withdraw_code(db::Writing&, CodeId, const Officer&, base::Instant now);
// Lets an account in. Refused: no such code, it is used up, over or withdrawn, or the city has no more places.
base::Result<void> come_in(db::Writing&, const base::Keys&, AccountId, std::string_view typed, base::Instant now);
// Without a code: whoever is asked in by somebody of the city.
void let_in(db::Writing&, AccountId, base::Instant now);

}  // namespace opening
