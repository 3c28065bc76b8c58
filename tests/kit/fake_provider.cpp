#include "kit/fake_provider.h"

#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <span>

#include "base/secret.h"
#include "web/url.h"

namespace kit {
namespace {

using nlohmann::json;

std::string base64url(std::string_view text) { return base::base64url(std::as_bytes(std::span(text.data(), text.size()))); }

std::string number(EVP_PKEY* key, const char* name, int size = 0) {
    BIGNUM* value = nullptr;
    EVP_PKEY_get_bn_param(key, name, &value);
    std::string bytes(static_cast<std::size_t>(size ? size : BN_num_bytes(value)), '\0');
    BN_bn2binpad(value, reinterpret_cast<unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
    BN_free(value);
    return base64url(bytes);
}

std::string signature_of(EVP_PKEY* key, std::string_view text) {
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> signing(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
    std::size_t size = 0;
    EVP_DigestSignInit(signing.get(), nullptr, EVP_sha256(), nullptr, key);
    EVP_DigestSign(signing.get(), nullptr, &size, bytes, text.size());
    std::string signature(size, '\0');
    EVP_DigestSign(signing.get(), reinterpret_cast<unsigned char*>(signature.data()), &size, bytes, text.size());
    signature.resize(size);
    return signature;
}

// Both numbers one behind the other, as JWS has them.
std::string joined(const std::string& in_asn1) {
    const auto* begin = reinterpret_cast<const unsigned char*>(in_asn1.data());
    ECDSA_SIG* both = d2i_ECDSA_SIG(nullptr, &begin, static_cast<long>(in_asn1.size()));
    std::string bytes(64, '\0');
    BN_bn2binpad(ECDSA_SIG_get0_r(both), reinterpret_cast<unsigned char*>(bytes.data()), 32);
    BN_bn2binpad(ECDSA_SIG_get0_s(both), reinterpret_cast<unsigned char*>(bytes.data()) + 32, 32);
    ECDSA_SIG_free(both);
    return bytes;
}

outbound::Reply said(int status, const json& body, const std::string& cache_control = {}) { return {status, {{"cache-control", cache_control}}, body.dump()}; }

}  // namespace

std::string value_in(std::string_view address, std::string_view name) {
    const auto fields = web::Fields::parse(address.substr(address.find('?') + 1));
    return fields ? fields->text(name, 4000).value_or("") : std::string();
}

Signer::Signer(std::string id, bool elliptic, evp_pkey_st* key) : id_(std::move(id)), elliptic_(elliptic), key_(key, EVP_PKEY_free) {}

Signer Signer::rsa(std::string id, unsigned bits) { return {std::move(id), false, EVP_RSA_gen(bits)}; }

Signer Signer::p256(std::string id) { return {std::move(id), true, EVP_EC_gen("P-256")}; }

json Signer::jwk() const {
    if (elliptic_)
        return {{"kty", "EC"}, {"crv", "P-256"}, {"kid", id_}, {"use", "sig"}, {"alg", "ES256"}, {"x", number(key_.get(), OSSL_PKEY_PARAM_EC_PUB_X, 32)}, {"y", number(key_.get(), OSSL_PKEY_PARAM_EC_PUB_Y, 32)}};
    return {{"kty", "RSA"}, {"kid", id_}, {"use", "sig"}, {"alg", "RS256"}, {"n", number(key_.get(), OSSL_PKEY_PARAM_RSA_N)}, {"e", number(key_.get(), OSSL_PKEY_PARAM_RSA_E)}};
}

std::string Signer::sign(const json& header, const json& claims) const {
    const auto text = base64url(header.dump()) + "." + base64url(claims.dump());
    const auto signature = signature_of(key_.get(), text);
    return text + "." + base64url(elliptic_ ? joined(signature) : signature);
}

std::string Signer::token(const json& claims) const { return sign({{"alg", elliptic_ ? "ES256" : "RS256"}, {"typ", "JWT"}, {"kid", id_}}, claims); }

FakeProvider::FakeProvider(std::string named) : issuer(std::move(named)), signer(Signer::rsa("one")), published{signer.jwk()} {
    metadata = {{"issuer", issuer}, {"authorization_endpoint", issuer + "/auth"}, {"token_endpoint", issuer + "/token"}, {"jwks_uri", issuer + "/keys"},
                {"code_challenge_methods_supported", {"S256"}}, {"authorization_response_iss_parameter_supported", true}};
}

outbound::Asked<outbound::Reply> FakeProvider::ask(const outbound::Question& question) {
    questions.push_back(question);
    if (down) return std::unexpected(outbound::Trouble{outbound::Trouble::Kind::away, "id.example: no answer"});
    if (question.url == issuer + "/.well-known/openid-configuration") return said(200, metadata, cache_control);
    if (question.url == issuer + "/keys") return said(200, {{"keys", published}}, cache_control);
    if (question.url == issuer + "/token") return token_for(question);
    return std::unexpected(outbound::Trouble{outbound::Trouble::Kind::away, "there is no such host"});
}

std::string FakeProvider::visited(std::string_view door, json who) {
    stays_.push_back({base::fresh_token(), value_in(door, "code_challenge"), value_in(door, "nonce"), value_in(door, "client_id"), value_in(door, "redirect_uri"), std::move(who)});
    const auto back = stays_.back().redirect_uri;
    return back.substr(back.find('/', back.find("://") + 3)) + "?code=" + stays_.back().code + "&state=" + value_in(door, "state") + "&iss=" + web::encoded(issuer);
}

std::string FakeProvider::refused(std::string_view door) {
    const auto back = value_in(door, "redirect_uri");
    return back.substr(back.find('/', back.find("://") + 3)) + "?error=access_denied&state=" + value_in(door, "state");
}

outbound::Reply FakeProvider::token_for(const outbound::Question& question) {
    const auto code = value_in(*question.body, "code");
    const auto stay = std::ranges::find(stays_, code, &Stay::code);
    std::array<std::byte, 32> hash;
    const auto verifier = value_in(*question.body, "code_verifier");
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()), reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size());
    if (stay == stays_.end() || stay->challenge != base::base64url(hash) || stay->redirect_uri != value_in(*question.body, "redirect_uri")) return said(400, {{"error", "invalid_grant"}});
    const auto moment = now.time_since_epoch().count();
    json claims = {{"iss", issuer}, {"aud", stay->client}, {"exp", moment + 600}, {"iat", moment}, {"nonce", stay->nonce}};
    claims.update(stay->who);
    claims.update(more);
    stays_.erase(stay);  // a code works once
    return said(200, {{"access_token", "x"}, {"token_type", "Bearer"}, {"id_token", token_in_its_place.empty() ? signer.token(claims) : token_in_its_place}});
}

}  // namespace kit
