#include "accounts/passkey.h"

#include <fmt/format.h>
#include <openssl/core_names.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <sodium.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>

#include "base/secret.h"

namespace accounts {
namespace {

using View = std::span<const std::byte>;

const unsigned char* raw(View bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

// ── CBOR (RFC 8949), as much of it as a COSE key needs: one map of small whole numbers to whole numbers and bytes ────

class Cbor {
public:
    explicit Cbor(View bytes) : rest_(bytes) {}

    // Of a head: the kind and its number, in the shortest of its forms (CTAP2 canonical).
    struct Head {
        unsigned kind = 0;
        std::uint64_t number = 0;
    };
    std::optional<Head> head() {
        const auto first = take(1);
        if (!first) return {};
        const auto byte = static_cast<unsigned>((*first)[0]);
        const unsigned kind = byte >> 5, size = byte & 31;
        if (size < 24) return Head{kind, size};
        if (size > 25) return {};  // nothing here is longer than 64 KiB
        const auto more = take(size == 24 ? 1 : 2);
        if (!more) return {};
        std::uint64_t number = 0;
        for (const auto one : *more) number = number << 8 | static_cast<std::uint64_t>(one);
        if (number < (size == 24 ? 24u : 256u)) return {};
        return Head{kind, number};
    }
    std::optional<View> take(std::size_t size) {
        if (rest_.size() < size) return {};
        const auto taken = rest_.first(size);
        rest_ = rest_.subspan(size);
        return taken;
    }
    std::size_t left() const { return rest_.size(); }

private:
    View rest_;
};

constexpr unsigned positive = 0, negative = 1, bytes_kind = 2, map_kind = 5;

std::optional<std::int64_t> whole(const Cbor::Head& head) {
    if (head.kind == positive) return static_cast<std::int64_t>(head.number);
    if (head.kind == negative) return -1 - static_cast<std::int64_t>(head.number);
    return {};
}

struct Cose {
    std::map<std::int64_t, std::int64_t> numbers;
    std::map<std::int64_t, View> bytes;
    std::size_t length = 0;  // of the whole key

    bool holds(std::int64_t label, std::int64_t number) const {
        const auto found = numbers.find(label);
        return found != numbers.end() && found->second == number;
    }
    View of(std::int64_t label) const {
        const auto found = bytes.find(label);
        return found == bytes.end() ? View() : found->second;
    }
};

// The key at the start of `bytes`.
std::optional<Cose> read_cose(View bytes) {
    const auto most = bytes.first(std::min(bytes.size(), longest_key));
    Cbor reader(most);
    const auto map = reader.head();
    if (!map || map->kind != map_kind || map->number > 8) return {};
    Cose cose;
    for (std::uint64_t i = 0; i < map->number; ++i) {
        const auto label_head = reader.head();
        const auto label = label_head ? whole(*label_head) : std::nullopt;
        const auto value = label ? reader.head() : std::nullopt;
        if (!value || cose.numbers.contains(*label) || cose.bytes.contains(*label)) return {};
        if (value->kind == bytes_kind) {
            const auto taken = reader.take(value->number);
            if (!taken) return {};
            cose.bytes[*label] = *taken;
        } else if (const auto number = whole(*value)) {
            cose.numbers[*label] = *number;
        } else {
            return {};
        }
    }
    cose.length = most.size() - reader.left();
    return cose;
}

// ── Keys for OpenSSL ────────────────────────────────────────────────────────────────────────────────────────────────

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_PKEY_CTX* context) const { EVP_PKEY_CTX_free(context); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(OSSL_PARAM_BLD* builder) const { OSSL_PARAM_BLD_free(builder); }
    void operator()(OSSL_PARAM* parameters) const { OSSL_PARAM_free(parameters); }
    void operator()(BIGNUM* number) const { BN_free(number); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

Owned<EVP_PKEY> key_of(const char* type, OSSL_PARAM_BLD* builder) {
    const Owned<OSSL_PARAM> parameters(OSSL_PARAM_BLD_to_param(builder));
    const Owned<EVP_PKEY_CTX> context(EVP_PKEY_CTX_new_from_name(nullptr, type, nullptr));
    EVP_PKEY* key = nullptr;
    if (!parameters || !context || EVP_PKEY_fromdata_init(context.get()) != 1) return nullptr;
    if (EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1) return nullptr;
    return Owned<EVP_PKEY>(key);
}

// ES256: kty 2, alg -7, crv 1, x, y.
Owned<EVP_PKEY> elliptic(const Cose& cose) {
    constexpr std::size_t coordinate = 32;
    const auto x = cose.of(-2), y = cose.of(-3);
    if (!cose.holds(-1, 1) || x.size() != coordinate || y.size() != coordinate) return nullptr;
    std::array<std::byte, 1 + 2 * coordinate> point{std::byte{4}};  // uncompressed
    std::ranges::copy(x, point.begin() + 1);
    std::ranges::copy(y, point.begin() + 1 + coordinate);
    const Owned<OSSL_PARAM_BLD> builder(OSSL_PARAM_BLD_new());
    if (!builder || OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1) return nullptr;
    if (OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) != 1) return nullptr;
    return key_of("EC", builder.get());  // refuses a point that is not on the curve
}

// RS256: kty 3, alg -257, n, e; 2,048 to 4,096 bits, the exponent that everybody uses.
Owned<EVP_PKEY> rsa(const Cose& cose) {
    const auto n = cose.of(-1), e = cose.of(-2);
    const std::array<std::byte, 3> usual{std::byte{1}, std::byte{0}, std::byte{1}};
    if (n.size() < 256 || n.size() > 512 || n[0] == std::byte{0} || !std::ranges::equal(e, usual)) return nullptr;
    const Owned<BIGNUM> modulus(BN_bin2bn(raw(n), static_cast<int>(n.size()), nullptr)), exponent(BN_bin2bn(raw(e), static_cast<int>(e.size()), nullptr));
    const Owned<OSSL_PARAM_BLD> builder(OSSL_PARAM_BLD_new());
    if (!modulus || !exponent || !builder) return nullptr;
    if (OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1) return nullptr;
    if (OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1) return nullptr;
    return key_of("RSA", builder.get());
}

Owned<EVP_PKEY> made_of(const Cose& cose) {
    if (cose.holds(1, 2) && cose.holds(3, -7)) return elliptic(cose);
    if (cose.holds(1, 3) && cose.holds(3, -257)) return rsa(cose);
    return nullptr;
}

Owned<EVP_PKEY> read_key(View bytes) {
    const auto cose = read_cose(bytes);
    return cose && cose->length == bytes.size() ? made_of(*cose) : nullptr;
}

std::array<std::byte, 32> sha256(std::string_view text) {
    std::array<std::byte, 32> hash;
    crypto_hash_sha256(reinterpret_cast<unsigned char*>(hash.data()), reinterpret_cast<const unsigned char*>(text.data()), text.size());
    return hash;
}

bool verifies(EVP_PKEY* key, View message, View signature) {
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    if (!context || EVP_DigestVerifyInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1) return false;
    return EVP_DigestVerify(context.get(), raw(signature), signature.size(), raw(message), message.size()) == 1;
}

// ── What a browser says ─────────────────────────────────────────────────────────────────────────────────────────────

bool says(const nlohmann::json& json, const char* name, std::string_view wanted) {
    const auto found = json.find(name);
    return found != json.end() && found->is_string() && base::same(found->get_ref<const std::string&>(), wanted);
}

// CollectedClientData (WebAuthn §5.8.1).
bool is_asked(const Asked& asked, std::string_view type, std::string_view client_data) {
    constexpr std::size_t most = 4096;
    if (client_data.size() > most) return false;
    const auto json = nlohmann::json::parse(client_data, nullptr, false);
    if (!json.is_object()) return false;
    const auto framed = json.find("crossOrigin");
    if (framed != json.end() && *framed != false) return false;
    return says(json, "type", type) && says(json, "challenge", base::base64url(std::as_bytes(std::span(asked.challenge)))) && says(json, "origin", asked.origin);
}

// Authenticator data (WebAuthn §6.1): the hash of the site, flags, a count of uses, and what follows.
struct DeviceData {
    unsigned flags = 0;
    std::uint32_t uses = 0;
    View rest;
};
constexpr unsigned user_present = 1, user_verified = 4, has_key = 64, has_extensions = 128;

std::optional<DeviceData> read_device(const Asked& asked, View data) {
    constexpr std::size_t head = 32 + 1 + 4;
    if (data.size() < head || !std::ranges::equal(data.first(32), sha256(asked.site))) return {};
    DeviceData device{static_cast<unsigned>(data[32]), 0, data.subspan(head)};
    for (const auto one : data.subspan(33, 4)) device.uses = device.uses << 8 | static_cast<std::uint32_t>(one);
    if (!(device.flags & user_present) || !(device.flags & user_verified)) return {};
    return device;
}

// Nothing follows but what browsers add of themselves, which is announced and signed with the rest.
bool ends(const DeviceData& device, View rest) { return rest.empty() || (device.flags & has_extensions) != 0; }

}  // namespace

bool is_key(View cose) { return read_key(cose) != nullptr; }

std::optional<MadeKey> made_key(const Asked& asked, std::string_view client_data, View data) {
    constexpr std::size_t model = 16, longest_name = 1023;
    const auto device = is_asked(asked, "webauthn.create", client_data) ? read_device(asked, data) : std::nullopt;
    if (!device || !(device->flags & has_key) || device->rest.size() < model + 2) return {};
    const auto size = static_cast<std::size_t>(device->rest[model]) << 8 | static_cast<std::size_t>(device->rest[model + 1]);
    const auto rest = device->rest.subspan(model + 2);
    if (size == 0 || size > longest_name || rest.size() < size) return {};
    const auto name = rest.first(size);
    const auto cose = read_cose(rest.subspan(size));
    if (!cose || !made_of(*cose) || !ends(*device, rest.subspan(size + cose->length))) return {};
    const auto key = rest.subspan(size, cose->length);
    return MadeKey{{name.begin(), name.end()}, {key.begin(), key.end()}, device->uses};
}

std::optional<UsedKey> used_key(const Asked& asked, View key, std::string_view client_data, View data, View signature) {
    const auto device = is_asked(asked, "webauthn.get", client_data) ? read_device(asked, data) : std::nullopt;
    if (!device || device->flags & has_key || !ends(*device, device->rest)) return {};
    const auto known = read_key(key);
    if (!known) return {};
    Bytes message(data.begin(), data.end());
    std::ranges::copy(sha256(client_data), std::back_inserter(message));
    return verifies(known.get(), message, signature) ? std::optional(UsedKey{device->uses}) : std::nullopt;
}

}  // namespace accounts
