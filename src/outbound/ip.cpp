#include "outbound/ip.h"

#include <arpa/inet.h>
#include <netinet/in.h>

#include <algorithm>
#include <cstring>

namespace outbound {
namespace {

struct Network {
    std::string_view base;
    int bits;
};

constexpr Network closed_four[] = {
    {"0.0.0.0", 8},        {"10.0.0.0", 8},     {"100.64.0.0", 10},    {"127.0.0.0", 8},    {"168.63.129.16", 32},  // Azure's own services
    {"169.254.0.0", 16},   {"172.16.0.0", 12},  {"192.0.0.0", 24},     {"192.0.2.0", 24},   {"192.88.99.0", 24},
    {"192.168.0.0", 16},   {"198.18.0.0", 15},  {"198.51.100.0", 24},  {"203.0.113.0", 24}, {"224.0.0.0", 3},  // multicast and what is kept for later
};
constexpr Network global_unicast{"2000::", 3};
constexpr Network closed_six[] = {
    {"2001::", 23},      // protocols' own: Teredo, benchmarks, ORCHID
    {"2001:db8::", 32},  // documentation, as 3fff::
    {"3fff::", 20},
    {"2002::", 16},      // 6to4
};

bool within(const Ip& ip, const Network& network) {
    const auto base = Ip::parse(network.base).value();
    const auto whole = static_cast<std::size_t>(network.bits / 8);
    if (!std::equal(base.bytes.begin(), base.bytes.begin() + static_cast<std::ptrdiff_t>(whole), ip.bytes.begin())) return false;
    const int rest = network.bits % 8;
    const auto mask = static_cast<std::uint8_t>(0xff << (8 - rest));
    return rest == 0 || (ip.bytes[whole] & mask) == (base.bytes[whole] & mask);
}

template <std::size_t N>
bool within_any(const Ip& ip, const Network (&networks)[N]) {
    return std::ranges::any_of(networks, [&](const Network& network) { return within(ip, network); });
}

}  // namespace

std::optional<Ip> Ip::parse(std::string_view text) {
    const std::string whole(text);
    Ip ip;
    if (::inet_pton(AF_INET, whole.c_str(), ip.bytes.data()) == 1) return ip;
    ip.six = true;
    if (::inet_pton(AF_INET6, whole.c_str(), ip.bytes.data()) == 1) return ip;
    return {};
}

std::optional<Ip> Ip::of(const sockaddr* address) {
    Ip ip;
    if (address->sa_family == AF_INET) {
        std::memcpy(ip.bytes.data(), &reinterpret_cast<const sockaddr_in*>(address)->sin_addr, 4);
        return ip;
    }
    if (address->sa_family != AF_INET6) return {};
    ip.six = true;
    std::memcpy(ip.bytes.data(), &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr, 16);
    return ip;
}

std::string Ip::text() const {
    char written[INET6_ADDRSTRLEN] = "";
    ::inet_ntop(six ? AF_INET6 : AF_INET, bytes.data(), written, sizeof written);
    return written;
}

bool is_public(const Ip& ip) {
    if (!ip.six) return !within_any(ip, closed_four);
    return within(ip, global_unicast) && !within_any(ip, closed_six);
}

}  // namespace outbound
