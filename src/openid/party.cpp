#include "openid/party.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "base/secret.h"
#include "openid/json.h"
#include "web/url.h"

namespace openid {
namespace {

using Kind = Failure::Kind;
using Json = nlohmann::json;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

constexpr std::size_t longest_document = 256 * 1024, longest_token_answer = 64 * 1024, most_kept = 100;

std::unexpected<Failure> failed(Kind kind, std::string what) { return std::unexpected(Failure{kind, std::move(what)}); }

std::string fields_text(const std::vector<std::pair<std::string_view, std::string>>& fields) {
    std::string text;
    for (const auto& [name, value] : fields) text.append(text.empty() ? "" : "&").append(name).append("=").append(web::encoded(value));
    return text;
}

// RFC 7636 §4.2.
std::string challenge_of(std::string_view verifier) {
    std::array<std::byte, crypto_hash_sha256_BYTES> hash;
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()), reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size());
    return base::base64url(hash);
}

std::string base64(std::string_view text) {
    std::string written(sodium_base64_ENCODED_LEN(text.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(written.data(), written.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(), sodium_base64_VARIANT_ORIGINAL);
    written.pop_back();  // its end, which C wants
    return written;
}

// How long what was answered is good for (RFC 9111 §5.2.2.1), within our bounds.
seconds life_of(const outbound::Reply& reply) {
    constexpr std::string_view name = "max-age=";
    const auto control = reply.field("cache-control");
    const auto at = control.find(name);
    std::int64_t age = seconds(hours(1)).count();
    if (at != control.npos) std::from_chars(control.data() + at + name.size(), control.data() + control.size(), age);
    return std::clamp<seconds>(seconds(age), minutes(5), hours(24));
}

// "invalid_grant" and its like (RFC 6749 §5.2); what else stands there stays out of the log.
std::string error_of(const Json& answer) {
    auto error = answer.is_object() ? text_of(answer, "error") : std::string();
    std::erase_if(error, [](char c) { return !(c >= 'a' && c <= 'z') && c != '_'; });
    return error.empty() ? "for no reason" : error.substr(0, 60);
}

}  // namespace

Ties fresh_ties() { return {base::fresh_token(), base::fresh_token(), base::fresh_token()}; }

template <class T, class Read>
Told<std::shared_ptr<const T>> Party::kept_or_asked(Shelf<T>& shelf, const std::string& key, const std::string& url, base::Instant now, seconds anew_after, const Read& read) {
    {
        std::lock_guard lock(mutex_);
        if (const auto kept = shelf.find(key); kept != shelf.end() && kept->second.until > now && now - kept->second.taken < anew_after) return kept->second.value;
    }
    const auto reply = outbound::outside().ask({.url = url, .fields = {{"Accept", "application/json"}}, .most = longest_document, .redirects = 3});
    if (!reply) return failed(Kind::away, reply.error().what);
    if (reply->status != 200) return failed(Kind::away, fmt::format("the provider answered {} where it should publish something", reply->status));
    auto value = read(reply->body);
    if (!value) return failed(Kind::doubt, std::move(value.error()));
    auto shared = std::make_shared<const T>(std::move(*value));
    std::lock_guard lock(mutex_);
    if (shelf.size() >= most_kept) shelf.clear();
    shelf.insert_or_assign(key, Kept<T>{shared, now, now + life_of(*reply)});
    return shared;
}

Told<std::shared_ptr<const Metadata>> Party::metadata(const std::string& issuer, base::Instant now) {
    const auto base = issuer.ends_with('/') ? issuer.substr(0, issuer.size() - 1) : issuer;
    return kept_or_asked(metadata_, issuer, base + "/.well-known/openid-configuration", now, hours(24),
                         [&](const std::string& body) { return read_metadata(body, issuer, outbound::outside()); });
}

Told<std::shared_ptr<const Party::Keys>> Party::keys(const std::string& url, base::Instant now, bool anew) {
    return kept_or_asked(keys_, url, url, now, anew ? seconds(minutes(1)) : seconds(hours(24)), [](const std::string& body) { return read_keys(body); });
}

Told<std::string> Party::door(const Client& client, const Ties& ties, const std::string& redirect_uri, base::Instant now) {
    const auto known = metadata(client.issuer, now);
    if (!known) return std::unexpected(known.error());
    auto url = (*known)->authorization;
    url.append(url.find('?') == url.npos ? "?" : "&")
        .append(fields_text({{"response_type", "code"}, {"client_id", client.id}, {"redirect_uri", redirect_uri}, {"scope", client.scopes}, {"state", ties.state},
                             {"nonce", ties.nonce}, {"code_challenge", challenge_of(ties.verifier)}, {"code_challenge_method", "S256"}}));
    return url;
}

Told<std::string> Party::token(const Client& client, const Metadata& known, const Ties& ties, const std::string& redirect_uri, const std::string& code) {
    std::vector<std::pair<std::string_view, std::string>> fields{
        {"grant_type", "authorization_code"}, {"code", code}, {"redirect_uri", redirect_uri}, {"code_verifier", ties.verifier}, {"client_id", client.id}};
    outbound::Question question{.url = known.token, .fields = {{"Accept", "application/json"}, {"Content-Type", "application/x-www-form-urlencoded"}}, .most = longest_token_answer};
    // RFC 6749 §2.3.1: both are encoded as in a form before they are joined.
    if (!client.secret.empty() && known.basic) question.fields.emplace_back("Authorization", "Basic " + base64(web::encoded(client.id) + ":" + web::encoded(client.secret)));
    if (!client.secret.empty() && !known.basic) fields.emplace_back("client_secret", client.secret);
    question.body = fields_text(fields);
    const auto reply = outbound::outside().ask(question);
    if (!reply) return failed(Kind::away, reply.error().what);
    const auto answer = Json::parse(reply->body, nullptr, false);
    if (reply->status >= 500) return failed(Kind::away, fmt::format("the provider answered {} when asked for a token", reply->status));
    if (reply->status != 200) return failed(Kind::doubt, fmt::format("the provider gave no token: {} {}", reply->status, error_of(answer)));
    auto signed_token = answer.is_object() ? text_of(answer, "id_token") : std::string();
    if (signed_token.empty()) return failed(Kind::doubt, "the provider’s answer holds no ID token");
    return signed_token;
}

Told<Claims> Party::claims(const Client& client, const Ties& ties, const std::string& redirect_uri, const Returned& returned, base::Instant now) {
    const auto known = metadata(client.issuer, now);
    if (!known) return std::unexpected(known.error());
    // Whose answer it is, where providers are mixed up (RFC 9207).
    if (returned.issuer.empty() ? (*known)->names_itself : returned.issuer != client.issuer) return failed(Kind::doubt, "the answer is another provider’s");
    const auto signed_token = token(client, **known, ties, redirect_uri, returned.code);
    if (!signed_token) return std::unexpected(signed_token.error());
    const Wanted wanted{client.issuer, client.id, ties.nonce, client.repeats_nonce, now};
    for (const bool anew : {false, true}) {
        const auto published = keys((*known)->keys, now, anew);
        if (!published) return std::unexpected(published.error());
        auto claims = verified(*signed_token, **published, wanted);
        if (claims) return std::move(*claims);
        if (anew || !claims.error().unknown_key) return failed(Kind::doubt, claims.error().what);
    }
    return failed(Kind::doubt, {});  // not reached
}

Told<std::size_t> Party::tried(const Client& client, base::Instant now) {
    const auto known = metadata(client.issuer, now);
    if (!known) return std::unexpected(known.error());
    const auto published = keys((*known)->keys, now, false);
    if (!published) return std::unexpected(published.error());
    return (*published)->size();
}

Party& party() {
    static Party one;
    return one;
}

}  // namespace openid
