#include "web/frame.h"

#include "web/asset.h"
#include "web/cookie.h"

namespace web {
namespace {

using i18n::Language;

constexpr std::size_t most_alerts = 3;  // lines over one page

std::string_view short_name(Language language) {
    switch (language) {
        case Language::ru: return "РУС";
        case Language::kk: return "ҚАЗ";
        case Language::en: return "ENG";
    }
    return {};
}

// What a form may carry back to (cities/look_page.cpp): without its query where that is too long.
std::string here(const edge::Head& head) {
    constexpr std::size_t most = 2000;
    if (head.query.empty() || head.path.size() + head.query.size() >= most) return head.path;
    return std::string(head.path).append("?").append(head.query);
}

}  // namespace

std::string origin(const Site& site, const edge::Head& head) {
    if (!site.canonical_host.empty() && !site.is_demo) return "https://" + site.canonical_host;
    std::string origin(head.secure ? "https://" : "http://");
    origin.append(head.host);
    return head.port == 0 ? origin : origin.append(":").append(std::to_string(head.port));
}

const Identity* Context::identity() {
    if (!found_identity) {
        const auto cookie = cookie_of(request.head, name_of(Cookie::session, environment.dev));
        found_identity.emplace();
        if (!cookie.empty()) personal = true;
        if (!cookie.empty() && environment.sessions) *found_identity = environment.sessions->find(db(), site.slug, cookie, now);
    }
    return *found_identity ? &**found_identity : nullptr;
}

bool Context::has_session() const { return web::has_session(request.head, environment.dev); }

bool has_session(const edge::Head& head, bool dev) { return !cookie_of(head, name_of(Cookie::session, dev)).empty(); }

std::string Context::origin() const { return web::origin(site, request.head); }

std::string say(const Context& context, const base::Words& sentence) { return i18n::say(context.language, sentence); }

Link link(const Context& context, const base::Words& label, std::string_view path) { return {say(context, label), context.href(path)}; }

Banner done(const Context& context, const base::Words& title) { return {.tone = "done", .icon = "check", .title = say(context, title)}; }

Chrome frame(const Site& site, Language language, std::string_view origin, std::string_view path, About about) {
    const auto whole = [origin](std::string_view address) { return std::string(origin).append(address); };
    Chrome chrome;
    chrome.language = i18n::tag(language);
    if (site.theme != "auto") chrome.theme = site.theme;
    chrome.prefix = language == site.first_language() ? std::string() : std::string(i18n::tag(language)).append("/");
    chrome.city = site.name(language);
    chrome.title = std::move(about.title);
    chrome.description = about.description.empty() ? site.tagline(language) : std::move(about.description);
    chrome.kind = std::move(about.kind);
    chrome.indexed = about.indexed;
    chrome.section = std::move(about.section);
    chrome.back = std::move(about.back);
    if (!about.path.empty()) path = about.path;
    chrome.canonical = whole(site.href(language, path));
    for (const auto other : site.languages)
        chrome.alternates.push_back({std::string(i18n::tag(other)), std::string(short_name(other)), std::string(i18n::own_name(other)),
                                     whole(site.href(other, path)), other == language});
    chrome.css = asset_name("city.css");
    chrome.icons = asset_name("icons.svg");
    chrome.motifs = asset_name("motifs.svg");
    chrome.theme_version = site.theme_version;
    chrome.icons_version = site.icons_version;
    chrome.picture = whole(site.picture(language));
    chrome.logo = site.logo;
    chrome.closed = site.closed;
    chrome.phone = site.phone_shown;
    if (!site.phone.empty()) chrome.phone_href = "tel:" + site.phone;
    for (const auto& link : site.menu)
        if (link.language == language) chrome.menu.push_back({link.label, link.href});
    for (const auto& link : site.footer)
        if (link.language == language) chrome.footer.push_back({link.label, link.href});
    return chrome;
}

Chrome frame(const Context& context, About about) {
    auto path = context.path;
    if (!context.request.head.query.empty() && about.path.empty()) path.append("?").append(context.request.head.query);
    auto chrome = frame(context.site, context.language, context.origin(), path, std::move(about));
    dress(chrome, context.look);
    chrome.signed_in = context.has_session();
    chrome.here = here(context.request.head);
    for (const auto& said : context.site.announcements)
        if (said.from <= context.now && context.now < said.until && chrome.alerts.size() < most_alerts)
            chrome.alerts.push_back({said.level, said.level == "info" ? "info" : "alert", said.texts[i18n::index(context.language)], {}, said.href.starts_with('/') ? context.href(said.href) : said.href});
    chrome.indexed = chrome.indexed && !context.before_opening;
    chrome.outside = context.outside;
    chrome.report_href = context.href("/complaints/new");  // which page it is about, the browser says
    return chrome;
}

void dress(Chrome& chrome, const Look& look) {
    if (!look.theme.empty()) chrome.theme = look.theme;
    chrome.theme_chosen = !look.theme.empty();
    chrome.dark = chrome.theme == "dark";
    chrome.simple = look.simple;
    if (!chrome.simple) return;
    chrome.css = asset_name("city-plain.css");
    chrome.simple_css = asset_name("simple.css");
}

Response moved(const Context& context, std::string_view path) {
    auto location = context.href(path);
    if (!context.request.head.query.empty()) location.append("?").append(context.request.head.query);
    return Response::redirect(std::move(location), 301);
}

}  // namespace web
