#include "accounts/provider_store.h"

#include <array>

#include "audit/audit.h"

namespace accounts {
namespace {

using Box = std::vector<std::byte>;
using ProviderRow = std::tuple<std::string, std::string, std::string, std::string, std::optional<Box>, std::string, bool, bool>;

Provider made(const Vault& vault, const ProviderRow& row) {
    const auto& [name, label, issuer, client, secret, scopes, repeats_nonce, enabled] = row;
    return {name, label, {issuer, client, secret ? vault.open(*secret) : std::string(), scopes, repeats_nonce}, enabled};
}

std::optional<Box> box_of(const Vault& vault, const std::string& text) { return text.empty() ? std::nullopt : std::optional(vault.seal(text)); }

std::string opened_text(const Vault& vault, const std::optional<Box>& box) { return box ? vault.open(*box) : std::string(); }

void record_command(db::Writing& db, std::string act, std::string_view name, std::vector<audit::Change> changes, base::Instant now) {
    const auto id = db.one<std::int64_t>("select id from openid_provider where name = ?", name).value_or(0);
    audit::record(db, {.at = now, .role = "command", .act = std::move(act), .subject_kind = "openid_provider", .subject_id = id, .changes = std::move(changes)});
}

constexpr std::array kind_names{std::string_view("resident"), std::string_view("business")};

}  // namespace

std::vector<Provider> providers(const db::Reading& db, const base::Keys& keys) {
    const Vault vault(keys);
    std::vector<Provider> all;
    for (const auto& row : db.all<ProviderRow>("select name, label, issuer, client_id, secret_sealed, scopes, repeats_nonce, enabled from openid_provider order by label, name"))
        all.push_back(made(vault, row));
    return all;
}

std::optional<Provider> provider_named(const db::Reading& db, const base::Keys& keys, std::string_view name) {
    const auto row = db.one<ProviderRow>("select name, label, issuer, client_id, secret_sealed, scopes, repeats_nonce, enabled from openid_provider where name = ? and enabled = 1", name);
    return row ? std::optional(made(Vault(keys), *row)) : std::nullopt;
}

void put_provider(db::Writing& db, const base::Keys& keys, const Provider& provider, base::Instant now) {
    const auto& client = provider.client;
    const auto before = db.one<std::string>("select issuer from openid_provider where name = ?", provider.name).value_or("");
    db.exec("insert into openid_provider (name, label, issuer, client_id, secret_sealed, scopes, repeats_nonce, enabled, changed_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)"
            " on conflict (name) do update set label = ?2, issuer = ?3, client_id = ?4, secret_sealed = ?5, scopes = ?6, repeats_nonce = ?7, enabled = ?8, changed_at = ?9",
            provider.name, provider.label, client.issuer, client.id, box_of(Vault(keys), client.secret), client.scopes, client.repeats_nonce, provider.enabled, now);
    record_command(db, "openid_provider.put", provider.name, {{"name", provider.name, provider.name}, {"issuer", before, client.issuer}}, now);
}

bool enable_provider(db::Writing& db, std::string_view name, bool enabled, base::Instant now) {
    if (db.exec("update openid_provider set enabled = ?, changed_at = ? where name = ?", enabled, now, name) == 0) return false;
    record_command(db, enabled ? "openid_provider.enable" : "openid_provider.disable", name, {{"name", std::string(name), std::string(name)}}, now);
    return true;
}

bool remove_provider(db::Writing& db, std::string_view name, base::Instant now) {
    const auto issuer = db.one<std::string>("select issuer from openid_provider where name = ?", name);
    if (!issuer) return false;
    record_command(db, "openid_provider.remove", name, {{"name", std::string(name), ""}, {"issuer", *issuer, ""}}, now);
    db.exec("delete from openid_provider where name = ?", name);
    return true;
}

std::vector<Linked> linked_to(const db::Reading& db, const Vault& vault, AccountId account) {
    using Row = std::tuple<LinkedId, std::string, std::optional<Box>, base::Instant, base::Instant>;
    std::vector<Linked> all;
    for (const auto& [id, issuer, address, linked_at, used_at] :
         db.all<Row>("select id, issuer, address_sealed, linked_at, used_at from openid_account where account_id = ? order by id", account))
        all.push_back({id, issuer, opened_text(vault, address), linked_at, used_at});
    return all;
}

std::optional<AccountId> account_of_subject(const db::Reading& db, const base::Digest& subject) {
    return db.one<AccountId>("select account_id from openid_account where subject_hash = ?", subject);
}

void note_used(db::Writing& db, const base::Digest& subject, base::Instant now) { db.exec("update openid_account set used_at = ? where subject_hash = ?", now, subject); }

bool insert_linked(db::Writing& db, const Vault& vault, AccountId account, const Subject& subject, base::Instant now) {
    if (const auto known = account_of_subject(db, subject.hash)) return *known == account;
    db.exec("insert into openid_account (account_id, issuer, subject_hash, address_sealed, linked_at, used_at) values (?1, ?2, ?3, ?4, ?5, ?5)", account, subject.issuer, subject.hash,
            box_of(vault, subject.address), now);
    return true;
}

std::optional<std::string> delete_linked(db::Writing& db, AccountId account, LinkedId id) {
    const auto issuer = db.one<std::string>("select issuer from openid_account where id = ? and account_id = ?", id, account);
    if (issuer) db.exec("delete from openid_account where id = ?", id);
    return issuer;
}

void delete_all_linked(db::Writing& db, AccountId account) { db.exec("delete from openid_account where account_id = ?", account); }

void insert_pending(db::Writing& db, const Vault& vault, const Pending& pending, std::string_view token, base::Instant expires_at) {
    const auto& draft = pending.draft;
    const bool fresh = !pending.account;
    const auto only_fresh = [&](std::string_view text) { return fresh ? std::optional(text) : std::nullopt; };
    db.exec("insert into openid_pending (token_hash, provider, issuer, subject_hash, account_id, kind, name, language, address_sealed, consents_sealed, expires_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            vault.token_hash(token), pending.provider, pending.subject.issuer, pending.subject.hash, pending.account, only_fresh(kind_names[static_cast<std::size_t>(draft.kind)]),
            only_fresh(draft.name), only_fresh(i18n::tag(draft.language)), vault.seal(fresh ? draft.email : pending.subject.address),
            fresh ? std::optional(vault.seal(legal::written(draft.consents))) : std::nullopt, expires_at);
}

std::optional<Pending> pending_of(const db::Reading& db, const Vault& vault, std::string_view token, base::Instant now) {
    using Row = std::tuple<std::string, std::string, base::Digest, std::optional<AccountId>, std::optional<std::string>, std::optional<std::string>, std::optional<std::string>, Box, std::optional<Box>>;
    const auto row = db.one<Row>("select provider, issuer, subject_hash, account_id, kind, name, language, address_sealed, consents_sealed from openid_pending where token_hash = ? and expires_at > ?",
                                 vault.token_hash(token), now);
    if (!row) return {};
    const auto& [provider, issuer, subject, account, kind, name, language, sealed, consents] = *row;
    Pending pending{provider, {issuer, subject, account ? vault.open(sealed) : std::string()}, account, {}};
    if (account) return pending;
    pending.draft = {kind == kind_names[1] ? Kind::business : Kind::resident, name.value_or(""), vault.open(sealed), i18n::parse_language(language.value_or("")).value_or(i18n::Language::ru), {}, {},
                     legal::read_given(opened_text(vault, consents))};
    return pending;
}

void drop_pending(db::Writing& db, const base::Digest& subject) { db.exec("delete from openid_pending where subject_hash = ?", subject); }

}  // namespace accounts
