#include "openid/id_token.h"

#include <algorithm>

#include "base/secret.h"
#include "base/text.h"
#include "openid/json.h"

namespace openid {
namespace {

using Json = nlohmann::json;
using std::chrono::seconds;

constexpr std::size_t longest = 16 * 1024;
constexpr seconds skew{60}, oldest{3600};  // clocks differ; a token is read as soon as it was made

struct Parts {
    std::string_view head, claims, signature, signed_text;
};

std::optional<Parts> parted(std::string_view token) {
    const auto first = token.find('.'), last = token.rfind('.');
    if (token.size() > longest || first == token.npos || first == last || token.find('.', first + 1) != last) return {};
    return Parts{token.substr(0, first), token.substr(first + 1, last - first - 1), token.substr(last + 1), token.substr(0, last)};
}

// An object, or null for what is none.
Json object_of(std::string_view part) {
    const auto bytes = base::read_base64url(part);
    if (!bytes) return {};
    auto json = Json::parse(reinterpret_cast<const char*>(bytes->data()), reinterpret_cast<const char*>(bytes->data()) + bytes->size(), nullptr, false);
    return json.is_object() ? json : Json();
}

std::optional<base::Instant> moment_of(const Json& claims, const char* name) {
    const auto found = claims.find(name);
    if (found == claims.end() || !found->is_number()) return {};
    const auto value = found->get<double>();
    if (!(value > 0 && value < 1e11)) return {};
    return base::Instant(seconds(static_cast<std::int64_t>(value)));
}

std::optional<Algorithm> algorithm_of(const Json& head) {
    const auto named = text_of(head, "alg");
    if (named == "RS256") return Algorithm::rs256;
    if (named == "ES256") return Algorithm::es256;
    return {};
}

// Google's documents allow both spellings for its own tokens.
bool is_issuer(const std::string& said, const std::string& wanted) {
    return said == wanted || (wanted == "https://accounts.google.com" && said == "accounts.google.com");
}

bool is_for(const Json& claims, const std::string& client) {
    const auto audience = claims.find("aud");
    if (audience == claims.end()) return false;
    const auto party = text_of(claims, "azp");
    if (claims.contains("azp") && party != client) return false;
    if (audience->is_string()) return *audience == client;
    if (!audience->is_array() || std::ranges::find(*audience, Json(client)) == audience->end()) return false;
    return audience->size() == 1 || party == client;
}

// Some write the word where a truth value belongs.
bool is_said(const Json& claims, const char* name) { return is_true(claims, name) || text_of(claims, name) == "true"; }

bool is_subject(const std::string& subject) {
    return !subject.empty() && subject.size() <= 255 && std::ranges::all_of(subject, [](char c) { return c >= ' ' && c <= '~'; });
}

// What speaks against the claims, or nothing.
std::string fault_of(const Json& claims, const Wanted& wanted) {
    if (!is_issuer(text_of(claims, "iss"), wanted.issuer)) return "the token is of another issuer";
    if (!is_for(claims, wanted.client_id)) return "the token was made for somebody else";
    const auto expires = moment_of(claims, "exp"), issued = moment_of(claims, "iat"), begins = moment_of(claims, "nbf");
    if (!expires || *expires + skew <= wanted.now) return "the token has expired";
    if (!issued || *issued > wanted.now + skew || *issued + oldest < wanted.now) return "the token was not made just now";
    if (claims.contains("nbf") && (!begins || *begins > wanted.now + skew)) return "the token is not good yet";
    const bool has_nonce = claims.contains("nonce");
    if ((has_nonce || wanted.repeats_nonce) && !base::same(text_of(claims, "nonce"), wanted.nonce)) return "the token answers another question";
    if (!is_subject(text_of(claims, "sub"))) return "the token names nobody";
    return {};
}

Claims read(const Json& claims) {
    const auto visible = [&](const char* name, std::size_t letters) { return base::shortened(base::clean(text_of(claims, name)), letters); };
    Claims read{text_of(claims, "sub"), visible("name", 80), text_of(claims, "email"), is_said(claims, "email_verified")};
    if (read.name.empty()) read.name = visible("preferred_username", 80);
    if (read.email.size() > 254) read.email.clear();
    return read;
}

}  // namespace

std::expected<Claims, Doubt> verified(std::string_view token, std::span<const Key> keys, const Wanted& wanted) {
    const auto doubt = [](std::string what, bool unknown_key = false) { return std::unexpected(Doubt{unknown_key, std::move(what)}); };
    const auto parts = parted(token);
    if (!parts) return doubt("the answer holds no token");
    const auto head = object_of(parts->head);
    const auto algorithm = head.is_object() ? algorithm_of(head) : std::nullopt;
    if (!algorithm || head.contains("crit")) return doubt("the token is signed in a way that is not taken");
    const auto* key = find_key(keys, text_of(head, "kid"), *algorithm);
    if (!key) return doubt("the token is signed with a key that the provider does not publish", true);
    const auto signature = base::read_base64url(parts->signature);
    if (!signature || !key->signed_by(parts->signed_text, *signature)) return doubt("the token’s signature is not the provider’s");
    const auto claims = object_of(parts->claims);
    if (!claims.is_object()) return doubt("the token says nothing that can be read");
    if (auto fault = fault_of(claims, wanted); !fault.empty()) return doubt(std::move(fault));
    return read(claims);
}

}  // namespace openid
