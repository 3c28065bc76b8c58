// Ways out of a page: passing it on, and finding the way to a place. Plain links to others' services, opened by the visitor.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "web/chrome.h"

namespace web {

Share share(std::string_view address, std::string_view title);
// A map service with the way to a point, or with a search for an address; empty when neither is known.
std::string route_address(std::optional<double> latitude, std::optional<double> longitude, std::string_view address, std::string_view city);

}  // namespace web
