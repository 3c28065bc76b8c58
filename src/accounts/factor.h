// The second step of signing in: what a typed code is worth, and when no more are taken (S-MFA).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/factor_store.h"
#include "accounts/parts.h"

namespace accounts {

inline constexpr int most_wrong_codes = 5;  // in a row
inline constexpr std::chrono::minutes code_lock{15};
inline constexpr std::size_t recovery_code_count = 10;

struct CodeTried {
    enum class As : std::uint8_t {
        app,     // it was the app's, now or half a minute off
        paper,   // one of the codes on paper, dead from now on
        wrong,   // or used before
        locked,  // not even looked at
    } as = As::wrong;
    std::chrono::seconds wait{0};  // of a lock
    int paper_left = 0;

    bool right() const { return as == As::app || as == As::paper; }
};

// For an account with a confirmed factor, in the transaction that goes on with a right one: a code is good once. The fifth
// wrong one in a row locks the step, and the owner gets the letter of `not_me`.
CodeTried try_code(db::Writing&, const Vault&, const Account&, std::string_view typed, const NotMe& not_me, base::Instant now);
base::Words what_is_wrong(const CodeTried&);

// Nobody with a duty in a city may be without a factor, except where everything is for show.
bool must_have_factor(const web::Context&, const Account&);

std::vector<std::string> fresh_recovery_codes();

}  // namespace accounts
