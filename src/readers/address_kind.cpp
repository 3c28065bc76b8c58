#include "readers/address_kind.h"

#include <algorithm>

#include "base/scanner.h"
#include "base/text.h"

namespace readers {
namespace {

struct Network {
    std::string_view host;
    ContactKind kind;
};

constexpr Network networks[] = {
    {"instagram.com", ContactKind::instagram}, {"instagr.am", ContactKind::instagram}, {"t.me", ContactKind::telegram},
    {"telegram.me", ContactKind::telegram},    {"telegram.org", ContactKind::telegram}, {"wa.me", ContactKind::whatsapp},
    {"api.whatsapp.com", ContactKind::whatsapp}, {"whatsapp.com", ContactKind::whatsapp}, {"vk.com", ContactKind::vk},
    {"vk.ru", ContactKind::vk},                {"vkontakte.ru", ContactKind::vk},      {"ok.ru", ContactKind::ok},
    {"youtube.com", ContactKind::youtube},     {"youtu.be", ContactKind::youtube},     {"tiktok.com", ContactKind::tiktok},
    {"facebook.com", ContactKind::facebook},   {"fb.com", ContactKind::facebook},      {"twitter.com", ContactKind::x},
    {"x.com", ContactKind::x},                 {"threads.net", ContactKind::threads},  {"threads.com", ContactKind::threads},
    {"2gis.kz", ContactKind::two_gis},         {"2gis.ru", ContactKind::two_gis},      {"2gis.com", ContactKind::two_gis},
    {"go.2gis.com", ContactKind::two_gis},
};

std::string_view without_www(std::string_view host) {
    for (const std::string_view prefix : {"www.", "m.", "mobile."})
        if (host.starts_with(prefix)) host.remove_prefix(prefix.size());
    return host;
}

std::optional<ContactKind> network_of(std::string_view host) {
    host = without_www(host);
    for (const auto& network : networks)
        if (network.host == host) return network.kind;
    return {};
}

bool is_account_sign(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || base::Scanner::digit(c) || c == '_' || c == '.' || c == '-';
}

// "wa.me/77011234567", "api.whatsapp.com/send?phone=77011234567"
std::optional<std::string> whatsapp_number(std::string_view path) {
    if (const auto at = path.find("phone="); at != path.npos) path.remove_prefix(at + 6);
    while (!path.empty() && (path.front() == '/' || path.front() == '+')) path.remove_prefix(1);
    const auto end = std::ranges::find_if_not(path, base::Scanner::digit);
    const auto figures = path.substr(0, static_cast<std::size_t>(end - path.begin()));
    return figures.size() < 10 ? std::nullopt : read_phone(figures.size() == 11 && figures[0] == '8' ? std::string(figures) : "+" + std::string(figures));
}

std::string_view base_of(ContactKind network) {
    switch (network) {
        case ContactKind::instagram: return "https://instagram.com/";
        case ContactKind::telegram: return "https://t.me/";
        case ContactKind::vk: return "https://vk.com/";
        case ContactKind::ok: return "https://ok.ru/";
        case ContactKind::facebook: return "https://facebook.com/";
        case ContactKind::youtube: return "https://youtube.com/@";
        case ContactKind::tiktok: return "https://tiktok.com/@";
        case ContactKind::x: return "https://x.com/";
        case ContactKind::threads: return "https://threads.net/@";
        default: return {};
    }
}

}  // namespace

Contact contact_of_url(std::string_view url) {
    const auto begin = url.find("://") + 3;
    const auto end = std::min(url.find_first_of("/?#", begin), url.size());
    const auto host = url.substr(begin, end - begin);
    auto path = url.substr(end);
    auto shown = std::string(without_www(host)) + std::string(path == "/" ? "" : path);
    const auto kind = network_of(host);
    if (!kind) return {ContactKind::site, std::string(url), shown, {}};
    if (kind == ContactKind::whatsapp) {
        if (const auto number = whatsapp_number(path)) return {ContactKind::whatsapp, *number, shown_phone(*number), {}};
        return {ContactKind::site, std::string(url), shown, {}};
    }
    auto name = path.substr(0, path.find_first_of("?#"));
    while (name.starts_with('/')) name.remove_prefix(1);
    while (name.ends_with('/')) name.remove_suffix(1);
    if (name.starts_with('@')) name.remove_prefix(1);
    const bool plain_name = !name.empty() && std::ranges::all_of(name, is_account_sign) && kind != ContactKind::two_gis;
    if (plain_name) shown = kind == ContactKind::vk || kind == ContactKind::facebook ? shown : "@" + std::string(name);
    return {*kind, std::string(url), shown, {}};
}

std::optional<Contact> profile(ContactKind network, std::string_view name) {
    if (name.starts_with('@')) name.remove_prefix(1);
    const auto base = base_of(network);
    const bool letters = std::ranges::any_of(name, [](char c) { return is_account_sign(c) && !base::Scanner::digit(c) && c != '.'; });
    if (base.empty() || name.size() < 3 || name.size() > 64 || !letters || !std::ranges::all_of(name, is_account_sign) || name.back() == '.') return {};
    return Contact{network, std::string(base) + std::string(name), "@" + std::string(name), {}};
}

std::optional<std::string> email_of(std::string_view token) {
    const auto at = token.find('@');
    if (at == token.npos || at == 0 || at > 64 || token.size() > 254 || token.find('@', at + 1) != token.npos) return {};
    const auto local = token.substr(0, at), host = token.substr(at + 1);
    const bool good_local = std::ranges::all_of(local, [](char c) { return is_account_sign(c) || c == '+' || c == '\''; });
    const auto dot = host.rfind('.');
    if (!good_local || dot == host.npos || dot == 0 || host.size() - dot < 3 || host.find("..") != host.npos) return {};
    if (!std::ranges::all_of(host, [](char c) { return is_account_sign(c) && c != '_'; }) || base::Scanner::digit(host.back())) return {};
    std::string out(local);
    out += '@';
    for (const char c : host) out += c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    return out;
}

bool bare_domain(std::string_view token) {
    static constexpr std::string_view ends[] = {".kz", ".ru", ".com", ".org", ".net", ".info", ".me", ".рф", ".қаз", ".ua", ".by", ".uz", ".kg", ".su",
                                                ".biz", ".site", ".online", ".shop", ".app", ".io", ".tv", ".be", ".am", ".asia", ".pro", ".club", ".cafe", ".gov", ".edu"};
    auto host = token.substr(0, token.find_first_of("/?#"));
    if (host.size() > 253) return false;
    const std::string small = base::plain(host);
    return small.find('.') > 0 && std::ranges::any_of(ends, [&](std::string_view end) { return small.ends_with(end) && small.size() > end.size(); });
}

}  // namespace readers
