// Opening hours as the demo city's tables write them.
#pragma once

#include <string_view>

#include "organisations/hours.h"

namespace demo {

// Parts separated by ';': "1-5 09:00-13:00,14:00-18:00; 6 10:00-14:00; PH off". Days are 1 Monday … 7 Sunday, in lists
// and ranges; PH are public holidays. "24/7" alone; "appointment" alone or as a part; "05.15-09.15 1-7 10:00-21:00" holds
// in a season; "off" is closed. Throws std::logic_error on anything else.
organisations::Hours opening(std::string_view rules);

}  // namespace demo
