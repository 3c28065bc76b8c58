#include <fmt/format.h>

#include <algorithm>

#include "openid/json.h"
#include "openid/party.h"

namespace openid {
namespace {

using Json = nlohmann::json;

// Whether a list holds a word; `otherwise` where there is no list.
bool lists(const Json& object, const char* name, std::string_view word, bool otherwise) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_array()) return otherwise;
    return std::ranges::any_of(*found, [&](const Json& one) { return one.is_string() && one.get_ref<const std::string&>() == word; });
}

}  // namespace

std::expected<Metadata, std::string> read_metadata(std::string_view json, const std::string& issuer, const outbound::Outside& outside) {
    const auto said = Json::parse(json, nullptr, false);
    if (!said.is_object()) return std::unexpected("what the provider publishes is no JSON object");
    if (text_of(said, "issuer") != issuer) return std::unexpected("the provider calls itself by another issuer");
    Metadata metadata{text_of(said, "authorization_endpoint"), text_of(said, "token_endpoint"), text_of(said, "jwks_uri")};
    for (const auto* address : {&metadata.authorization, &metadata.token, &metadata.keys})
        if (const auto read = outside.readable(*address); !read) return std::unexpected(fmt::format("an address of the provider cannot be used: {}", read.error()));
    if (!lists(said, "code_challenge_methods_supported", "S256", true)) return std::unexpected("the provider knows no PKCE with S256");
    metadata.basic = lists(said, "token_endpoint_auth_methods_supported", "client_secret_basic", true);
    metadata.names_itself = is_true(said, "authorization_response_iss_parameter_supported");
    return metadata;
}

}  // namespace openid
