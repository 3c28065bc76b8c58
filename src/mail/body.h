// A letter's words as its two bodies: plain text, and HTML that needs nothing from the net and follows the dark theme.
#pragma once

#include <string>

#include "i18n/language.h"
#include "mail/wording.h"
#include "web/site.h"

namespace mail {

struct Frame {
    i18n::Language language;
    std::string city;         // whose letter it is
    std::string origin;       // "https://city.example"; empty: the city has no name in the net yet
    std::string accent;       // "#rrggbb", of the brand
    std::string unsubscribe;  // where one asks for no more of them; empty: a letter about one's own account
};

Frame frame_of(const web::Site&, i18n::Language, std::string unsubscribe);

std::string text_body(const Content&, const Frame&);
std::string html_body(const Content&, const Frame&);

}  // namespace mail
