#include "accounts/account.h"

#include "accounts/factor_store.h"
#include "accounts/store.h"

namespace accounts {

Lifetime lifetime(Kind kind, web::Roles roles) {
    using std::chrono::hours;
    constexpr hours day{24};
    if (roles.staff()) return {std::chrono::minutes(30), hours(12)};
    if (kind == Kind::business) return {7 * day, 30 * day};
    return {30 * day, 180 * day};
}

std::optional<AccountId> put(db::Writing& db, const base::Keys& keys, const Draft& draft, base::Instant now) { return insert_account(db, Vault(keys), draft, now); }

std::optional<AccountId> find(const db::Reading& db, const base::Keys& keys, std::string_view email) {
    const Vault vault(keys);
    const auto account = account_by_email(db, vault, vault.email_hash(email));
    return account ? std::optional(account->id) : std::nullopt;
}

std::optional<Account> known(const db::Reading& db, const base::Keys& keys, AccountId id) { return account_of(db, Vault(keys), id); }

std::vector<Account> those_who_may(const db::Reading& db, const base::Keys& keys, web::Act act) {
    std::vector<Account> all;
    for (const auto id : staff(db))
        if (auto account = account_of(db, Vault(keys), id); account && !account->blocked && web::may(account->roles, act)) all.push_back(std::move(*account));
    return all;
}

bool forget_factor(db::Writing& db, AccountId id) {
    if (!has_factor(db, id)) return false;
    remove_factor(db, id);
    end_sessions(db, id);
    return true;
}

std::string password_link(db::Writing& db, const base::Keys& keys, AccountId id, base::Instant until) {
    const auto token = base::fresh_token();
    drop_tokens(db, id, Purpose::password_reset);
    insert_token(db, Vault(keys), id, Purpose::password_reset, token, {}, until);
    return "/password-reset/" + token;
}

}  // namespace accounts
