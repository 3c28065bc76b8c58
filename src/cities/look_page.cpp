#include "cities/look_page.h"

#include <fmt/format.h>

namespace cities {
namespace {

using base::words;

constexpr std::size_t longest_address = 2000;

std::unexpected<base::Error> no_such_look() {
    return base::refuse(base::Error::Kind::invalid, words("There is no such look. Use the buttons at the end of the page."));
}

// The look that is asked for, in place of the one the visitor has.
base::Result<web::Look> chosen(const web::Context& context, const web::Fields& fields) {
    const auto view = fields.choice("view", {"usual", "simple"});
    const auto theme = fields.choice("theme", {"auto", "light", "dark"});
    if (!view || !theme || (view->empty() && theme->empty())) return no_such_look();
    auto look = context.look;
    if (!view->empty()) look.simple = *view == "simple";
    if (!theme->empty()) look.theme = *theme == "auto" ? std::string() : *theme;
    if (look.theme == context.site.theme) look.theme.clear();  // the city's own needs no cookie
    return look;
}

std::string cookie_line(const web::Look& look, bool secure) {
    constexpr int year = 365 * 24 * 60 * 60;
    return fmt::format("{}={}; Path=/; Max-Age={}; SameSite=Lax; HttpOnly{}", web::Look::cookie, look.text(), look.usual() ? 0 : year,
                       secure ? "; Secure" : "");
}

}  // namespace

base::Result<web::Response> look_page(web::Context& context) {
    if (!context.form) return no_such_look();
    const auto look = TRY(chosen(context, context.form->fields()));
    auto back = TRY(context.form->fields().text("back", longest_address));
    if (back.empty()) back = context.href("/");
    if (!web::leads_within(back)) return base::refuse(base::Error::Kind::invalid, words("The way back leads out of the city, so it was not taken. Nothing has changed."));
    auto response = web::Response::redirect(std::move(back));
    response.fields.emplace_back("Set-Cookie", cookie_line(look, context.request.head.secure));
    return response;
}

}  // namespace cities
