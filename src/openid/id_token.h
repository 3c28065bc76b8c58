// What a provider says of somebody, signed: the ID token (OpenID Connect Core §2), believed only after §3.1.3.7.
#pragma once

#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/instant.h"
#include "openid/keys.h"

namespace openid {

struct Claims {
    std::string subject;  // who it is at the provider: the same for ever, at that issuer alone
    std::string name;     // as one calls oneself there; may be empty
    std::string email;    // may be empty
    bool email_verified = false;
};

// For whom and for what a token must have been made.
struct Wanted {
    std::string issuer, client_id, nonce;
    bool repeats_nonce = true;  // false: a token without one will do, since PKCE ties the code to the browser too (RFC 9700 §2.1.1)
    base::Instant now;
};

struct Doubt {
    bool unknown_key = false;  // the provider may have changed its keys: they are worth another look
    std::string what;          // for the log: never what the token says
};

std::expected<Claims, Doubt> verified(std::string_view token, std::span<const Key>, const Wanted&);

}  // namespace openid
