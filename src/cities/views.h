// What the template of the cities receives.
#pragma once

#include <string>
#include <vector>

#include "web/chrome.h"

namespace cities {

struct CityRow {
    std::string name, href;   // no address: it is this one, or has no name of its own on the net yet
    std::string distance;     // "18 км", "вы здесь"; may be empty
};

struct IndexView {
    std::vector<CityRow> rows;
};

}  // namespace cities
