// SQL of accounts as other slices may ask for them, and of what of them is a person's own.
#include "accounts/belongings.h"
#include "accounts/person.h"
#include "accounts/profile.h"
#include "accounts/provider_store.h"
#include "accounts/store.h"
#include "db/reading.h"
#include "web/belongings.h"

namespace accounts {

using base::words;
using Box = std::vector<std::byte>;
using web::OwnThing;
using web::Owner;

std::optional<Account> person(const db::Reading& db, const base::Keys& keys, AccountId id) { return account_of(db, Vault(keys), id); }

base::Digest email_hash(const db::Reading& db, AccountId id) { return db.value<base::Digest>("select email_hash from account where id = ?", id); }

void sign_out_everywhere(db::Writing& db, AccountId id) {
    end_sessions(db, id);
    db.exec("delete from account_token where account_id = ?", id);
}

bool is_last_admin(const db::Reading& db, AccountId id) {
    const auto admins = db.all<AccountId>("select r.account_id from account_role r join account a on a.id = r.account_id where r.role in ('admin', 'superadmin') and a.blocked_at is null"
                                          " and not exists (select 1 from account_deletion d where d.account_id = a.id) limit 2");
    return admins.size() == 1 && admins.front() == id;
}

namespace {

std::vector<OwnThing> account_things(const db::Reading& db, const Owner& owner) {
    using Row = std::tuple<std::string, std::string, std::string, Box, std::optional<Box>, base::Instant>;
    const auto row = db.one<Row>("select kind, name, language, email_sealed, phone_sealed, created_at from account where id = ?", owner.account);
    if (!row) return {};
    const auto& [kind, name, language, email, phone, created_at] = *row;
    const Vault vault(owner.keys);
    return {{{"name", words("Full name"), name},
             {"email", words("E-mail"), vault.open(email)},
             {"phone", words("Phone number"), phone ? vault.open(*phone) : std::string()},
             {"kind", words("Signed up as"), web::Named{kind, kind == "business" ? words("An organisation’s representative") : words("A resident")}},
             {"language", words("Language of letters"), std::string(i18n::own_name(i18n::parse_language(language).value_or(i18n::Language::ru)))},
             {"created_at", words("Account since"), created_at}}};
}

std::vector<OwnThing> profile_things(const db::Reading& db, const Owner& owner) {
    const auto profile = profile_of(db, owner.account);
    if (!profile.is_chosen) return {};
    std::string reads;
    for (const auto language : profile.reads) reads.append(reads.empty() ? "" : ", ").append(i18n::own_name(language));
    return {{{"reads", words("Languages you read"), reads},
             {"shows_name", words("Others see the name"), profile.shows_name},
             {"is_suggested", words("Interests are used for suggestions"), profile.is_suggested}}};
}

std::vector<OwnThing> interest_things(const db::Reading& db, const Owner& owner) {
    std::vector<OwnThing> things;
    using Row = std::pair<std::string, std::string>;
    for (const auto& [key, name] : db.all<Row>("select c.key, t.name from account_interest i join category c on c.id = i.category_id join category_text t on t.category_id = c.id"
                                               " and t.language = ? where i.account_id = ? order by c.position",
                                               i18n::tag(owner.language), owner.account))
        things.push_back({{"key", words("Category"), web::Named{key, {}}}, {"name", words("Category"), name}});
    return things;
}

std::vector<OwnThing> child_things(const db::Reading& db, const Owner& owner) {
    std::vector<OwnThing> things;
    for (const auto& child : children_of(db, Vault(owner.keys), owner.account))
        things.push_back({{"name", words("First name"), child.name}, {"birth_year", words("Year of birth"), std::int64_t{child.birth_year}}});
    return things;
}

std::vector<OwnThing> session_things(const db::Reading& db, const Owner& owner) {
    std::vector<OwnThing> things;
    for (const auto& device : devices_of(db, owner.account))
        things.push_back({{"device", words("Device"), device.device}, {"begun_at", words("Signed in"), device.begun_at}, {"seen_at", words("Last seen"), device.seen_at}});
    return things;
}

std::vector<OwnThing> role_things(const db::Reading& db, const Owner& owner) {
    std::vector<OwnThing> things;
    using Row = std::pair<web::Role, base::Instant>;
    for (const auto& [role, granted_at] : db.all<Row>("select role, granted_at from account_role where account_id = ? order by granted_at", owner.account))
        things.push_back({{"role", words("Role"), web::Named{std::string(web::role_names[static_cast<std::size_t>(role)]), web::name_of(role)}}, {"granted_at", words("Given"), granted_at}});
    return things;
}

std::vector<OwnThing> provider_things(const db::Reading& db, const Owner& owner) {
    std::vector<OwnThing> things;
    for (const auto& linked : linked_to(db, Vault(owner.keys), owner.account))
        things.push_back({{"issuer", words("Signs in by"), linked.issuer}, {"address", words("E-mail"), linked.address}, {"linked_at", words("Added"), linked.linked_at}, {"used_at", words("Last sign-in"), linked.used_at}});
    return things;
}

std::vector<OwnThing> passkey_things(const db::Reading& db, const Owner& owner) {
    std::vector<OwnThing> things;
    using Row = std::pair<std::string, base::Instant>;
    for (const auto& [name, made_at] : db.all<Row>("select device, made_at from passkey where account_id = ? order by made_at", owner.account))
        things.push_back({{"device", words("Device"), name}, {"made_at", words("Added"), made_at}});
    return things;
}

std::int64_t erase_account(db::Writing& db, const Owner& owner, int) { return db.exec("delete from account where id = ?", owner.account); }

std::int64_t erase_sessions(db::Writing& db, const Owner& owner, int most) {
    return db.exec("delete from session where id in (select id from session where account_id = ? limit ?)", owner.account, most);
}

std::int64_t erase_tokens(db::Writing& db, const Owner& owner, int most) {
    return db.exec("delete from account_token where id in (select id from account_token where account_id = ? limit ?)", owner.account, most);
}

// Somebody may have begun to sign up with the same address.
std::int64_t erase_registrations(db::Writing& db, const Owner& owner, int most) {
    return db.exec("delete from registration where id in (select id from registration where email_hash = ? limit ?)", owner.email_hash, most);
}

std::vector<OwnThing> factor_things(const db::Reading& db, const Owner& owner) {
    const auto confirmed_at = db.one<std::optional<base::Instant>>("select confirmed_at from second_factor where account_id = ?", owner.account).value_or(std::nullopt);
    if (!confirmed_at) return {};
    return {{{"confirmed_at", words("Given"), *confirmed_at}}};
}

std::int64_t erase_names(db::Writing& db, const Owner& owner, int) { return db.exec("delete from account_name where account_id = ?", owner.account); }
std::int64_t erase_factor(db::Writing& db, const Owner& owner, int) { return db.exec("delete from second_factor where account_id = ?", owner.account); }
std::int64_t erase_passkeys(db::Writing& db, const Owner& owner, int) { return db.exec("delete from passkey where account_id = ?", owner.account); }
std::int64_t erase_devices(db::Writing& db, const Owner& owner, int) { return db.exec("delete from trusted_device where account_id = ?", owner.account); }
std::int64_t erase_providers(db::Writing& db, const Owner& owner, int) { return db.exec("delete from openid_account where account_id = ?", owner.account); }
std::int64_t erase_waiting(db::Writing& db, const Owner& owner, int) { return db.exec("delete from openid_pending where account_id = ?", owner.account); }
std::int64_t erase_interests(db::Writing& db, const Owner& owner, int) { return db.exec("delete from account_interest where account_id = ?", owner.account); }
std::int64_t erase_profile(db::Writing& db, const Owner& owner, int) { return db.exec("delete from account_profile where account_id = ?", owner.account); }
std::int64_t erase_children(db::Writing& db, const Owner& owner, int) { return db.exec("delete from child where account_id = ?", owner.account); }
std::int64_t erase_roles(db::Writing& db, const Owner& owner, int) { return db.exec("delete from account_role where account_id = ?", owner.account); }

}  // namespace

std::vector<web::Belonging> belongings() {
    using enum web::Fate;
    const auto profile = words("Profile and interests"), account = words("The account: name, addresses, password");
    return {{"account", account, goes, {}, account_things, erase_account},
            {"account_name", account, goes, {}, nullptr, erase_names},
            {"second_factor", words("Two-step sign-in"), goes, {}, factor_things, erase_factor},
            {"recovery_code", words("Two-step sign-in"), goes, {}, nullptr, nullptr},
            {"passkey", words("Ways to sign in"), goes, {}, passkey_things, erase_passkeys},
            {"trusted_device", words("Devices that are signed in"), goes, {}, nullptr, erase_devices},
            {"account_profile", profile, goes, {}, profile_things, erase_profile},
            {"account_interest", profile, goes, {}, interest_things, erase_interests},
            {"child", words("Family"), goes, {}, child_things, erase_children},
            {"session", words("Devices that are signed in"), goes, {}, session_things, erase_sessions},
            {"account_role", words("Duties in the city"), goes, {}, role_things, erase_roles},
            {"openid_account", words("Ways to sign in"), goes, {}, provider_things, erase_providers},
            {"openid_pending", account, goes, {}, nullptr, erase_waiting},
            {"account_token", account, goes, {}, nullptr, erase_tokens},
            {"registration", account, goes, {}, nullptr, erase_registrations}};
}

}  // namespace accounts
