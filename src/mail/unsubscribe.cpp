#include "mail/unsubscribe.h"

namespace mail {
namespace {

constexpr std::string_view purpose = "mail.unsubscribe";

}  // namespace

std::string unsubscribe_token(const base::SecretBox& secrets, const Subscription& subscription) {
    return base::base64url(secrets.seal(purpose, subscription.kind + "\n" + subscription.address));
}

std::optional<Subscription> subscription_of(const base::SecretBox& secrets, std::string_view token) {
    const auto sealed = base::from_base64url(token);
    const auto text = sealed ? secrets.open(purpose, *sealed) : std::nullopt;
    const auto end = text ? text->find('\n') : std::string::npos;
    if (end == std::string::npos) return {};
    return Subscription{text->substr(end + 1), text->substr(0, end)};
}

}  // namespace mail
