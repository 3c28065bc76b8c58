// What stands before every handler: whether this visitor may, and whether a form is one that we gave out to the same visitor.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "web/context.h"
#include "web/router.h"

namespace web {

enum class Stop : std::uint8_t {
    none,
    sign_in,    // a guest where one has to be known
    prove,      // the password was given too long ago
    leaving,    // whoever asks is to be deleted and has not come back
    factor,     // a duty in the city asks for a second factor, and there is none yet (S-MFA)
    forbidden,  // none of the roles allows it
    hidden,     // another organisation's: whether there is one is nobody's business (S-ROLE)
};
Stop stop(Context&, const Match&);

// Whether a page stands at that path, without language prefix, and the city has not closed the part it belongs to.
bool is_open(const Context&, std::string_view path);

// Whether `next=` and its like lead to a page of this city that there is (S-REDIR).
bool leads_to_page(const Context&, std::string_view address);

// The hidden field of a form that goes to `pattern`, a route's own. Good for 12 hours, for this form and this visitor: it is
// bound to the session or, for a guest, to a cookie that is set with it.
inline constexpr std::string_view token_field = "form_token";
std::string form_token(Context&, std::string_view pattern);
// Why nothing may be done with what was sent to `pattern`, or nothing when its token is good.
std::optional<base::Error> token_fault(Context&, std::string_view pattern);

// The same form sent again with the same words has the same key: what creates something does it once (web/submissions.h).
base::Digest submission_key(Context&);

// Refuses when `rate` allows no more to `key`, with the time to wait.
base::Result<void> within_rate(Context&, std::string_view rate, std::string_view key);
// The same for whoever asks, by address.
base::Result<void> within_rate(Context&, std::string_view rate);

}  // namespace web
