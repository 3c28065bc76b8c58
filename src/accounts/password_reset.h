// A forgotten password. The wish is taken from everybody alike and nobody looks whether there is an account: a job does, a
// moment later, so that neither the words nor the time of the answer tell (S-ENUM).
#pragma once

#include <string>
#include <string_view>

#include "accounts/vault.h"
#include "base/instant.h"

namespace db { class Writing; struct Turn; }
namespace web { struct Site; }

namespace accounts {

inline constexpr std::string_view reset_job = "accounts.reset";

struct ResetWish {
    std::string email, origin, token;  // origin: "https://city.example", of the link; token: of its address
};
void wish_reset(db::Writing&, const Vault&, const ResetWish&, base::Instant now);

// The job: whoever has an account with that address gets a letter with the link; older links are over.
void answer_wish(const db::Turn&, const web::Site&, const base::Keys&);

}  // namespace accounts
