// The second step of signing in: a code from the app, or one of those on paper.
#include <fmt/format.h>

#include "accounts/entry.h"
#include "accounts/factor.h"
#include "accounts/handlers.h"
#include "web/guard.h"
#include "web/url.h"

namespace accounts {
namespace {

using base::words;

// Who is at this step: the password was right, no longer than ten minutes ago.
std::optional<Account> at_the_step(const web::Context& context, const Vault& vault) {
    const auto grant = grant_of(context.db(), vault, Purpose::second_step, step_token(context), context.now);
    return grant ? account_of(context.db(), vault, grant->account) : std::nullopt;
}

web::Response begin_again(web::Context& context) {
    drop_step(context);
    context.personal = true;
    return web::Response::redirect(web::Href(context.href("/sign-in")).with("done", "late").text());
}

bool on_paper(web::Context& context, const web::Input& input) { return input.typed("with", context.query.text("with", 20).value_or("")) == "paper"; }

web::Response code_form(web::Context& context, const web::Input& input) {
    const bool paper = on_paper(context, input);
    FormPageView view{say(context, words("One more step")), {}, {}, input.view("/sign-in/code", words("Sign in")), {}};
    view.intro = paper ? say(context, words("Type one of the codes that you wrote down when you switched two-step sign-in on. Each works once."))
                       : say(context, words("Open the app on your phone and type the six figures that it shows for this city."));
    auto code = input.field({.name = "code", .label = say(context, paper ? words("Recovery code") : words("Code from the app")), .autocomplete = paper ? "off" : "one-time-code", .width = "short"});
    code.value.clear();  // what was refused is of no more use
    view.form.fields = {std::move(code), next_field(context, input)};
    if (paper) view.form.fields.push_back({.name = "with", .type = "hidden", .required = false, .value = "paper"});
    auto other = web::Href(context.href("/sign-in/code")).with("next", wished(context, input));
    view.links = {paper ? web::Link{say(context, words("Type a code from the app")), other.text()}
                        : web::Link{say(context, words("The phone is not at hand? Type a recovery code")), other.with("with", "paper").text()},
                  link(context, words("Sign in with a passkey"), "/sign-in/passkey"), link(context, words("Sign in as somebody else"), "/sign-in")};
    return shown(context, std::move(view), input, "sign-in");
}

struct Second {
    bool over = false;  // the step is no more: too late, taken already, or the account was blocked
    CodeTried tried;
};

Second take_second_step(db::Writing& db, const Vault& vault, const std::string& token, const std::string& code, const Entry& entry, base::Instant now) {
    const auto grant = grant_of(db, vault, Purpose::second_step, token, now);
    if (!grant || grant->account != entry.account.id) return {true, {}};
    const Second second{false, try_code(db, vault, entry.account, code, entry.not_me, now)};
    if (!second.tried.right()) return second;
    drop_tokens(db, entry.account.id, Purpose::second_step);
    const bool paper = second.tried.as == CodeTried::As::paper;
    enter(db, vault, entry, paper ? Tell::nobody : Tell::owner, now);
    if (paper)  // says more than the letter about a new device would
        post_not_me(db, vault, entry.account, {"accounts.recovery_code_used", {}, {}, {{"device", entry.device}, {"time", entry.time}, {"left", fmt::to_string(second.tried.paper_left)}}},
                    entry.not_me, {}, now);
    return second;
}

}  // namespace

Answer code_page(web::Context& context) {
    if (!at_the_step(context, vault_of(context))) return begin_again(context);
    return code_form(context, web::Input(context));
}

Answer sign_in_by_code(web::Context& context) {
    const auto vault = vault_of(context);
    const std::string token(step_token(context));
    const auto account = at_the_step(context, vault);
    if (!account) return begin_again(context);
    web::Input input(context);
    const auto code = input.text("code", {.most = 20});
    if (!input.good()) return code_form(context, input);
    const auto entry = entry_of(context, vault, *account);
    const auto second = context.write([=, now = context.now](db::Writing& db) { return take_second_step(db, vault, token, code, entry, now); });
    if (second.over) return begin_again(context);
    if (!second.tried.right()) {
        input.mistake("code", what_is_wrong(second.tried));
        return code_form(context, input);
    }
    drop_step(context);
    give_cookies(context, entry);
    const auto next = next_of(context, input.typed("next"));
    if (second.tried.as == CodeTried::As::paper) return web::Response::redirect(web::Href(context.href("/me/second-factor")).with("done", "paper").with("next", next).text());
    return web::Response::redirect(next);
}

}  // namespace accounts
