// Cookies as browsers send and keep them (RFC 6265). Only these names are ever set: look, and those below.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "web/edge/message.h"

namespace web {

// The value of a cookie, or empty.
std::string_view cookie_of(const edge::Head&, std::string_view name);

// The cookies that protect something. "__Host-" makes browsers hold them to this host, to "/" and to TLS; `dev` is for
// trying the program over plain HTTP on one's own machine, where that cannot be had.
enum class Cookie : std::uint8_t {
    session,  // __Host-sid: a signed-in person
    form,     // __Host-anon: a guest who has opened a form
    link,     // __Host-link: a guest who followed a mailed link, until the form behind it is sent
    invitation,  // __Host-join: whoever followed an invitation, while they sign in or up on the way
    step,     // __Host-step: a guest whose password was right and whose code is still to come, ten minutes
    device,   // __Host-device: a browser that signed in, until it signs out: it gives no right, but is not slowed down by others' wrong passwords
    errand,   // __Host-errand: whoever is on the way to a provider of sign-ins and back
};
std::string_view name_of(Cookie, bool dev);

// Of Set-Cookie: HttpOnly, SameSite=Lax, Path=/, Secure unless `dev`. `age` 0 takes the cookie away.
std::string cookie_line(Cookie, std::string_view value, std::chrono::seconds age, bool dev);

}  // namespace web
