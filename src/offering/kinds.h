// Kinds of offers and whom they may be for, as forms and moderators name them.
#pragma once

#include <span>
#include <string_view>
#include <utility>

#include "base/result.h"

namespace offering {

using NamedKey = std::pair<std::string_view, base::Words>;

std::span<const NamedKey> kinds();
std::span<const NamedKey> audiences();
base::Words kind_name(std::string_view key);

}  // namespace offering
