// What stands behind the token of an open invitation.
#pragma once

#include <optional>
#include <string_view>

#include "teams/store.h"

namespace teams {

// Nothing when the link is unknown, too old, used up or taken back, or whoever made it may invite no more.
std::optional<Open> invitation_behind(const db::Reading&, const base::Keys&, std::string_view token, base::Instant now);

}  // namespace teams
