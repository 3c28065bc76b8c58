#include "openid/keys.h"

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ecdsa.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

#include <algorithm>
#include <optional>

#include "base/secret.h"
#include "openid/json.h"

namespace openid {
namespace {

using Json = nlohmann::json;
using Bytes = std::vector<std::byte>;

template <auto free>
struct Freed {
    template <class T>
    void operator()(T* held) const { free(held); }
};
using Number = std::unique_ptr<BIGNUM, Freed<BN_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Freed<OSSL_PARAM_free>>;
using Making = std::unique_ptr<EVP_PKEY_CTX, Freed<EVP_PKEY_CTX_free>>;
using Verifying = std::unique_ptr<EVP_MD_CTX, Freed<EVP_MD_CTX_free>>;
using Signature = std::unique_ptr<ECDSA_SIG, Freed<ECDSA_SIG_free>>;

constexpr std::size_t coordinate = 32;  // bytes, of P-256

const unsigned char* raw(std::span<const std::byte> bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

Number number_of(std::span<const std::byte> bytes) { return Number(BN_bin2bn(raw(bytes), static_cast<int>(bytes.size()), nullptr)); }

std::shared_ptr<EVP_PKEY> made(const char* type, OSSL_PARAM_BLD* builder) {
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder));
    const Making making(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!parameters || !making || EVP_PKEY_fromdata_init(making.get()) != 1) return {};
    if (EVP_PKEY_fromdata(making.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) return {};
    return {key, EVP_PKEY_free};
}

std::shared_ptr<EVP_PKEY> rsa(const Json& jwk) {
    const auto modulus = base::read_base64url(text_of(jwk, "n")), exponent = base::read_base64url(text_of(jwk, "e"));
    if (!modulus || !exponent || modulus->size() < 256 || modulus->size() > 1024 || exponent->empty() || exponent->size() > 8) return {};
    const auto n = number_of(*modulus), e = number_of(*exponent);
    const Builder builder(OSSL_PARAM_BLD_new());
    if (BN_num_bits(n.get()) < 2048 || !BN_is_odd(e.get()) || BN_is_one(e.get())) return {};
    if (OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1 || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1) return {};
    return made("RSA", builder.get());
}

std::shared_ptr<EVP_PKEY> p256(const Json& jwk) {
    const auto x = base::read_base64url(text_of(jwk, "x")), y = base::read_base64url(text_of(jwk, "y"));
    if (text_of(jwk, "crv") != "P-256" || !x || !y || x->size() != coordinate || y->size() != coordinate) return {};
    Bytes point{std::byte{4}};  // uncompressed (SEC 1 §2.3.3)
    point.insert(point.end(), x->begin(), x->end());
    point.insert(point.end(), y->begin(), y->end());
    const Builder builder(OSSL_PARAM_BLD_new());
    if (OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) != 1)
        return {};
    return made("EC", builder.get());
}

std::optional<Key> read_key(const Json& jwk) {
    if (!jwk.is_object()) return {};
    const auto type = text_of(jwk, "kty"), use = text_of(jwk, "use"), algorithm = text_of(jwk, "alg");
    if (!use.empty() && use != "sig") return {};
    Key key{text_of(jwk, "kid"), type == "EC" ? Algorithm::es256 : Algorithm::rs256, {}};
    if (!algorithm.empty() && algorithm != (type == "EC" ? "ES256" : "RS256")) return {};
    if (type == "RSA") key.key = rsa(jwk);
    if (type == "EC") key.key = p256(jwk);
    return key.key ? std::optional(std::move(key)) : std::nullopt;
}

// JWS has both numbers one behind the other, OpenSSL wants them in ASN.1.
Bytes in_asn1(std::span<const std::byte> signature) {
    if (signature.size() != 2 * coordinate) return {};
    Signature both(ECDSA_SIG_new());
    auto r = number_of(signature.first(coordinate)), s = number_of(signature.last(coordinate));
    if (ECDSA_SIG_set0(both.get(), r.release(), s.release()) != 1) return {};
    unsigned char* written = nullptr;
    const int size = i2d_ECDSA_SIG(both.get(), &written);
    if (size <= 0) return {};
    const auto* begin = reinterpret_cast<const std::byte*>(written);
    Bytes bytes(begin, begin + size);
    OPENSSL_free(written);
    return bytes;
}

}  // namespace

bool Key::signed_by(std::string_view text, std::span<const std::byte> signature) const {
    Bytes converted;
    if (algorithm == Algorithm::es256) signature = converted = in_asn1(signature);
    const Verifying verifying(EVP_MD_CTX_new());
    if (signature.empty() || !verifying || EVP_DigestVerifyInit(verifying.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1) return false;
    return EVP_DigestVerify(verifying.get(), raw(signature), signature.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size()) == 1;
}

std::expected<std::vector<Key>, std::string> read_keys(std::string_view json) {
    const auto set = Json::parse(json, nullptr, false);
    if (!set.is_object() || !set.contains("keys") || !set["keys"].is_array()) return std::unexpected("the keys are no JWK Set");
    constexpr std::size_t most = 100;
    std::vector<Key> keys;
    for (std::size_t i = 0; i < std::min(most, set["keys"].size()); ++i)
        if (auto key = read_key(set["keys"][i])) keys.push_back(std::move(*key));
    return keys;
}

const Key* find_key(std::span<const Key> keys, std::string_view id, Algorithm algorithm) {
    const auto fits = [&](const Key& key) { return key.algorithm == algorithm && (id.empty() || key.id == id); };
    const auto found = std::ranges::find_if(keys, fits);
    if (found == keys.end() || (id.empty() && std::ranges::count_if(keys, fits) != 1)) return nullptr;
    return &*found;
}

}  // namespace openid
