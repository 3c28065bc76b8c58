// The link by which one asks for no more letters of a kind: it names the address to nobody and cannot be made up.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/secret.h"

namespace mail {

struct Subscription {
    std::string address, kind;
    bool operator==(const Subscription&) const = default;
};

std::string unsubscribe_token(const base::Keys&, const Subscription&);  // for a path: base64url
std::optional<Subscription> subscription_of(const base::Keys&, std::string_view token);

}  // namespace mail
