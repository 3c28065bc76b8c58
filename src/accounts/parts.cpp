#include "accounts/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "accounts/passwords.h"
#include "accounts/templates.h"
#include "base/text.h"
#include "i18n/words.h"
#include "web/asset.h"
#include "web/cookie.h"

namespace accounts {

using base::words;

std::vector<web::FormChoice> account_kinds(const web::Context& context) {
    return {{"resident", say(context, words("I live here")), say(context, words("To save, book, write and join in"))},
            {"business", say(context, words("I represent an organisation")), say(context, words("To publish events and offers in its name"))}};
}

std::string_view way_on(const web::Context& context, Kind kind) {
    const auto invited = web::cookie_of(context.request.head, web::name_of(web::Cookie::invitation, context.environment.dev));
    if (!invited.empty()) return invited.starts_with("welcome.") ? "/welcome" : "/join";  // of a whole organisation, or into its team
    return kind == Kind::business ? "/desk/new?done=confirmed" : "/me?done=confirmed";
}

namespace {

// Below the own account the way back leads there, as on every page that is deeper than the first.
web::Chrome frame_of(web::Context& context, std::string title, std::string_view section) {
    web::About about{.title = std::move(title), .section = std::string(section), .path = context.path, .indexed = false};
    if (section == "me") about.back = link(context, words("My account"), "/me");
    auto chrome = web::frame(context, std::move(about));
    chrome.more_css = web::asset_name("forms.css");
    return chrome;
}

}  // namespace

web::Response shown(web::Context& context, FormPageView view, const web::Input& input, std::string_view section) {
    const auto chrome = frame_of(context, view.title, section);
    auto response = context.page(templates::form_page, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

web::Response shown(web::Context& context, NoteView view, std::string_view section) {
    return context.page(templates::note, frame_of(context, view.title, section), view);
}

web::Response followed(web::Context& context, std::string_view token, std::string_view to) {
    constexpr std::size_t letters = 43;  // of base::fresh_token
    const bool possible = token.size() == letters && std::ranges::all_of(token, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_'; });
    if (possible) context.cookies.push_back(web::cookie_line(web::Cookie::link, token, std::chrono::hours(1), context.environment.dev));
    auto response = web::Response::redirect(context.href(to));
    response.fields.emplace_back("Referrer-Policy", "no-referrer");
    return response;
}

std::string_view followed_token(const web::Context& context) {
    return web::cookie_of(context.request.head, web::name_of(web::Cookie::link, context.environment.dev));
}

void forget_link(web::Context& context) { context.cookies.push_back(web::cookie_line(web::Cookie::link, "", std::chrono::seconds(0), context.environment.dev)); }

std::string absolute(const web::Context& context, i18n::Language language, std::string_view path) { return context.origin() + context.site.href(language, path); }

web::Response link_is_over(web::Context& context, web::Link again) {
    context.personal = true;  // another visitor may have followed one that works
    NoteView view{say(context, words("The link does not work any more")), say(context, words("It was used already, it is too old, or a newer one was sent. Open the newest letter or ask for another.")),
                  {}, std::move(again), {}};
    auto response = shown(context, std::move(view), "");
    response.status = 404;
    return response;
}

std::string device_of(const web::edge::Head& head) {
    using Sign = std::pair<std::string_view, std::string_view>;  // what stands in User-Agent, and how people call it
    static constexpr std::array<Sign, 8> browsers{{{"YaBrowser/", "Yandex"}, {"Edg", "Edge"}, {"OPR/", "Opera"}, {"SamsungBrowser/", "Samsung Internet"},
                                                   {"Firefox/", "Firefox"}, {"FxiOS/", "Firefox"}, {"Chrome/", "Chrome"}, {"Safari/", "Safari"}}};
    static constexpr std::array<Sign, 6> systems{{{"Android", "Android"}, {"iPhone", "iPhone"}, {"iPad", "iPad"}, {"Windows", "Windows"}, {"Mac OS", "macOS"}, {"Linux", "Linux"}}};
    const auto agent = head.field("User-Agent");
    const auto called = [&](const auto& signs) {
        const auto found = std::ranges::find_if(signs, [&](const Sign& sign) { return agent.find(sign.first) != agent.npos; });
        return found == signs.end() ? std::string_view() : found->second;
    };
    const auto browser = called(browsers), system = called(systems);
    if (browser.empty() || system.empty()) return std::string(browser.empty() ? system : browser);
    return fmt::format("{}, {}", browser, system);
}

audit::Act own_act(AccountId account, std::string act, base::Instant now, std::vector<audit::Change> changes, Doer doer) {
    const bool signed_in = doer == Doer::signed_in;
    return {now, signed_in ? account.value : 0, signed_in ? "self" : "link", std::move(act), "account", account.value, {}, std::move(changes)};
}

base::Result<void> keeps_way_in(const db::Reading& db, AccountId account) {
    if (has_way_in(db, account)) return {};
    return base::refuse(base::Error::Kind::conflict, words("This is your only way in. Set a password or add another way first."));
}

Account own_account(web::Context& context, const Vault& vault) { return account_of(context.db(), vault, context.identity()->account).value(); }

base::Result<bool> fits_now(web::Context& context, std::string_view password, std::string_view hash) {
    context.lease.refresh();
    return fits(password, hash);
}

base::Result<std::string> hashed_now(web::Context& context, std::string_view password) {
    context.lease.refresh();
    return hashed(password);
}

bool is_still(const db::Reading& db, const Vault& vault, AccountId id, std::string_view fitted) {
    const auto account = account_of(db, vault, id);
    return account && !account->blocked && account->password == fitted;
}

Secret fresh_secret(const Vault& vault) {
    auto cookie = base::fresh_token();
    const auto hash = vault.session_hash(cookie);
    return {std::move(cookie), hash};
}

void give_session(web::Context& context, const Secret& secret, Lifetime lifetime) {
    context.cookies.push_back(web::cookie_line(web::Cookie::session, secret.cookie, lifetime.longest, context.environment.dev));
    if (!web::cookie_of(context.request.head, web::name_of(web::Cookie::form, context.environment.dev)).empty())
        context.cookies.push_back(web::cookie_line(web::Cookie::form, "", std::chrono::seconds(0), context.environment.dev));
}

std::optional<base::Digest> old_secret(const web::Context& context, const Vault& vault) {
    const auto cookie = web::cookie_of(context.request.head, web::name_of(web::Cookie::session, context.environment.dev));
    return cookie.empty() ? std::nullopt : std::optional(vault.session_hash(cookie));
}

Vault vault_of(const web::Context& context) { return Vault(context.environment.keys); }

NotMe fresh_not_me(const web::Context& context, i18n::Language language) {
    auto token = base::fresh_token();
    auto link = absolute(context, language, "/not-me/" + token);
    return {std::move(token), std::move(link), context.now + std::chrono::hours(24 * 7)};
}

mail::Letter reset_letter(const Account& account, std::string link) {
    return {"accounts.password_reset", account.language, account.email, {{"link", std::move(link)}}};
}

void post_not_me(db::Writing& db, const Vault& vault, const Account& account, mail::Letter letter, const NotMe& not_me, std::optional<std::string> old_email, base::Instant now,
                 Purpose purpose) {
    insert_token(db, vault, account.id, purpose, not_me.token, old_email, not_me.until);
    letter.language = account.language;
    letter.to = old_email.value_or(account.email);
    letter.fields["link"] = not_me.link;
    mail::post(db, letter, now);
}

}  // namespace accounts
