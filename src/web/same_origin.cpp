#include "web/same_origin.h"

#include <fmt/format.h>

namespace web {
namespace {

// Of an origin or a whole address, without the scheme, which a proxy in front of us may have ended: "city.example:8443".
std::string_view authority_of(std::string_view origin) {
    const auto scheme = origin.find("://");
    if (scheme == origin.npos) return {};
    origin.remove_prefix(scheme + 3);
    return origin.substr(0, origin.find_first_of("/?#"));
}

}  // namespace

bool same_origin(const edge::Head& head) {
    if (const auto site = head.field("Sec-Fetch-Site"); !site.empty()) return site == "same-origin" || site == "none";
    auto origin = head.field("Origin");
    if (origin.empty()) origin = head.field("Referer");
    if (origin.empty()) return true;
    // The Host has been found among the names of a city before anybody asks here.
    const auto authority = authority_of(origin);
    if (head.port != 0) return authority == fmt::format("{}:{}", head.host, head.port);
    return authority == head.host;
}

}  // namespace web
