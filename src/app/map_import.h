// `qala import map`: an extract of OpenStreetMap becomes the city's map.
#pragma once

#include "app/inbox.h"

namespace app {

int run_map_import(db::File& city, const Import&, const base::Clock&, const Say&);

}  // namespace app
