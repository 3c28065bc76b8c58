#include "accounts/password_reset.h"

#include <fmt/format.h>

#include <stdexcept>

#include "accounts/parts.h"
#include "accounts/store.h"
#include "db/jobs.h"
#include "mail/kinds.h"

namespace accounts {
namespace {

constexpr char between = '\n';  // stands in none of the three

std::string packed(const Vault& vault, const ResetWish& wish) {
    return base::base64url(vault.seal(wish.email + between + wish.origin + between + wish.token));
}

ResetWish unpacked(const Vault& vault, std::string_view packed) {
    const auto box = base::read_base64url(packed);
    if (!box) throw std::runtime_error("a wish for a new password is not whole");
    const auto text = vault.open(*box);
    const auto first = text.find(between), second = text.find(between, first + 1);
    return {text.substr(0, first), text.substr(first + 1, second - first - 1), text.substr(second + 1)};
}

}  // namespace

void wish_reset(db::Writing& db, const Vault& vault, const ResetWish& wish, base::Instant now) {
    db::enqueue(db, reset_job, base::hex(vault.token_hash(wish.token)), fmt::format("\"{}\"", packed(vault, wish)), now);
}

void answer_wish(const db::Turn& turn, const web::Site& site, const base::Keys& keys) {
    const Vault vault(keys);
    const std::string_view payload = turn.job.payload;
    const auto wish = unpacked(vault, payload.substr(1, payload.size() - 2));
    turn.file.write([&, now = turn.now](db::Writing& db) {
        db::finish(db, turn.job);
        const auto account = account_by_email(db, vault, vault.email_hash(wish.email));
        if (!account || account->blocked) return;
        drop_tokens(db, account->id, Purpose::password_reset);
        insert_token(db, vault, account->id, Purpose::password_reset, wish.token, {}, now + mail::reset_age);
        mail::post(db, reset_letter(*account, wish.origin + site.href(account->language, "/password-reset/" + wish.token)), now);
    });
}

}  // namespace accounts
