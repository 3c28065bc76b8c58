// A timetable becomes the city's: written beside the one that is shown, in pieces between other writes, then shown at once.
#pragma once

#include <functional>
#include <string>

#include "base/instant.h"
#include "transport/timetable.h"

namespace db { class File; }

namespace transport {

// A process that dies in between leaves the old one as it was; the next timetable clears away what was left.
void take_in(db::File&, const Timetable&, const std::string& name, base::Instant now);

}  // namespace transport
