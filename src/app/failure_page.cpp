#include "app/failure_page.h"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "i18n/words.h"
#include "web/frame.h"
#include "web/html.h"
#include "web/templates.h"

namespace app {
namespace {

using base::Words;
using base::words;

struct Sentences {
    Words title, text;
};

Sentences sentences(int status) {
    switch (status) {
        case 400: return {words("This address cannot be read"), words("Check that it was copied whole, or go to the home page.")};
        case 401: return {words("Sign in first"), words("This page is for people who have signed in.")};
        case 403: return {words("This is not open to you"), words("If you think it should be, write to the city’s editors.")};
        case 404: return {words("There is no such page"), words("It may have been moved or removed. Search for it, or begin at the home page.")};
        case 405: return {words("This cannot be done here"), words("Go back and try another way.")};
        case 409: return {words("This has changed in the meantime"), words("Open the page again to see how it is now.")};
        case 408: return {words("That took too long"), words("The connection was too slow. Try again.")};
        case 413: return {words("That is too large"), words("Send a smaller file or a shorter text.")};
        case 414: return {words("This address is too long"), words("Check that it was copied right, or go to the home page.")};
        case 421: return {words("There is no city at this address"), words("Check the address.")};
        case 422: return {words("This cannot be shown"), words("Something in the address is not right. Clear the filters and choose again.")};
        case 429: return {words("Too many requests"), words("Wait a minute and try again.")};
        case 503: return {words("Busy for a moment"), words("Try again in a minute.")};
        default:
            if (status >= 500) return {words("Something broke on our side"), words("We have noted it. Try again in a minute.")};
            return {words("This request cannot be answered"), words("Go back and try another way.")};
    }
}

// Sections have lists to begin again from: a wrong filter should not lead away from them.
std::string list_of(std::string_view path) {
    for (const std::string_view list : {"/events/calendar", "/events/weekend", "/events", "/offers", "/posts", "/goods", "/organisations", "/films", "/plays", "/screenings", "/venues", "/tags"})
        if (path.starts_with(list)) return std::string(list);
    if (path.starts_with("/works")) return "/films";
    return "/";
}

}  // namespace

int status_of(base::Error::Kind kind) {
    using Kind = base::Error::Kind;
    switch (kind) {
        case Kind::unauthenticated: return 401;
        case Kind::forbidden: return 403;
        case Kind::not_found: return 404;
        case Kind::conflict:
        case Kind::exhausted: return 409;
        case Kind::invalid: return 422;
        case Kind::too_many: return 429;
        case Kind::busy: return 503;
    }
    return 500;
}

std::string failure_page(const web::Site& site, i18n::Language language, std::string_view origin, const web::Look& look, std::string_view path,
                         const Failed& failed) {
    const auto [title, text] = sentences(failed.status);
    web::About about{.title = i18n::say(language, title), .indexed = false};
    about.path = failed.status == 404 || failed.status == 421 ? "/" : list_of(path);
    auto chrome = web::frame(site, language, origin, "/", about);
    web::dress(chrome, look);
    chrome.signed_in = failed.signed_in;
    web::Failure failure{.status = failed.status, .title = chrome.title};
    failure.text = i18n::say(language, failed.error ? failed.error->message : text);
    failure.search = failed.status == 404;
    const bool whole_list = failed.status == 422 && list_of(path) != "/";
    failure.action = whole_list ? web::Link{i18n::say(language, words("Clear filters")), site.href(language, list_of(path))}
                                : web::Link{i18n::say(language, words("Home")), site.href(language, "/")};
    if (failed.status == 401) failure.action = {i18n::say(language, words("Sign in")), site.href(language, "/sign-in")};
    if (failed.status >= 500) failure.request = failed.request_id;
    std::string html;
    web::Html out(html, language);
    web::layout::error(out, chrome, failure);
    return html;
}

std::string failure_problem(i18n::Language language, std::string_view path, const Failed& failed) {
    const auto [title, text] = sentences(failed.status);
    nlohmann::json problem = {{"type", "about:blank"}, {"title", i18n::say(language, title)}, {"status", failed.status}, {"instance", path},
                              {"detail", i18n::say(language, failed.error ? failed.error->message : text)}};
    if (failed.error && !failed.error->field.empty()) problem["field"] = failed.error->field;
    if (!failed.request_id.empty()) problem["request"] = failed.request_id;
    return problem.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::string failure_text(int status) {
    const auto [title, text] = sentences(status);
    std::string all;
    for (const auto language : i18n::languages)
        all += fmt::format("{}. {}\n", i18n::say(language, title), i18n::say(language, text));
    return all;
}

}  // namespace app
