// The demo city's cinema and theatre: works and their dates.
#pragma once

#include "base/zone.h"
#include "demo/city.h"
#include "demo/happenings.h"

namespace demo {

int stage_pieces();  // films and plays
// The n-th piece with all its dates; `round` counts the copies of a larger city.
::events::Draft stage_draft(int n, int round, const Options&, const base::Zone&);

}  // namespace demo
