// Before a city opens (R7): whether everybody may read it, who is let in before, and what is open to all even then. It is asked
// of the snapshot that a page is made of, never of what was known before it: no page of one time is kept for the other.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "web/identity.h"

namespace db { class Reading; }

namespace web {

// open: to everybody. beta: to whoever was invited. closed: to those who look after it. The names are stored.
enum class Opening : std::uint8_t { open, beta, closed };
inline constexpr std::array<std::string_view, 3> opening_names{"open", "beta", "closed"};

Opening opening_of(const db::Reading&);
bool let_in(const db::Reading&, Opening, const Identity&);

// Signing in, the own account, legal texts, help, the page that says when it opens and what browsers need to show those.
bool open_to_all(Opening, std::string_view pattern);

// Where whoever is not let in is led to.
inline constexpr std::string_view landing_path = "/opening", invitation_path = "/opening/invitation";

}  // namespace web
