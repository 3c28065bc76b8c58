#include "mail/address.h"

#include <algorithm>

#include "base/text.h"

namespace mail {
namespace {

constexpr std::size_t longest = 254, longest_name = 64;  // RFC 5321 §4.5.3.1, and erratum 1690 of RFC 3696

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_name_sign(char c) { return is_letter(c) || std::string_view(".!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos; }

bool is_name(std::string_view name) {
    return !name.empty() && name.size() <= longest_name && std::ranges::all_of(name, is_name_sign) && !name.starts_with('.') && !name.ends_with('.') &&
           name.find("..") == name.npos;
}

bool is_label(std::string_view label) {
    return !label.empty() && label.size() <= 63 && !label.starts_with('-') && !label.ends_with('-') && std::ranges::all_of(label, [](char c) { return is_letter(c) || c == '-'; });
}

bool is_host(std::string_view host) {
    if (host.find('.') == host.npos) return false;
    for (;;) {
        const auto dot = host.find('.');
        if (!is_label(host.substr(0, dot))) return false;
        if (dot == host.npos) return true;
        host.remove_prefix(dot + 1);
    }
}

}  // namespace

std::string_view host_of(std::string_view address) { return address.substr(address.rfind('@') + 1); }

base::Result<std::string> readable_address(std::string_view typed) {
    const auto text = base::trimmed(typed);
    const auto at = text.rfind('@');
    if (at == text.npos || text.size() > longest || !is_name(text.substr(0, at)) || !is_host(text.substr(at + 1)))
        return base::refuse(base::Error::Kind::invalid, base::words("An e-mail address looks like name@example.kz. Check what is written here."));
    std::string address(text);
    std::transform(address.begin() + static_cast<std::ptrdiff_t>(at), address.end(), address.begin() + static_cast<std::ptrdiff_t>(at),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return address;
}

}  // namespace mail
