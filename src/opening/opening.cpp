#include "opening/opening.h"

#include <fmt/format.h>

#include "audit/audit.h"
#include "db/file.h"
#include "i18n/dates.h"
#include "mail/letter.h"
#include "opening/store.h"
#include "requests/remind.h"
#include "web/site.h"

namespace opening {

using accounts::Vault;
using base::Error;
using base::refuse;
using base::words;
using db::Writing;

base::Words name_of(web::Opening state) {
    switch (state) {
        case web::Opening::beta: return words("Open to those who were invited");
        case web::Opening::closed: return words("Closed");
        case web::Opening::open: break;
    }
    return words("Open to everybody");
}

namespace {

std::vector<audit::Change> changes_of(const Settings& before, const Settings& after) {
    std::vector<audit::Change> changes;
    const auto note = [&](std::string field, std::string was, std::string is) {
        if (was != is) changes.push_back({std::move(field), std::move(was), std::move(is)});
    };
    const auto state = [](const Settings& one) { return std::string(web::opening_names[static_cast<std::size_t>(one.state)]); };
    const auto day = [](const Settings& one) { return one.opens ? i18n::machine_date(*one.opens) : std::string(); };
    note("state", state(before), state(after));
    note("opens_day", day(before), day(after));
    note("beta_most", fmt::to_string(before.beta_most), fmt::to_string(after.beta_most));
    for (const auto language : i18n::languages) {
        const auto i = i18n::index(language);
        note(fmt::format("landing_{}", i18n::tag(language)), before.texts[i].landing, after.texts[i].landing);
        note(fmt::format("press_{}", i18n::tag(language)), before.texts[i].press, after.texts[i].press);
    }
    return changes;
}

base::Digest hash_of(const base::Keys& keys, std::string_view plain) { return base::digest(keys.of(base::Keys::Use::look_up), {"invitation code", plain}); }

}  // namespace

void change(Writing& db, const Settings& wanted, const Officer& who, base::Instant now) {
    auto changes = changes_of(settings(db), wanted);
    if (changes.empty()) return;
    put(db, wanted);
    audit::record(db, {now, who.account.value, who.role, "opening.change", "city", 1, {}, std::move(changes)});
}

// ── Addresses ───────────────────────────────────────────────────────────────────────────────────────────────────────

void ask_to_hear(Writing& db, const Vault& vault, const Wish& wish, base::Instant now) {
    put_address(db, vault, wish, now);
    mail::post(db, {"opening.confirm", wish.language, wish.email, {{"link", wish.link}}}, now);
}

Address address_of(const db::Reading& db, const Vault& vault, std::string_view token) { return address_in(db, vault.token_hash(token)); }

void confirm_address(Writing& db, const Vault& vault, std::string_view token, base::Instant now) { set_confirmed(db, vault.token_hash(token), now); }

void drop_address(Writing& db, const Vault& vault, std::string_view token) { drop_by_token(db, vault.token_hash(token)); }

int tell(db::File& file, const web::Site& site, const base::Keys& keys, base::Instant now) {
    constexpr int at_once = 100;  // the others wait for the writing connection no longer than for that
    const Vault vault(keys);
    if (!any_address(*file.read())) return 0;
    if (web::opening_of(*file.read()) != web::Opening::open) {
        file.write([now](Writing& db) { drop_unconfirmed(db, now - unconfirmed_kept); });
        return 0;
    }
    int told = 0, last = at_once;
    for (; last == at_once; told += last)
        last = file.write([&](Writing& db) {
            // It may have been closed again meanwhile: they go on waiting.
            if (web::opening_of(db) != web::Opening::open) return 0;
            const auto waiting = to_tell(db, vault, at_once);
            for (const auto& one : waiting) {
                mail::post(db, {"opening.opened", one.language, one.email, {{"link", requests::letter_link(site, one.language, "/")}}}, now);
                drop_waiting(db, one.id);
            }
            if (waiting.empty()) drop_unconfirmed(db, now);
            return static_cast<int>(waiting.size());
        });
    file.write([now](Writing& db) {
        if (web::opening_of(db) == web::Opening::open) drop_unconfirmed(db, now);
    });
    return told;
}

// ── Invitations ─────────────────────────────────────────────────────────────────────────────────────────────────────

std::string code_of(const base::Keys& keys, std::span<const std::byte> seed) {
    constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";  // without I, O, 0 and 1
    const std::string_view bytes(reinterpret_cast<const char*>(seed.data()), seed.size());
    const auto digest = base::digest(keys.of(base::Keys::Use::tokens), {"invitation code", bytes});
    std::string code;
    for (std::size_t i = 0; i < 8; ++i) {  // 40 bits; guesses are rated
        if (i == 4) code += '-';
        code += letters[std::to_integer<std::size_t>(digest[i]) % letters.size()];
    }
    return code;
}

std::string plain_code(std::string_view typed) {
    std::string plain;
    for (const char c : typed) {
        if (c >= 'a' && c <= 'z') plain += static_cast<char>(c - 'a' + 'A');
        if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')) plain += c;
    }
    return plain;
}

CodeId make_code(Writing& db, const base::Keys& keys, const NewCode& code, std::span<const std::byte> seed, const Officer& who, base::Instant now) {
    const auto id = insert_code(db, code, hash_of(keys, plain_code(code_of(keys, seed))), seed, now);
    audit::record(db, {now, who.account.value, who.role, "invitation_code.create", "invitation_code", id.value, code.label, {{"uses_most", "", fmt::to_string(code.uses_most)}}});
    return id;
}

void withdraw_code(Writing& db, CodeId id, const Officer& who, base::Instant now) {
    set_withdrawn(db, id, now);
    audit::record(db, {now, who.account.value, who.role, "invitation_code.withdraw", "invitation_code", id.value});
}

base::Result<void> come_in(Writing& db, const base::Keys& keys, AccountId account, std::string_view typed, base::Instant now) {
    if (is_guest(db, account)) return {};
    const auto code = code_by(db, hash_of(keys, plain_code(typed)));
    if (!code) return refuse(Error::Kind::conflict, words("There is no such code. Check the letters and figures."));
    if (!code->holds(now)) return refuse(Error::Kind::conflict, words("This code does not work any more: it was used up, or its time is over."));
    if (guests_by_code(db) >= settings(db).beta_most) return refuse(Error::Kind::exhausted, words("All places before the opening are taken. Leave your address, and we write when the city opens."));
    use(db, code->id);
    insert_guest(db, account, code->id, now);
    return {};
}

void let_in(Writing& db, AccountId account, base::Instant now) {
    if (!is_guest(db, account)) insert_guest(db, account, {}, now);
}

}  // namespace opening
