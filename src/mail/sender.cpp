#include "mail/sender.h"

#include <algorithm>

#include "base/text.h"

namespace mail {
namespace {

using base::words;

bool is_host_sign(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '[' || c == ']' || c == ':'; }

bool is_user_sign(char c) { return c > ' ' && c <= '~' && c != '/'; }

// "mail.example", "mail.example:465", "[::1]:25".
bool is_authority(std::string_view text) {
    const auto colon = text.rfind(':');
    const bool has_port = colon != text.npos && text.find(']', colon) == text.npos;
    const auto host = text.substr(0, has_port ? colon : text.npos), port = has_port ? text.substr(colon + 1) : std::string_view("25");
    return !host.empty() && std::ranges::all_of(host, is_host_sign) && !port.empty() && port.size() <= 5 && std::ranges::all_of(port, [](char c) { return c >= '0' && c <= '9'; });
}

base::Key password_key(const base::Keys& keys) { return keys.of(base::Keys::Use::mail_password); }

}  // namespace

std::vector<std::byte> sealed_password(const base::Keys& keys, std::string_view password) { return base::sealed(password_key(keys), password); }

std::string password_of(const Sender& sender, const base::Keys& keys) { return base::unsealed(password_key(keys), sender.password).value_or(""); }

base::Result<Sender> read_server(std::string_view typed) {
    const auto refuse = [](base::Words sentence) { return base::refuse(base::Error::Kind::invalid, std::move(sentence), "smtp"); };
    auto text = base::trimmed(typed);
    const auto scheme = text.substr(0, text.find("://"));
    if (scheme != "smtp" && scheme != "smtps") return refuse(words("The mail server is written as smtps://user@mail.example:465 or smtp://user@mail.example:587."));
    auto rest = text.substr(scheme.size() + 3);
    if (rest.ends_with('/')) rest.remove_suffix(1);
    const auto at = rest.rfind('@');
    const auto user = at == rest.npos ? std::string_view() : rest.substr(0, at), authority = at == rest.npos ? rest : rest.substr(at + 1);
    if (user.find(':') != user.npos) return refuse(words("The password does not belong in the address of the mail server."));
    if (!is_authority(authority) || !std::ranges::all_of(user, is_user_sign))
        return refuse(words("The mail server is written as smtps://user@mail.example:465 or smtp://user@mail.example:587."));
    Sender sender;
    sender.url = std::string(scheme).append("://").append(authority);
    sender.user = user;
    return sender;
}

}  // namespace mail
