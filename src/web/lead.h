// The way out of the city to somebody in it: a plain redirect to the address that the city has stored, never to one out of
// the request; so it can be counted without a script and without delaying anyone (D6).
#pragma once

#include <string>
#include <string_view>

#include "web/context.h"

namespace web {

// 303 to `stored`, kept from search engines. To a browser that only tells of a call (ping: POST) nothing is said. Refused:
// an address of no scheme that a link may have.
base::Result<Response> lead(const Context&, std::string_view stored);

// A telephone as a line: by its label where that is a number as people write it.
Line call_line(const Context&, std::int64_t contact_id, const std::string& value, const std::string& label);

// As it may stand in a Location: what is not visible ASCII as %XX, which browsers read in a host's name too (WHATWG URL 3.5).
std::string location(std::string_view address);

}  // namespace web
