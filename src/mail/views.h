// What the pages of mail show.
#pragma once

#include <string>

#include "web/chrome.h"

namespace mail {

struct UnsubscribeView {
    std::string title, text;
    std::string action;  // where the form is sent; empty: it is done
    web::Link onward;    // when it is done
};

}  // namespace mail
