// Tries a write and takes it back: to say beforehand what the file's rules would refuse.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "db/file.h"

namespace db {

// Why the schema's rules, or std::invalid_argument out of `f`, refuse what `f` writes; nothing when they do not. Nothing of it
// stays. What the machine does (a full disk) is thrown.
std::optional<std::string> rehearse(File& file, const std::function<void(Writing&)>& f);

}  // namespace db
