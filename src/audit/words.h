// How the acts of the log are called by people.
#pragma once

#include <optional>
#include <string_view>

#include "base/result.h"

namespace audit {

// "account.block" is "Account blocked"; nothing for an act that has no words, which is then shown as it stands.
std::optional<base::Words> name_of(std::string_view act);
// "account" is "account"; nothing for one that has no words.
std::optional<base::Words> name_of_subject(std::string_view kind);

}  // namespace audit
