#include "outbound/target.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace outbound {
namespace {

constexpr std::size_t longest = 2000;

bool digit(char c) { return c >= '0' && c <= '9'; }
bool letter(char c) { return c >= 'a' && c <= 'z'; }

std::string lower(std::string_view text) {
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return small;
}

bool visible(char c) { return c > ' ' && c < '\x7f'; }

bool is_label(std::string_view label) {
    return !label.empty() && label.size() <= 63 && label.front() != '-' && label.back() != '-' && std::ranges::all_of(label, [](char c) { return digit(c) || letter(c) || c == '-'; });
}

// Programs read "2130706433", "0x7f.1" and "127.1" as 127.0.0.1 (WHATWG URL 3.5: a host that ends in a number).
bool ends_in_number(std::string_view host) {
    const auto last = host.substr(host.rfind('.') + 1);
    return std::ranges::all_of(last, digit) || last.starts_with("0x");
}

bool is_name(std::string_view host) {
    if (host.size() > 253) return false;
    while (true) {
        const auto dot = host.find('.');
        if (!is_label(host.substr(0, dot))) return false;
        if (dot == host.npos) return true;
        host.remove_prefix(dot + 1);
    }
}

struct Authority {
    std::string_view host, port;  // the host with its brackets
};

Authority divided(std::string_view authority) {
    const auto bracket = authority.rfind(']');
    const auto colon = authority.find(':', bracket == authority.npos ? 0 : bracket);
    if (colon == authority.npos) return {authority, {}};
    return {authority.substr(0, colon), authority.substr(colon)};
}

// Says what is wrong with the host, or nothing.
std::string put_host(Target& target, std::string_view host) {
    const bool bracketed = host.starts_with('[') && host.ends_with(']');
    target.host = lower(bracketed ? host.substr(1, host.size() - 2) : host);
    target.ip = Ip::parse(target.host);
    if (target.ip && target.ip->six == bracketed) return {};
    if (target.ip || bracketed || !is_name(target.host)) return "the host is no name";
    if (ends_in_number(target.host)) return "the host is a number";
    return {};
}

std::string put_port(Target& target, std::string_view port) {
    target.port = target.secure ? 443 : 80;
    if (port.empty()) return {};
    port.remove_prefix(1);
    const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), target.port);
    const bool whole = error == std::errc() && end == port.data() + port.size() && digit(port.empty() ? ' ' : port.front()) && target.port != 0;
    return whole ? "" : "the port is no number";
}

}  // namespace

std::string Target::authority() const { return ip && ip->six ? fmt::format("[{}]:{}", host, port) : fmt::format("{}:{}", host, port); }

std::string Target::url() const { return fmt::format("{}://{}{}", secure ? "https" : "http", authority(), rest); }

std::expected<Target, std::string> read_target(std::string_view url, const Allowed& allowed) {
    const auto refuse = [](std::string why) { return std::unexpected(std::move(why)); };
    if (url.size() > longest) return refuse("the address is too long");
    if (!std::ranges::all_of(url, visible)) return refuse("the address holds other signs than an address may");
    const auto colon = url.find("://");
    const auto scheme = lower(url.substr(0, colon == url.npos ? 0 : colon));
    if (scheme != "https" && scheme != "http") return refuse("the address is not of https");
    Target target;
    target.secure = scheme == "https";
    auto rest = url.substr(colon + 3);
    const auto end = std::min(rest.find_first_of("/?#\\"), rest.size());
    const auto [host, port] = divided(rest.substr(0, end));
    if (rest.substr(0, end).find_first_of("@%") != rest.npos) return refuse("the address names a user, or hides its host");
    rest.remove_prefix(end);
    if (rest.find('\\') != rest.npos) return refuse("the address holds other signs than an address may");
    for (auto why : {put_host(target, host), put_port(target, port)})
        if (!why.empty()) return refuse(std::move(why));
    rest = rest.substr(0, rest.find('#'));
    target.rest = rest.starts_with('/') ? std::string(rest) : "/" + std::string(rest);
    target.allowed = std::ranges::find(allowed, target.authority()) != allowed.end();
    if (target.allowed) return target;
    if (!target.secure) return refuse("the address is not of https");
    if (target.port != 443) return refuse("the port is not 443");
    if (target.ip && !is_public(*target.ip)) return refuse(fmt::format("{} leads to nobody outside", target.ip->text()));
    return target;
}

}  // namespace outbound
