#include "web/same_origin.h"

#include <fmt/format.h>

namespace web {
namespace {

// Without its scheme, which a proxy in front of us may have ended: "city.example:8443".
std::string_view authority_of(std::string_view origin) {
    const auto scheme = origin.find("://");
    return scheme == origin.npos ? std::string_view() : origin.substr(scheme + 3);
}

}  // namespace

bool same_origin(const edge::Head& head) {
    if (const auto site = head.field("Sec-Fetch-Site"); !site.empty()) return site == "same-origin" || site == "none";
    const auto origin = head.field("Origin");
    if (origin.empty()) return true;
    // The Host has been found among the names of a city before anybody asks here.
    const auto authority = authority_of(origin);
    if (head.port != 0) return authority == fmt::format("{}:{}", head.host, head.port);
    return authority == head.host;
}

}  // namespace web
