#include "accounts/passkey_store.h"

namespace accounts {

std::vector<PasskeyShown> passkeys_of(const db::Reading& db, AccountId account) {
    using Row = std::tuple<std::int64_t, std::string, base::Instant, std::optional<base::Instant>>;
    std::vector<PasskeyShown> all;
    for (auto& [id, device, made_at, used_at] : db.all<Row>("select id, device, made_at, used_at from passkey where account_id = ? order by id desc", account))
        all.push_back({id, std::move(device), made_at, used_at});
    return all;
}

std::optional<Passkey> passkey_called(const db::Reading& db, const base::Digest& credential) {
    const auto row = db.one<std::tuple<std::int64_t, AccountId, Bytes, std::uint32_t>>("select id, account_id, public_key, uses from passkey where credential_hash = ?", credential);
    if (!row) return {};
    const auto& [id, account, key, uses] = *row;
    return Passkey{id, account, key, uses};
}

bool insert_passkey(db::Writing& db, AccountId account, const base::Digest& credential, const MadeKey& made, std::string_view device, base::Instant now) {
    return db.insert("insert into passkey (account_id, credential_hash, public_key, uses, device, made_at) values (?, ?, ?, ?, ?, ?) on conflict do nothing", account, credential,
                     made.key, made.uses, device, now) != 0;
}

void note_use(db::Writing& db, std::int64_t id, std::uint32_t uses, base::Instant now) { db.exec("update passkey set uses = ?, used_at = ? where id = ?", uses, now, id); }

bool remove_passkey(db::Writing& db, AccountId account, std::int64_t id) { return db.exec("delete from passkey where id = ? and account_id = ?", id, account) == 1; }

void remove_passkeys(db::Writing& db, AccountId account) { db.exec("delete from passkey where account_id = ?", account); }

}  // namespace accounts
