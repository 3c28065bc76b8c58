#include "accounts/factor.h"

#include <fmt/format.h>

namespace accounts {
namespace {

using base::words;
using As = CodeTried::As;

std::chrono::seconds lock_left(const FactorRow& factor, base::Instant now) {
    return factor.locked_until && *factor.locked_until > now ? *factor.locked_until - now : std::chrono::seconds(0);
}

CodeTried wrong_code(db::Writing& db, const Vault& vault, const Account& account, const FactorRow& factor, const NotMe& not_me, base::Instant now) {
    const int in_a_row = factor.wrong_codes + 1;
    if (in_a_row < most_wrong_codes) {
        note_wrong_codes(db, account.id, in_a_row, {});
        return {};
    }
    note_wrong_codes(db, account.id, 0, now + code_lock);
    audit::record(db, own_act(account.id, "factor.lock", now));
    post_not_me(db, vault, account, {"accounts.codes_locked", {}, {}, {}}, not_me, {}, now);
    return {As::locked, code_lock, 0};
}

}  // namespace

CodeTried try_code(db::Writing& db, const Vault& vault, const Account& account, std::string_view typed, const NotMe& not_me, base::Instant now) {
    const auto factor = factor_of(db, vault, account.id);
    if (!factor || !factor->seed) return {};
    if (const auto wait = lock_left(*factor, now); wait.count() > 0) return {As::locked, wait, 0};
    if (const auto step = typed_step(*factor->seed, typed, now, factor->last_step)) {
        note_step(db, account.id, *step);
        return {As::app, {}, 0};
    }
    if (const auto code = typed_recovery_code(typed); code && use_recovery_code(db, vault, account.id, *code, now)) {
        note_step(db, account.id, factor->last_step);
        audit::record(db, own_act(account.id, "factor.recovery_code", now));
        return {As::paper, {}, recovery_codes_left(db, account.id)};
    }
    return wrong_code(db, vault, account, *factor, not_me, now);
}

base::Words what_is_wrong(const CodeTried& tried) {
    if (tried.as == As::locked) return words("Too many wrong codes. Try again in {minutes} min.", {{"minutes", fmt::to_string((tried.wait.count() + 59) / 60)}});
    return words("Wrong code");
}

bool must_have_factor(const web::Context& context, const Account& account) { return account.roles.staff() && !context.site.is_demo; }

std::vector<std::string> fresh_recovery_codes() {
    std::vector<std::string> codes;
    while (codes.size() < recovery_code_count) codes.push_back(fresh_recovery_code());
    return codes;
}

}  // namespace accounts
