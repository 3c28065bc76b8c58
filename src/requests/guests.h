// What forms ask of guests who write to the city: which page they speak of, and that a person filled them in. No third party.
#pragma once

#include <string>
#include <string_view>

#include "web/context.h"
#include "web/input.h"

namespace requests {

// The page that the visitor came from, as browsers say it within one site; or the one that the address names. `own`: what is
// part of the addresses of these forms themselves.
std::string page_before(const web::Context&, std::string_view own);

// Programs fill in everything and at once, also the field `trap`, which nobody sees. Whoever is a person after all is told what
// to do.
inline constexpr std::string_view trap = "website";
void check_for_programs(const web::Context&, web::Input&);

// The page a form speaks of: a path of this city, or words. What looks like an address and leads to no page here is a mistake
// of the field "page".
std::string typed_page(const web::Context&, web::Input&);
web::Line page_line(const web::Context&, const std::string& page);

}  // namespace requests
