// Addresses as values, and the walk through X-Forwarded-For.
#include "web/edge/address.h"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>

#include <algorithm>
#include <charconv>
#include <cstring>
#include <stdexcept>

#include "web/edge/head.h"

namespace web::edge {
namespace {

constexpr std::array<std::uint8_t, 12> v4_prefix{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

// "192.0.2.1:4711" and "[2001:db8::1]:4711" are seen in the field as well as plain addresses.
std::optional<Ip> forwarded_ip(std::string_view word) {
    word = without_spaces(word);
    if (word.starts_with('[')) return ip_of(word.substr(1, word.find(']') - 1));
    if (std::ranges::count(word, ':') == 1) word = word.substr(0, word.find(':'));
    return ip_of(word);
}

bool same_start(const Ip& a, const Ip& b, int bits) {
    const auto whole = static_cast<std::size_t>(bits / 8);
    if (!std::equal(a.bytes.begin(), a.bytes.begin() + static_cast<std::ptrdiff_t>(whole), b.bytes.begin()))
        return false;
    if (bits % 8 == 0) return true;
    const auto mask = static_cast<std::uint8_t>(0xff << (8 - bits % 8));
    return (a.bytes[whole] & mask) == (b.bytes[whole] & mask);
}

}  // namespace

bool Ip::is_v4() const { return std::equal(v4_prefix.begin(), v4_prefix.end(), bytes.begin()); }

std::optional<Ip> ip_of(std::string_view text) {
    char name[INET6_ADDRSTRLEN];
    if (text.empty() || text.size() >= sizeof name) return {};
    name[text.copy(name, text.size())] = '\0';
    Ip ip;
    if (inet_pton(AF_INET6, name, ip.bytes.data()) == 1) return ip;
    std::ranges::copy(v4_prefix, ip.bytes.begin());
    if (inet_pton(AF_INET, name, ip.bytes.data() + 12) == 1) return ip;
    return {};
}

Ip ip_of(const sockaddr_storage& name) {
    Ip ip;
    if (name.ss_family == AF_INET6) {
        std::memcpy(ip.bytes.data(), &reinterpret_cast<const sockaddr_in6&>(name).sin6_addr, 16);
    } else if (name.ss_family == AF_INET) {
        std::ranges::copy(v4_prefix, ip.bytes.begin());
        std::memcpy(ip.bytes.data() + 12, &reinterpret_cast<const sockaddr_in&>(name).sin_addr, 4);
    }
    return ip;
}

std::string text_of(const Ip& ip) {
    char text[INET6_ADDRSTRLEN];
    const bool v4 = ip.is_v4();
    inet_ntop(v4 ? AF_INET : AF_INET6, ip.bytes.data() + (v4 ? 12 : 0), text, sizeof text);
    return text;
}

std::string text_of(const sockaddr_storage& name) {
    if (name.ss_family != AF_INET && name.ss_family != AF_INET6) return "unix";
    const bool v6 = name.ss_family == AF_INET6;
    const auto port = ntohs(v6 ? reinterpret_cast<const sockaddr_in6&>(name).sin6_port
                               : reinterpret_cast<const sockaddr_in&>(name).sin_port);
    const Ip ip = ip_of(name);
    return ip.is_v4() ? fmt::format("{}:{}", text_of(ip), port) : fmt::format("[{}]:{}", text_of(ip), port);
}

Ip neighbourhood(const Ip& ip) {
    Ip shared = ip;
    if (!ip.is_v4()) std::fill(shared.bytes.begin() + 8, shared.bytes.end(), std::uint8_t{0});
    return shared;
}

Proxies::Proxies(const std::vector<std::string>& networks) {
    for (const std::string_view text : networks) {
        const auto slash = text.find('/');
        const auto base = ip_of(text.substr(0, slash));
        const int width = base && base->is_v4() ? 32 : 128;
        int bits = width;
        bool sound = base.has_value();
        if (slash != text.npos) {
            const auto [end, error] =
                std::from_chars(text.data() + slash + 1, text.data() + text.size(), bits);
            sound = sound && error == std::errc{} && end == text.data() + text.size() && bits >= 0 &&
                    bits <= width;
        }
        if (!sound)
            throw std::invalid_argument(fmt::format("'{}' is neither an address nor a network", text));
        networks_.push_back({*base, bits + 128 - width});
    }
}

bool Proxies::trusts(const Ip& ip) const {
    return std::ranges::any_of(networks_, [&](const Network& n) { return same_start(n.base, ip, n.bits); });
}

Ip Proxies::visitor(const Ip& peer, const Head& head) const {
    Ip nearest = peer;
    for (auto field = head.fields.rbegin(); field != head.fields.rend() && trusts(nearest); ++field) {
        if (!same_name(field->name, "x-forwarded-for")) continue;
        std::string_view rest = field->value;
        while (!rest.empty() && trusts(nearest)) {
            const auto comma = rest.rfind(',');
            const auto ip = forwarded_ip(comma == rest.npos ? rest : rest.substr(comma + 1));
            if (!ip) return nearest;
            nearest = *ip;
            rest = rest.substr(0, comma == rest.npos ? 0 : comma);
        }
    }
    return nearest;
}

bool Proxies::secure(const Head& head) const {
    for (auto field = head.fields.rbegin(); field != head.fields.rend(); ++field) {
        if (!same_name(field->name, "x-forwarded-proto")) continue;
        const std::string_view value = field->value;
        return same_name(without_spaces(value.substr(value.rfind(',') + 1)), "https");
    }
    return false;
}

}  // namespace web::edge
