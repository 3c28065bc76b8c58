// Fills what every page shows around its content, out of the request and the city.
#pragma once

#include <string>
#include <string_view>

#include "web/chrome.h"
#include "web/context.h"

namespace web {

struct About {
    std::string title, section, description;
    Link back;               // on a page deeper than a list
    std::string path;        // canonical, without language prefix; empty: the one that was asked, with its query
    std::string kind = "website";
    bool indexed = true;
};

Chrome frame(const Context&, About);
// For a page that no handler made: an error. `origin` as Context::origin().
Chrome frame(const Site&, i18n::Language, std::string_view origin, std::string_view path, About);

// Whether a request carries a session's cookie. Pages for everyone have one form for those who do and one for guests, so that
// both can be kept: what stands on them names nobody.
bool has_session(const edge::Head&, bool dev);

// Gives a page the look that its visitor chose.
void dress(Chrome&, const Look&);

// To the page's own address, with what was asked of it: counted links keep their mark.
Response moved(const Context&, std::string_view path);

// "https://zhezkazgan.example", or the host that was asked where the city has no canonical one or is a demo.
std::string origin(const Site&, const edge::Head&);

}  // namespace web
