// Whether a form was sent from a page of the same city (S-CSRF-1): asked of everything that may write.
#pragma once

#include "web/edge/message.h"

namespace web {

// By Sec-Fetch-Site, which browsers send over TLS and to localhost; else by Origin, else by Referer. A client that says none of them is no browser
// that another site could use against somebody: text browsers and programs.
bool same_origin(const edge::Head&);

}  // namespace web
