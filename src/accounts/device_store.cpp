#include "accounts/device_store.h"

#include <utility>

namespace accounts {

bool is_trusted(const db::Reading& db, const Vault& vault, AccountId account, std::string_view cookie) {
    return db.one<int>("select 1 from trusted_device where cookie_hash = ?", vault.device_hash(account, cookie)).has_value();
}

void trust(db::Writing& db, const Vault& vault, AccountId account, std::string_view cookie, base::Instant now) {
    db.exec("insert into trusted_device (account_id, cookie_hash, seen_at) values (?1, ?2, ?3) on conflict (cookie_hash) do update set seen_at = ?3", account,
            vault.device_hash(account, cookie), now);
    db.exec("delete from trusted_device where account_id = ?1 and id not in"
            " (select id from trusted_device where account_id = ?1 order by seen_at desc, id desc limit ?2)",
            account, most_devices);
}

void distrust(db::Writing& db, const Vault& vault, AccountId account, std::string_view cookie) {
    db.exec("delete from trusted_device where cookie_hash = ?", vault.device_hash(account, cookie));
}

void distrust_all(db::Writing& db, AccountId account) { db.exec("delete from trusted_device where account_id = ?", account); }

Failures failures_of(const db::Reading& db, const base::Digest& key, base::Instant now) {
    const auto row = db.one<std::pair<int, base::Instant>>("select count, since from sign_in_failures where key = ? and since > ?", key, now - failures_last);
    return row ? Failures{row->first, row->second + failures_last - now} : Failures();
}

void note_failure(db::Writing& db, const base::Digest& key, base::Instant now) {
    db.exec("delete from sign_in_failures where since <= ?", now - failures_last);
    db.exec("insert into sign_in_failures (key, count, since) values (?, 1, ?) on conflict (key) do update set count = count + 1", key, now);
}

void forget_failures(db::Writing& db, const base::Digest& key) { db.exec("delete from sign_in_failures where key = ?", key); }

void drop_old_devices(db::Writing& db, base::Instant now) {
    db.exec("delete from trusted_device where seen_at <= ?", now - trust_lasts);
}

}  // namespace accounts
