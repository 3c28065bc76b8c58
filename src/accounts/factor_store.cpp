#include "accounts/factor_store.h"

namespace accounts {

namespace {

using Box = std::vector<std::byte>;

std::optional<Seed> opened_seed(const Vault& vault, const std::optional<Box>& box) { return box ? std::optional(vault.open_seed(*box)) : std::nullopt; }

}  // namespace

std::optional<FactorRow> factor_of(const db::Reading& db, const Vault& vault, AccountId account) {
    using Moment = std::optional<base::Instant>;
    using Row = std::tuple<std::optional<Box>, std::optional<Box>, Moment, Moment, std::int64_t, int, Moment>;
    const auto row = db.one<Row>(
        "select seed_sealed, shown_sealed, confirmed_at, shown_at, last_step, wrong_codes, locked_until from second_factor where account_id = ?", account);
    if (!row) return {};
    const auto& [seed, shown, confirmed_at, shown_at, last_step, wrong_codes, locked_until] = *row;
    return FactorRow{opened_seed(vault, seed), opened_seed(vault, shown), confirmed_at, shown_at, last_step, wrong_codes, locked_until};
}

bool has_factor(const db::Reading& db, AccountId account) {
    return db.one<int>("select 1 from second_factor where account_id = ? and confirmed_at is not null", account).has_value();
}

void show_seed(db::Writing& db, const Vault& vault, AccountId account, const Seed& seed, base::Instant now) {
    db.exec("insert into second_factor (account_id, shown_sealed, shown_at) values (?1, ?2, ?3) on conflict (account_id) do update set shown_sealed = ?2, shown_at = ?3",
            account, vault.seal(seed), now);
}

void confirm_shown(db::Writing& db, AccountId account, std::int64_t step, base::Instant now) {
    db.exec("update second_factor set seed_sealed = shown_sealed, confirmed_at = ?, shown_sealed = null, shown_at = null, last_step = ?, wrong_codes = 0, locked_until = null"
            " where account_id = ? and shown_sealed is not null",
            now, step, account);
}

void remove_factor(db::Writing& db, AccountId account) {
    db.exec("delete from second_factor where account_id = ?", account);
    db.exec("delete from passkey where account_id = ?", account);
}

void note_step(db::Writing& db, AccountId account, std::int64_t step) {
    db.exec("update second_factor set last_step = max(last_step, ?), wrong_codes = 0, locked_until = null where account_id = ?", step, account);
}

void note_wrong_codes(db::Writing& db, AccountId account, int in_a_row, std::optional<base::Instant> locked_until) {
    db.exec("update second_factor set wrong_codes = ?, locked_until = ? where account_id = ?", in_a_row, locked_until, account);
}

void put_recovery_codes(db::Writing& db, const Vault& vault, AccountId account, const std::vector<std::string>& codes) {
    db.exec("delete from recovery_code where account_id = ?", account);
    for (const auto& code : codes) db.exec("insert into recovery_code (account_id, code_hash) values (?, ?)", account, vault.recovery_hash(account, code));
}

bool use_recovery_code(db::Writing& db, const Vault& vault, AccountId account, const std::string& code, base::Instant now) {
    return db.exec("update recovery_code set used_at = ? where account_id = ? and code_hash = ? and used_at is null", now, account, vault.recovery_hash(account, code)) == 1;
}

int recovery_codes_left(const db::Reading& db, AccountId account) {
    return db.value<int>("select count(*) from recovery_code where account_id = ? and used_at is null", account);
}

void drop_old_seeds(db::Writing& db, base::Instant shown_before) {
    db.exec("update second_factor set shown_sealed = null, shown_at = null where shown_at <= ?", shown_before);
    db.exec("delete from second_factor where seed_sealed is null and shown_sealed is null");
}

}  // namespace accounts
