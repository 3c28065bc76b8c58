// The buses of the demo city.
#pragma once

#include "demo/city.h"
#include "transport/timetable.h"

namespace demo {

transport::Timetable timetable(const Options&);

}  // namespace demo
