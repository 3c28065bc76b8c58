#include "audit/head.h"

#include <fmt/format.h>
#include <sodium.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace audit {
namespace {

using Key = std::array<std::byte, 32>;

template <class Bytes>
unsigned char* plain(Bytes& bytes) { return reinterpret_cast<unsigned char*>(bytes.data()); }
template <class Bytes>
const unsigned char* plain(const Bytes& bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

struct KeyPair {
    Key open{};
    std::array<std::byte, 64> secret{};

    explicit KeyPair(const base::Keys& keys) {
        const auto seed = keys.of(base::Keys::Use::audit_head);
        crypto_sign_seed_keypair(plain(open), plain(secret), plain(seed.bytes));
    }
    ~KeyPair() { sodium_memzero(secret.data(), secret.size()); }
};

std::string signed_text(const Head& head) {
    return fmt::format("qala-audit-head-1 {} {} {} {}", head.city, head.at.time_since_epoch().count(), head.last_id, base::hex(head.hash));
}

bool is_signed(const Head& head) {
    const auto text = signed_text(head);
    return crypto_sign_verify_detached(plain(head.signature), reinterpret_cast<const unsigned char*>(text.data()), text.size(), plain(head.key)) == 0;
}

template <std::size_t size>
bool read_bytes(const nlohmann::json& json, const char* name, std::array<std::byte, size>& into) {
    const auto found = json.find(name);
    const auto bytes = found != json.end() && found->is_string() ? base::read_hex(found->get<std::string>()) : std::nullopt;
    if (!bytes || bytes->size() != size) return false;
    std::ranges::copy(*bytes, into.begin());
    return true;
}

bool has_number(const nlohmann::json& json, const char* name) { return json.contains(name) && json[name].is_number_integer(); }

std::string city_of(const db::Reading& db) { return db.value<std::string>("select slug from city"); }

}  // namespace

[[maybe_unused]] void read(db::Row& row, Head& head) { row >> head.at >> head.last_id >> head.hash >> head.signature; }

void publish_head(db::File& file, const base::Keys& keys, base::Instant now) {
    using Last = std::pair<std::int64_t, Hash>;
    const KeyPair pair(keys);
    Head head;
    {
        const auto lease = file.read();
        std::tie(head.last_id, head.hash) = lease->one<Last>("select id, hash from audit_act where id = (select max(id) from audit_act)").value_or(Last{});
        head.city = city_of(*lease);
    }
    head.at = now;
    const auto text = signed_text(head);
    crypto_sign_detached(plain(head.signature), nullptr, reinterpret_cast<const unsigned char*>(text.data()), text.size(), plain(pair.secret));
    file.write([head](db::Writing& db) {
        db.exec("insert into audit_head (at, last_id, hash, signature) values (?, ?, ?, ?)", head.at, head.last_id, head.hash, head.signature);
    });
}

std::optional<Head> latest_head(const db::Reading& db, const base::Keys& keys) {
    auto head = db.one<Head>("select at, last_id, hash, signature from audit_head order by id desc limit 1");
    if (!head) return {};
    head->city = city_of(db);
    head->key = KeyPair(keys).open;
    return head;
}

std::string json_of(const Head& head) {
    const nlohmann::ordered_json json{{"city", head.city}, {"at", head.at.time_since_epoch().count()}, {"acts", head.last_id}, {"hash", base::hex(head.hash)},
                                      {"key", base::hex(head.key)}, {"signature", base::hex(head.signature)}};
    return json.dump(2) + "\n";
}

base::Result<Head> read_head(std::string_view text) {
    const auto json = nlohmann::json::parse(text, nullptr, false);
    Head head;
    const bool whole = json.is_object() && json.contains("city") && json["city"].is_string() && has_number(json, "at") && has_number(json, "acts") &&
                       read_bytes(json, "hash", head.hash) && read_bytes(json, "key", head.key) && read_bytes(json, "signature", head.signature);
    if (!whole) return base::refuse(base::Error::Kind::invalid, base::words("This is no head of an audit log as /audit-head.json gives it."));
    head.city = json["city"];
    head.at = base::Instant(std::chrono::seconds(json["at"].get<std::int64_t>()));
    head.last_id = json["acts"];
    return head;
}

std::vector<Fault> verify(const db::Reading& db, const base::Keys& keys, const Head& head) {
    if (!is_signed(head)) return {{head.last_id, "the head was changed after it had been signed"}};
    if (head.key != KeyPair(keys).open) return {{head.last_id, "the head was signed by another key than this folder's"}};
    if (const auto city = city_of(db); head.city != city) return {{head.last_id, fmt::format("the head is of the city {}, not of {}", head.city, city)}};
    if (head.last_id == 0) return {};
    const auto hash = db.one<Hash>("select hash from audit_act where id = ?", head.last_id);
    if (!hash) return {{head.last_id, "the log ends before the act that the head names: its end was taken out"}};
    if (*hash != head.hash) return {{head.last_id, "the act that the head names is another one: the log was written anew"}};
    return {};
}

}  // namespace audit
