#include "accounts/store.h"

#include <array>

#include "accounts/device_store.h"
#include "accounts/factor_store.h"

template <>
inline constexpr std::array db::names<accounts::Purpose> = {std::string_view("password_reset"), std::string_view("email_change"), std::string_view("not_me"),
                                                            std::string_view("not_my_factor"), std::string_view("second_step")};
namespace accounts {

// Everybody is a resident; duties come on top.
web::Roles roles_of(const db::Reading& db, AccountId account) {
    web::Roles roles(web::Role::resident);
    for (const auto role : db.all<web::Role>("select role from account_role where account_id = ?", account)) roles.add(role);
    return roles;
}

namespace {

using Box = std::vector<std::byte>;

i18n::Language language_of(const std::string& tag) { return i18n::parse_language(tag).value_or(i18n::Language::ru); }

using AccountRow = std::tuple<AccountId, Kind, std::string, std::string, Box, std::optional<Box>, std::string, std::optional<base::Instant>>;

Account made(const db::Reading& db, const Vault& vault, const AccountRow& row) {
    const auto& [id, kind, name, language, email, phone, password, blocked_at] = row;
    return {id, kind, name, language_of(language), vault.open(email), phone ? vault.open(*phone) : std::string(), password, roles_of(db, id), blocked_at.has_value()};
}

}  // namespace

std::optional<Account> account_of(const db::Reading& db, const Vault& vault, AccountId id) {
    const auto row = db.one<AccountRow>("select id, kind, name, language, email_sealed, phone_sealed, password, blocked_at from account where id = ?", id);
    return row ? std::optional(made(db, vault, *row)) : std::nullopt;
}

std::optional<Account> account_by_email(const db::Reading& db, const Vault& vault, const base::Digest& email) {
    const auto row = db.one<AccountRow>("select id, kind, name, language, email_sealed, phone_sealed, password, blocked_at from account where email_hash = ?", email);
    return row ? std::optional(made(db, vault, *row)) : std::nullopt;
}

std::vector<AccountId> staff(const db::Reading& db) { return db.all<AccountId>("select distinct account_id from account_role order by account_id"); }

std::optional<AccountId> insert_account(db::Writing& db, const Vault& vault, const Draft& draft, base::Instant now) {
    const AccountId id{db.insert(
        "insert into account (kind, name, language, email_hash, email_sealed, password, created_at) values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing",
        draft.kind, draft.name, i18n::tag(draft.language), vault.email_hash(draft.email), vault.seal(draft.email), draft.password, now)};
    if (!id) return {};
    put_name(db, id, draft.name);
    for (const auto role : draft.roles) grant(db, id, role, now);
    for (const auto& given : draft.consents) legal::give(db, vault.keys(), id, given);
    return id;
}

bool has_way_in(const db::Reading& db, AccountId id) {
    return db.one<bool>("select a.password <> '' or exists (select 1 from passkey k where k.account_id = a.id)"
                        " or exists (select 1 from openid_account o join openid_provider p on p.issuer = o.issuer and p.enabled = 1 where o.account_id = a.id) from account a where a.id = ?",
                        id)
        .value_or(false);
}

void set_password(db::Writing& db, AccountId id, std::string_view hash) { db.exec("update account set password = ? where id = ?", hash, id); }

void set_name(db::Writing& db, AccountId id, std::string_view name, i18n::Language language) {
    db.exec("update account set name = ?, language = ? where id = ?", name, i18n::tag(language), id);
    put_name(db, id, name);
}

void set_phone(db::Writing& db, const Vault& vault, AccountId id, const std::string& e164) {
    if (e164.empty()) db.exec("update account set phone_hash = null, phone_sealed = null, phone_confirmed_at = null where id = ?", id);
    else db.exec("update account set phone_hash = ?, phone_sealed = ?, phone_confirmed_at = null where id = ?", vault.phone_hash(e164), vault.seal(e164), id);
}

bool set_email(db::Writing& db, const Vault& vault, AccountId id, std::string_view email) {
    return db.exec("update or ignore account set email_hash = ?, email_sealed = ? where id = ?", vault.email_hash(email), vault.seal(email), id) == 1;
}

void grant(db::Writing& db, AccountId id, web::Role role, base::Instant now) {
    if (role == web::Role::resident) return;
    db.exec("insert into account_role (account_id, role, granted_at) values (?, ?, ?) on conflict do nothing", id, role, now);
    end_sessions(db, id);
}

void insert_registration(db::Writing& db, const Vault& vault, const Draft& draft, std::string_view token, base::Instant expires_at) {
    db.exec("insert into registration (token_hash, kind, name, language, email_hash, email_sealed, password, consents_sealed, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            vault.token_hash(token), draft.kind, draft.name, i18n::tag(draft.language), vault.email_hash(draft.email), vault.seal(draft.email), draft.password,
            vault.seal(legal::written(draft.consents)), expires_at);
}

std::optional<Registration> registration_of(const db::Reading& db, const Vault& vault, std::string_view token, base::Instant now) {
    using Row = std::tuple<Kind, std::string, std::string, base::Digest, Box, std::string, std::optional<Box>>;
    const auto row = db.one<Row>("select kind, name, language, email_hash, email_sealed, password, consents_sealed from registration where token_hash = ? and expires_at > ?",
                                 vault.token_hash(token), now);
    if (!row) return {};
    const auto& [kind, name, language, email, sealed, password, consents] = *row;
    return Registration{{kind, name, vault.open(sealed), language_of(language), password, {}, legal::read_given(consents ? vault.open(*consents) : std::string())}, email};
}

void drop_registrations(db::Writing& db, const base::Digest& email) { db.exec("delete from registration where email_hash = ?", email); }

std::optional<SessionRow> session_of(const db::Reading& db, const base::Digest& secret) {
    using Row = std::tuple<web::SessionId, AccountId, std::string, Kind, base::Instant, base::Instant, base::Instant, bool>;
    const auto row = db.one<Row>(
        "select s.id, a.id, a.name, a.kind, s.begun_at, s.proved_at, s.seen_at, f.confirmed_at is not null from session s join account a on a.id = s.account_id"
        " left join second_factor f on f.account_id = a.id where s.secret_hash = ? and a.blocked_at is null",
        secret);
    if (!row) return {};
    const auto& [id, account, name, kind, begun_at, proved_at, seen_at, second_factor] = *row;
    return SessionRow{id, account, name, kind, roles_of(db, account), begun_at, proved_at, seen_at, second_factor};
}

std::vector<Device> devices_of(const db::Reading& db, AccountId account) {
    using Row = std::tuple<web::SessionId, std::string, base::Instant, base::Instant>;
    std::vector<Device> devices;
    for (auto& [id, device, begun_at, seen_at] : db.all<Row>("select id, device, begun_at, seen_at from session where account_id = ? order by seen_at desc, id desc", account))
        devices.push_back({id, std::move(device), begun_at, seen_at});
    return devices;
}

void insert_session(db::Writing& db, AccountId account, const base::Digest& secret, std::string_view device, base::Instant now) {
    db.exec("insert into session (account_id, secret_hash, device, begun_at, proved_at, seen_at) values (?1, ?2, ?3, ?4, ?4, ?4)", account, secret, device, now);
}

void renew_session(db::Writing& db, web::SessionId id, const base::Digest& secret, base::Instant proved_at) {
    db.exec("update session set secret_hash = ?1, proved_at = ?2, seen_at = ?2 where id = ?3", secret, proved_at, id);
}

void end_session(db::Writing& db, AccountId account, web::SessionId id) { db.exec("delete from session where id = ? and account_id = ?", id, account); }

void end_session(db::Writing& db, const base::Digest& secret) { db.exec("delete from session where secret_hash = ?", secret); }

void end_sessions(db::Writing& db, AccountId account, web::SessionId but) { db.exec("delete from session where account_id = ? and id <> ?", account, but); }

void note_seen(db::Writing& db, const base::Digest& secret, base::Instant seen_at) {
    db.exec("update session set seen_at = ?1 where secret_hash = ?2 and seen_at < ?1", seen_at, secret);
}

void insert_token(db::Writing& db, const Vault& vault, AccountId account, Purpose purpose, std::string_view token, std::optional<std::string_view> address,
                  base::Instant expires_at) {
    const auto box = address ? std::optional(vault.seal(*address)) : std::nullopt;
    db.exec("insert into account_token (account_id, purpose, token_hash, address_sealed, expires_at) values (?, ?, ?, ?, ?)", account, purpose, vault.token_hash(token), box,
            expires_at);
}

std::optional<Grant> grant_of(const db::Reading& db, const Vault& vault, Purpose purpose, std::string_view token, base::Instant now) {
    using Row = std::tuple<std::int64_t, AccountId, std::optional<Box>>;
    const auto row = db.one<Row>("select t.id, t.account_id, t.address_sealed from account_token t join account a on a.id = t.account_id"
                                 " where t.token_hash = ? and t.purpose = ? and t.expires_at > ? and a.blocked_at is null",
                                 vault.token_hash(token), purpose, now);
    if (!row) return {};
    const auto& [id, account, address] = *row;
    return Grant{id, account, address ? std::optional(vault.open(*address)) : std::nullopt};
}

void drop_tokens(db::Writing& db, AccountId account, Purpose purpose) { db.exec("delete from account_token where account_id = ? and purpose = ?", account, purpose); }

void drop_token(db::Writing& db, std::int64_t id) { db.exec("delete from account_token where id = ?", id); }

void drop_expired(db::Writing& db, base::Instant now) {
    const auto longest = now - lifetime(Kind::resident, web::Role::resident).longest;
    db.exec("delete from registration where expires_at <= ?", now);
    db.exec("delete from account_token where expires_at <= ?", now);
    db.exec("delete from openid_pending where expires_at <= ?", now);
    db.exec("delete from session where begun_at <= ?", longest);
    drop_old_seeds(db, now - seed_age);
    drop_old_devices(db, now);
}

}  // namespace accounts
