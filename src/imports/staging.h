// The staging file: SQLite with the city's schema, of which it uses the two staged tables.
#pragma once

#include <filesystem>
#include <memory>

#include "db/file.h"

namespace imports {

std::unique_ptr<db::File> open_staging(const std::filesystem::path&);

}  // namespace imports
