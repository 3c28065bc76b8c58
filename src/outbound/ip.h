// An address of the Internet Protocol, and whether it leads to somebody else: never to this machine, its neighbours or what
// only they can reach (S-SSRF).
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sockaddr;

namespace outbound {

struct Ip {
    bool six = false;
    std::array<std::uint8_t, 16> bytes{};  // the first 4 of IPv4

    // As inet_pton reads it: "192.0.2.1", "2001:db8::1" without brackets. Octal, hexadecimal and short forms are none.
    static std::optional<Ip> parse(std::string_view text);
    static std::optional<Ip> of(const sockaddr*);  // of another family: nothing
    std::string text() const;
    bool operator==(const Ip&) const = default;
};

// Of IPv4 what no registry of special addresses names (IANA, RFC 6890); of IPv6 global unicast alone, without what carries an
// IPv4 address inside (6to4, Teredo; NAT64 and mapped ones are outside of it anyway).
bool is_public(const Ip&);

}  // namespace outbound
