// Whom we count: people with a browser who have not asked to be left alone.
#pragma once

#include <optional>
#include <string_view>

#include "counting/counting.h"
#include "web/edge/message.h"

namespace counting {

// Where this visit came from, or nothing where it is not counted: a robot, a browser that fetches ahead, somebody who sends
// Do Not Track or Global Privacy Control, a HEAD.
std::optional<Source> counted(const web::edge::Head&);

bool robot(std::string_view user_agent);
Source source_of(std::string_view referer, std::string_view own_host, std::string_view query);

}  // namespace counting
