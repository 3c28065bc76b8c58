// The structure of a city's file: schema.sql, and the migrations that lead to it.
#pragma once

#include "db/migrate.h"

namespace app {

// As this program knows it; the text of schema.sql is inside the program.
const db::Structure& structure();

}  // namespace app
