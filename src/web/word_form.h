// The form that asks the list on a page for words.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace web {

struct WordForm {
    std::string action, text;
    std::vector<Link> fields;  // the other filters, kept: label is the name, href the value
};

}  // namespace web
