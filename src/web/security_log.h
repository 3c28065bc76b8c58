// What the program's log says of sign-ins and of what was refused: one line of one form for each, for whoever watches the machine
// (ASVS V16.3). It names an account by its number and a visitor by the network address; never what was typed.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "base/instant.h"
#include "web/context.h"

namespace web {

enum class Event : std::uint8_t {
    signed_in,
    first_step,       // the password was right, a code is still to come
    sign_in_refused,  // a wrong password, code or key, or a provider that could not be believed
    not_allowed,      // whoever asks may not do that
    foreign_form,     // of another site, or one that we did not give out to this visitor
    too_often,
};
inline constexpr std::array<std::string_view, 6> event_names{"signed_in", "first_step", "sign_in_refused", "not_allowed", "foreign_form", "too_often"};

struct Told {
    Event event;
    std::string_view city;     // slug
    std::string_view at;       // the route as it is declared, or its fixed address
    std::int64_t account = 0;  // 0: nobody that is known
};

// 200 lines a second at most: what is left out is counted, so that nobody hides in a flood or fills the disk.
void tell(const Told&, const edge::Request&, base::Instant now);
// The same of a handler's own request.
void tell(const Context&, Event, AccountId = {});

}  // namespace web
