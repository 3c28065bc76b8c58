#include "accounts/parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "accounts/templates.h"
#include "base/text.h"
#include "i18n/words.h"
#include "web/asset.h"
#include "web/cookie.h"

namespace accounts {

using base::words;

std::string say(const web::Context& context, const base::Words& what) { return i18n::say(context.language, what); }

web::Link link(const web::Context& context, const base::Words& label, std::string_view path) { return {say(context, label), context.href(path)}; }

web::Banner done(const web::Context& context, const base::Words& title) { return {.tone = "done", .icon = "check", .title = say(context, title)}; }

web::Response shown(web::Context& context, FormPageView view, const web::Input& input, std::string_view section) {
    auto chrome = web::frame(context, {.title = view.title, .section = std::string(section), .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(templates::form_page, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

web::Response shown(web::Context& context, NoteView view, std::string_view section) {
    auto chrome = web::frame(context, {.title = view.title, .section = std::string(section), .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::note, chrome, view);
}

web::Response followed(web::Context& context, std::string_view token, std::string_view to) {
    constexpr std::size_t letters = 43;  // of base::fresh_token
    const bool possible = token.size() == letters && std::ranges::all_of(token, [](char c) { return std::isalnum(static_cast<unsigned char>(c)) || c == '-' || c == '_'; });
    if (possible) context.cookies.push_back(web::cookie_line(web::Cookie::link, token, std::chrono::hours(1), context.service.dev));
    auto response = web::Response::redirect(context.href(to));
    response.fields.emplace_back("Referrer-Policy", "no-referrer");
    return response;
}

std::string_view followed_token(const web::Context& context) {
    return web::cookie_of(context.request.head, web::name_of(web::Cookie::link, context.service.dev));
}

void forget_link(web::Context& context) { context.cookies.push_back(web::cookie_line(web::Cookie::link, "", std::chrono::seconds(0), context.service.dev)); }

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

Secret fresh_secret(web::Context& context, const Vault& vault, Lifetime lifetime) {
    Secret secret{base::fresh_token(), {}};
    secret.hash = vault.session_hash(secret.cookie);
    context.cookies.push_back(web::cookie_line(web::Cookie::session, secret.cookie, lifetime.longest, context.service.dev));
    if (!web::cookie_of(context.request.head, web::name_of(web::Cookie::form, context.service.dev)).empty())
        context.cookies.push_back(web::cookie_line(web::Cookie::form, "", std::chrono::seconds(0), context.service.dev));
    return secret;
}

std::optional<base::Digest> old_secret(const web::Context& context, const Vault& vault) {
    const auto cookie = web::cookie_of(context.request.head, web::name_of(web::Cookie::session, context.service.dev));
    return cookie.empty() ? std::nullopt : std::optional(vault.session_hash(cookie));
}

Vault vault_of(const web::Context& context) { return Vault(context.service.keys); }

NotMe fresh_not_me(const web::Context& context, i18n::Language language) {
    auto token = base::fresh_token();
    auto link = absolute(context, language, "/not-me/" + token);
    return {std::move(token), std::move(link), context.now + std::chrono::hours(24 * 7)};
}

void post_not_me(db::Writing& db, const Vault& vault, const Account& account, mail::Letter letter, const NotMe& not_me, std::optional<std::string> old_email, base::Instant now) {
    insert_token(db, vault, account.id, Purpose::not_me, not_me.token, old_email, not_me.until);
    letter.language = account.language;
    letter.to = old_email.value_or(account.email);
    letter.fields["link"] = not_me.link;
    mail::post(db, letter, now);
}

}  // namespace accounts
