// Who else may say who somebody is: an OpenID Connect provider with which a city has registered itself.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
#include "openid/party.h"

namespace db { class Reading; class Writing; }

namespace accounts {

struct Provider {
    std::string name;   // in addresses: "google"
    std::string label;  // as people know it: "Google"
    openid::Client client;
    bool enabled = true;
};

// Issuer, label and habits of a provider that many know: "google", "telegram". Nothing for another name.
std::optional<Provider> preset(std::string_view name);
// Refused, with a sentence for the operator: what the table would not take, or an issuer that may not be asked.
base::Result<Provider> checked(Provider);

std::vector<Provider> providers(const db::Reading&, const base::Keys&);  // by label
// In place of the one of that name.
void put_provider(db::Writing&, const base::Keys&, const Provider&, base::Instant now);
// False: there is none of that name.
bool enable_provider(db::Writing&, std::string_view name, bool enabled, base::Instant now);
bool remove_provider(db::Writing&, std::string_view name, base::Instant now);

// Below a city's origin; what is registered with the provider.
std::string redirect_path(std::string_view name);

}  // namespace accounts
