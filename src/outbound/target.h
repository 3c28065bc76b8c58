// An address that others gave us, taken apart as strictly as nobody writes it by accident: what is checked is what is asked.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "outbound/ip.h"

namespace outbound {

struct Target {
    bool secure = true;        // https
    std::string host;          // lower case; an IPv6 address without its brackets
    std::uint16_t port = 443;
    std::string rest = "/";    // path and query
    std::optional<Ip> ip;      // where the host is an address itself
    bool allowed = false;      // named by --outbound-allow: may lead anywhere, and without TLS

    std::string authority() const;  // "city.example:443", "[2001:db8::1]:443"
    std::string url() const;        // composed anew
};

// "127.0.0.1:9000": exactly as --outbound-allow says. For a developer's own machine and tests.
using Allowed = std::vector<std::string>;

// Refused, with the reason for the operator: another scheme than https, another port than 443, a user in it, a host that is
// no name of letters, digits and hyphens (other scripts come as xn--), numbers that only some programs read as an address.
std::expected<Target, std::string> read_target(std::string_view url, const Allowed&);

}  // namespace outbound
