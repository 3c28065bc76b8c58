// Whose request it is: addresses as values, and how far a proxy's word about its visitor is believed.
#pragma once

#include <sys/socket.h>

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "web/edge/message.h"

namespace web::edge {

// An IPv6 address; IPv4 as ::ffff:a.b.c.d.
struct Ip {
    std::array<std::uint8_t, 16> bytes{};

    bool is_v4() const;
    auto operator<=>(const Ip&) const = default;
};

std::optional<Ip> ip_of(std::string_view text);     // "192.0.2.1", "2001:db8::1"; no port, no brackets
Ip ip_of(const sockaddr_storage& name);             // all zero for what is no IP address
std::string text_of(const Ip& ip);                  // RFC 5952; IPv4 in its own form
std::string text_of(const sockaddr_storage& name);  // with port: "192.0.2.1:80", "[2001:db8::1]:80"; "unix"

// What one household or carrier usually has: an IPv4 address, an IPv6 /64.
Ip neighbourhood(const Ip& ip);

class Proxies {
public:
    explicit Proxies(
        const std::vector<std::string>& networks);  // addresses or CIDR; throws std::invalid_argument

    bool trusts(const Ip& ip) const;

    // Walks X-Forwarded-For from the right while it meets trusted addresses: the first other one is the
    // visitor. What stands left of it is only the visitor's own claim. A word that is no address ends the
    // walk at the last good one.
    Ip visitor(const Ip& peer, const Head& head) const;

    // The nearest proxy's X-Forwarded-Proto. Only asked for peers that are trusted.
    bool secure(const Head& head) const;

private:
    struct Network {
        Ip base;
        int bits;  // of 128
    };
    std::vector<Network> networks_;
};

}  // namespace web::edge
