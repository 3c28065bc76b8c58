#include "accounts/entry.h"

#include "accounts/device_store.h"
#include "accounts/factor_store.h"
#include "i18n/dates.h"
#include "web/cookie.h"
#include "web/guard.h"
#include "web/security_log.h"
#include "web/url.h"

namespace accounts {
namespace {

constexpr std::chrono::minutes step_age{10};
constexpr std::size_t token_letters = 43;  // of base::fresh_token

std::string_view cookie_of(const web::Context& context, web::Cookie cookie) {
    return web::cookie_of(context.request.head, web::name_of(cookie, context.environment.dev));
}

void set_cookie(web::Context& context, web::Cookie cookie, std::string_view value, std::chrono::seconds age) {
    context.cookies.push_back(web::cookie_line(cookie, value, age, context.environment.dev));
}

enum class Passage : std::uint8_t { over, code, in };

// Reads the account once more: the password was compared outside of any snapshot.
Passage begin(db::Writing& db, const Vault& vault, const Recognised& who, const Entry& entry, const std::string& token, base::Instant now) {
    const auto account = account_of(db, vault, who.account.id);
    if (!account || account->blocked || (!who.fitted.empty() && account->password != who.fitted)) return Passage::over;
    if (!who.rehashed.empty()) set_password(db, account->id, who.rehashed);
    if (has_factor(db, account->id)) {
        insert_token(db, vault, account->id, Purpose::second_step, token, {}, now + step_age);
        return Passage::code;
    }
    enter(db, vault, entry, Tell::owner, now);
    return Passage::in;
}

}  // namespace

std::optional<web::Response> let_in(web::Context& context, const Vault& vault, const Recognised& who, const std::string& next) {
    const auto entry = entry_of(context, vault, who.account);
    const auto token = base::fresh_token();
    const auto step = context.write([=, now = context.now](db::Writing& db) { return begin(db, vault, who, entry, token, now); });
    if (step == Passage::over) return {};
    if (step == Passage::in) {
        give_cookies(context, entry);
        return web::Response::redirect(next);
    }
    web::tell(context, web::Event::first_step, who.account.id);
    set_cookie(context, web::Cookie::step, token, step_age);
    return web::Response::redirect(web::Href(context.href("/sign-in/code")).with("next", next).text());
}

web::Response let_in(web::Context& context, const Account& account, const std::string& next) {
    auto answer = let_in(context, vault_of(context), {.account = account}, next);
    return answer ? std::move(*answer) : web::Response::redirect(context.href("/sign-in"));
}

Entry entry_of(const web::Context& context, const Vault& vault, const Account& account) {
    const auto known = cookie_of(context, web::Cookie::device);
    return {.account = account,
            .device = device_of(context.request.head),
            .trust = known.size() == token_letters ? std::string(known) : base::fresh_token(),
            .secret = fresh_secret(vault),
            .before = old_secret(context, vault),
            .not_me = fresh_not_me(context, account.language),
            .time = i18n::moment(account.language, context.site.zone.local(context.now), context.today)};
}

void enter(db::Writing& db, const Vault& vault, const Entry& entry, Tell tell, base::Instant now) {
    const auto& account = entry.account;
    const bool strange = !is_trusted(db, vault, account.id, entry.trust);
    if (entry.before) end_session(db, *entry.before);
    insert_session(db, account.id, entry.secret.hash, entry.device, now);
    trust(db, vault, account.id, entry.trust, now);
    if (strange && tell == Tell::owner)
        post_not_me(db, vault, account, {"accounts.new_sign_in", {}, {}, {{"device", entry.device}, {"time", entry.time}}}, entry.not_me, {}, now);
}

void give_cookies(web::Context& context, const Entry& entry) {
    web::tell(context, web::Event::signed_in, entry.account.id);
    give_session(context, entry.secret, lifetime(entry.account.kind, entry.account.roles));
    set_cookie(context, web::Cookie::device, entry.trust, trust_lasts);
}

void drop_step(web::Context& context) {
    if (!step_token(context).empty()) set_cookie(context, web::Cookie::step, "", std::chrono::seconds(0));
}

std::string_view step_token(const web::Context& context) { return cookie_of(context, web::Cookie::step); }

std::string next_of(const web::Context& context, std::string_view wish) { return web::leads_to_page(context, wish) ? std::string(wish) : context.href("/me"); }

std::string wished(web::Context& context, const web::Input& input) { return input.typed("next", context.query.text("next", 2000).value_or("")); }

web::FormField next_field(web::Context& context, const web::Input& input) { return {.name = "next", .type = "hidden", .required = false, .value = wished(context, input)}; }

}  // namespace accounts
