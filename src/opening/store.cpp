#include "opening/store.h"

#include <tuple>

template <>
inline constexpr std::array db::names<web::Opening> = web::opening_names;

namespace opening {

using accounts::Vault;
using db::Reading;
using db::Writing;
using Box = std::vector<std::byte>;

[[maybe_unused]] static void read(db::Row& row, Settings& s) { row >> s.state >> s.opens >> s.beta_most; }
[[maybe_unused]] static void read(db::Row& row, Code& c) { row >> c.id >> c.seed >> c.label >> c.uses_most >> c.used >> c.expires_at >> c.created_at >> c.withdrawn_at; }
[[maybe_unused]] static void read(db::Row& row, OwnAddress& a) { row >> a.asked_at >> a.confirmed_at >> a.language; }
[[maybe_unused]] static void read(db::Row& row, Counts& c) { row >> c.confirmed >> c.unconfirmed >> c.guests; }

Settings settings(const Reading& db) {
    auto found = db.value<Settings>("select state, opens_day, beta_most from opening");
    using Columns = std::tuple<std::string, std::string, std::string>;
    for (auto& [tag, landing, press] : db.all<Columns>("select language, landing, press from opening_text"))
        if (const auto language = i18n::parse_language(tag)) found.texts[i18n::index(*language)] = {landing, press};
    return found;
}

void put(Writing& db, const Settings& wanted) {
    db.exec("update opening set state = ?, opens_day = ?, beta_most = ?", wanted.state, wanted.opens, wanted.beta_most);
    db.exec("delete from opening_text");
    for (const auto language : i18n::languages) {
        const auto& [landing, press] = wanted.texts[i18n::index(language)];
        if (!landing.empty() || !press.empty()) db.exec("insert into opening_text (language, landing, press) values (?, ?, ?)", i18n::tag(language), landing, press);
    }
}

// ── Addresses ───────────────────────────────────────────────────────────────────────────────────────────────────────

void put_address(Writing& db, const Vault& vault, const Wish& wish, base::Instant now) {
    db.exec("insert into opening_address (email_hash, email_sealed, language, consents_sealed, token_hash, asked_at) values (?, ?, ?, ?, ?, ?)"
            " on conflict (email_hash) do update set language = excluded.language, consents_sealed = excluded.consents_sealed, token_hash = excluded.token_hash",
            vault.email_hash(wish.email), vault.seal(wish.email), i18n::tag(wish.language), vault.seal(legal::written(wish.consents)), vault.token_hash(wish.token), now);
}

Address address_in(const Reading& db, const base::Digest& token) {
    const auto found = db.one<std::optional<base::Instant>>("select confirmed_at from opening_address where token_hash = ?", token);
    if (!found) return Address::unknown;
    return *found ? Address::confirmed : Address::asked;
}

void set_confirmed(Writing& db, const base::Digest& token, base::Instant now) { db.exec("update opening_address set confirmed_at = ? where token_hash = ? and confirmed_at is null", now, token); }

void drop_by_token(Writing& db, const base::Digest& token) { db.exec("delete from opening_address where token_hash = ?", token); }

void drop_unconfirmed(Writing& db, base::Instant before) { db.exec("delete from opening_address where confirmed_at is null and asked_at <= ?", before); }

std::vector<Waiting> to_tell(const Reading& db, const Vault& vault, int most) {
    std::vector<Waiting> all;
    using Columns = std::tuple<std::int64_t, Box, std::string>;
    for (const auto& [id, box, tag] : db.all<Columns>("select id, email_sealed, language from opening_address where confirmed_at > 0 order by confirmed_at, id limit ?", most))
        all.push_back({id, vault.open(box), i18n::parse_language(tag).value_or(i18n::Language::ru)});
    return all;
}

void drop_waiting(Writing& db, std::int64_t id) { db.exec("delete from opening_address where id = ?", id); }

bool any_address(const Reading& db) { return db.value<bool>("select exists (select 1 from opening_address where id > 0)"); }

Counts counts(const Reading& db) {
    return db.value<Counts>("select (select count(*) from (select 1 from opening_address where confirmed_at > 0 limit 500)),"
                            " (select count(*) from (select 1 from opening_address where confirmed_at is null and asked_at > 0 limit 500)), (select count(*) from opening_guest)");
}

std::optional<OwnAddress> own_address(const Reading& db, const base::Digest& email_hash) { return db.one<OwnAddress>("select asked_at, confirmed_at, language from opening_address where email_hash = ?", email_hash); }

bool drop_by_email(Writing& db, const base::Digest& email_hash) {
    const bool known = own_address(db, email_hash).has_value();
    db.exec("delete from opening_address where email_hash = ?", email_hash);
    return known;
}

// ── Invitations ─────────────────────────────────────────────────────────────────────────────────────────────────────

std::vector<Code> codes(const Reading& db) { return db.all<Code>("select id, code_seed, label, uses_most, used, expires_at, created_at, withdrawn_at from invitation_code order by id desc limit 200"); }

std::optional<Code> code_by(const Reading& db, const base::Digest& hash) {
    return db.one<Code>("select id, code_seed, label, uses_most, used, expires_at, created_at, withdrawn_at from invitation_code where code_hash = ?", hash);
}

CodeId insert_code(Writing& db, const NewCode& code, const base::Digest& hash, std::span<const std::byte> seed, base::Instant now) {
    return CodeId{db.insert("insert into invitation_code (code_hash, code_seed, label, uses_most, expires_at, created_at) values (?, ?, ?, ?, ?, ?)", hash, seed, code.label, code.uses_most, code.expires_at, now)};
}

void set_withdrawn(Writing& db, CodeId id, base::Instant now) { db.exec("update invitation_code set withdrawn_at = ? where id = ? and withdrawn_at is null", now, id); }

void use(Writing& db, CodeId id) { db.exec("update invitation_code set used = used + 1 where id = ?", id); }

bool is_guest(const Reading& db, AccountId account) { return guest_since(db, account).has_value(); }

void insert_guest(Writing& db, AccountId account, std::optional<CodeId> code, base::Instant now) { db.exec("insert into opening_guest (account_id, code_id, at) values (?, ?, ?)", account, code, now); }

std::optional<base::Instant> guest_since(const Reading& db, AccountId account) { return db.one<base::Instant>("select at from opening_guest where account_id = ?", account); }

std::int64_t guests_by_code(const Reading& db) { return db.value<std::int64_t>("select count(*) from opening_guest where code_id is not null"); }

}  // namespace opening
