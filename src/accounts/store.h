// All SQL of accounts: who they are, their sessions, and what mailed links may do. Second factors and trusted browsers have
// stores of their own.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/account.h"
#include "accounts/vault.h"
#include "base/instant.h"
#include "db/reading.h"

template <>
inline constexpr std::array db::names<accounts::Kind> = {std::string_view("resident"), std::string_view("business")};
template <>
inline constexpr std::array db::names<web::Role> = web::role_names;

namespace accounts {

// ── Accounts ────────────────────────────────────────────────────────────────────────────────────────────────────────
std::optional<Account> account_of(const db::Reading&, const Vault&, AccountId);
std::optional<Account> account_by_email(const db::Reading&, const Vault&, const base::Digest& email);
std::vector<AccountId> staff(const db::Reading&);  // whoever has a duty in the city
std::optional<AccountId> insert_account(db::Writing&, const Vault&, const Draft&, base::Instant now);
void set_password(db::Writing&, AccountId, std::string_view hash);
void set_name(db::Writing&, AccountId, std::string_view name, i18n::Language);
void set_phone(db::Writing&, const Vault&, AccountId, const std::string& e164);  // empty: none
bool set_email(db::Writing&, const Vault&, AccountId, std::string_view email);  // false: somebody else has it by now
// What one is found by, in the place of what it was before: with the name itself.
void put_name(db::Writing&, AccountId, std::string_view name);

// Whether anything lets one in: a password, an account at a provider that is not switched off, a passkey.
bool has_way_in(const db::Reading&, AccountId);

// ── What staff do (people.h) ────────────────────────────────────────────────────────────────────────────────────────
std::int64_t administrators_but(const db::Reading&, AccountId);  // who are not blocked
void give_duty(db::Writing&, AccountId, web::Role, AccountId by, base::Instant now);
void take_duty(db::Writing&, AccountId, web::Role);
void set_blocked(db::Writing&, AccountId, std::optional<base::Instant> at);

// ── Registrations that wait for their letter ────────────────────────────────────────────────────────────────────────
struct Registration {
    Draft draft;
    base::Digest email{};
};
void insert_registration(db::Writing&, const Vault&, const Draft&, std::string_view token, base::Instant expires_at);
std::optional<Registration> registration_of(const db::Reading&, const Vault&, std::string_view token, base::Instant now);
void drop_registrations(db::Writing&, const base::Digest& email);

// ── Sessions ────────────────────────────────────────────────────────────────────────────────────────────────────────
struct SessionRow {
    web::SessionId id;
    AccountId account;
    std::string name;
    Kind kind = Kind::resident;
    web::Roles roles;
    base::Instant begun_at, proved_at, seen_at;
    bool second_factor = false;
};
std::optional<SessionRow> session_of(const db::Reading&, const base::Digest& secret);

struct Device {
    web::SessionId id;
    std::string device;
    base::Instant begun_at, seen_at;
};
std::vector<Device> devices_of(const db::Reading&, AccountId);  // the one seen last first
void insert_session(db::Writing&, AccountId, const base::Digest& secret, std::string_view device, base::Instant now);
// The session goes on under another secret: the old one is dead from then on (S-SES-3).
void renew_session(db::Writing&, web::SessionId, const base::Digest& secret, base::Instant proved_at);
void end_session(db::Writing&, AccountId, web::SessionId);
void end_session(db::Writing&, const base::Digest& secret);
void end_sessions(db::Writing&, AccountId, web::SessionId but = {});
void note_seen(db::Writing&, const base::Digest& secret, base::Instant seen_at);

// ── Mailed links ────────────────────────────────────────────────────────────────────────────────────────────────────
enum class Purpose : std::uint8_t {
    password_reset, email_change,
    not_me,         // takes the account back from whoever did what the letter tells of
    not_my_factor,  // the same, and switches the second step off that somebody else switched on
    second_step,    // no link: a cookie between password and code
};
struct Grant {
    std::int64_t id = 0;
    AccountId account;
    std::optional<std::string> address;
};
void insert_token(db::Writing&, const Vault&, AccountId, Purpose, std::string_view token, std::optional<std::string_view> address, base::Instant expires_at);
std::optional<Grant> grant_of(const db::Reading&, const Vault&, Purpose, std::string_view token, base::Instant now);
void drop_tokens(db::Writing&, AccountId, Purpose);
void drop_token(db::Writing&, std::int64_t id);

// What is over: registrations, links, sessions that nobody may use any more.
void drop_expired(db::Writing&, base::Instant now);

}  // namespace accounts
