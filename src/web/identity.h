// Who asks: the account behind a session, as every page may know it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/instant.h"
#include "base/secret.h"
#include "web/roles.h"

namespace db { class Reading; }

namespace web {

using AccountId = base::Id<struct AccountTag>;
using SessionId = base::Id<struct SessionTag>;

struct Identity {
    AccountId account;
    std::string name;
    Roles roles;
    SessionId session;
    base::Digest secret{};     // of the session's cookie: what its forms are bound to
    base::Instant proved_at;   // the last time the password was given
    bool second_factor = false;  // the account has one, so the session began with it

    // Dangerous acts want a proof of the last ten minutes (S-SES-6).
    bool proved(base::Instant now) const { return now - proved_at <= std::chrono::minutes(10); }
};

// What knows sessions; the kernel does not know where they are kept.
struct Sessions {
    virtual ~Sessions() = default;
    // Whose cookie it is; nobody's when it is unknown, over, or its account is blocked. Notes that it was seen.
    virtual std::optional<Identity> find(const db::Reading&, std::string_view city, std::string_view cookie, base::Instant now) = 0;
};

// What knows the teams of organisations.
struct Teams {
    virtual ~Teams() = default;
    // As what an account belongs to an organisation; not at all when there is no such organisation.
    virtual std::optional<TeamRole> role_in(const db::Reading&, AccountId, std::int64_t organisation) = 0;
};

}  // namespace web
