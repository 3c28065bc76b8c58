#include "web/security.h"

namespace web {
namespace {

bool says(std::string_view lines, std::string_view name) {
    if (lines.empty()) return false;
    const auto line = std::string(name).append(": ");
    return lines.starts_with(line) || lines.find("\r\n" + line) != lines.npos;
}

}  // namespace

const std::vector<std::pair<std::string, std::string>>& security_fields() {
    // No inline script or style exists, so no nonce is needed and none is given. HSTS is the operator's proxy to add: it
    // would break sibling hosts that speak plain HTTP.
    static const std::vector<std::pair<std::string, std::string>> fields = {
        {"Content-Security-Policy",
         "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; script-src 'self'; form-action 'self'; "
         "base-uri 'none'; frame-ancestors 'none'; object-src 'none'; connect-src 'self'; manifest-src 'self'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "strict-origin-when-cross-origin"},
        {"Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
    };
    return fields;
}

std::string security_lines(std::string_view own) {
    std::string text;
    for (const auto& [name, value] : security_fields())
        if (!says(own, name)) text.append(name).append(": ").append(value).append("\r\n");
    return text;
}

std::vector<std::pair<std::string, std::string>> framed_fields() {
    auto policy = security_fields().front().second;
    constexpr std::string_view nobody = "frame-ancestors 'none'";
    policy.replace(policy.find(nobody), nobody.size(), "frame-ancestors *");
    return {{security_fields().front().first, policy}, {"Cross-Origin-Resource-Policy", "cross-origin"}};
}

}  // namespace web
