#include "audit/chain.h"

#include <sodium.h>

#include <span>

namespace audit {
namespace {

class Hashing {
public:
    Hashing() { crypto_generichash_init(&state_, nullptr, 0, sizeof(Hash)); }
    void bytes(std::span<const std::byte> bytes) { crypto_generichash_update(&state_, reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()); }
    void number(std::int64_t number) {
        std::array<std::byte, 8> bytes;
        for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::byte>(static_cast<std::uint64_t>(number) >> (8 * i));
        this->bytes(bytes);
    }
    void text(std::string_view text) {
        number(static_cast<std::int64_t>(text.size()));
        bytes(std::as_bytes(std::span(text)));
    }
    Hash end() {
        Hash hash;
        crypto_generichash_final(&state_, reinterpret_cast<unsigned char*>(hash.data()), hash.size());
        return hash;
    }

private:
    crypto_generichash_state state_;
};

}  // namespace

Hash hash_of(const Link& link) {
    Hashing hashing;
    hashing.text("qala-audit-1");
    hashing.bytes(link.previous);
    for (const auto number : {link.id, link.at, link.actor_id, link.subject_id}) hashing.number(number);
    for (const auto* text : {&link.role, &link.act, &link.subject_kind, &link.purpose, &link.changes}) hashing.text(*text);
    return hashing.end();
}

Change changed_personal(const base::Keys& keys, std::string field, std::string_view before, std::string_view after) {
    const auto key = keys.of(base::Keys::Use::audit_digests);
    const auto digest = [&](std::string_view value) { return value.empty() ? std::string() : base::hex(base::digest(key, {value})); };
    return {std::move(field), digest(before), digest(after)};
}

Act look_at(std::int64_t account_id, std::int64_t actor_id, std::string role, std::string purpose, const std::vector<std::string>& fields, base::Instant at) {
    Act act{at, actor_id, std::move(role), std::string(look), "account", account_id, std::move(purpose)};
    for (const auto& field : fields) act.changes.push_back({field, {}, {}});
    return act;
}

}  // namespace audit
