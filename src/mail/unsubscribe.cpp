#include "mail/unsubscribe.h"

namespace mail {
namespace {

base::Key unsubscribing_key(const base::Keys& keys) { return keys.of(base::Keys::Use::unsubscribing); }

}  // namespace

std::string unsubscribe_token(const base::Keys& keys, const Subscription& subscription) {
    return base::base64url(base::sealed(unsubscribing_key(keys), subscription.kind + "\n" + subscription.address));
}

std::optional<Subscription> subscription_of(const base::Keys& keys, std::string_view token) {
    const auto sealed = base::read_base64url(token);
    const auto text = sealed ? base::unsealed(unsubscribing_key(keys), *sealed) : std::nullopt;
    const auto end = text ? text->find('\n') : std::string::npos;
    if (end == std::string::npos) return {};
    return Subscription{text->substr(end + 1), text->substr(0, end)};
}

}  // namespace mail
