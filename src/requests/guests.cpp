#include "requests/guests.h"

#include <charconv>

#include "web/guard.h"

namespace requests {

using base::words;

namespace {

constexpr std::chrono::seconds quickest{3};  // nobody reads the form and writes a sentence in less

// How long the form was open, by its token: "nonce.seconds.seal"; the guard has found it to be ours.
std::chrono::seconds age_of(const web::Context& context) {
    const auto token = context.form->fields().text(web::token_field, 200).value_or("");
    const auto dot = token.find('.');
    std::int64_t given = 0;
    if (dot != token.npos) std::from_chars(token.data() + dot + 1, token.data() + token.size(), given);
    return context.now - base::Instant(std::chrono::seconds(given));
}

// A path of this city out of what was typed: "https://jezkazgan.example/kk/events/17" and "/events/17".
std::string_view path_of(const web::Context& context, std::string_view typed) {
    const auto origin = context.origin();
    if (typed.starts_with(origin)) typed.remove_prefix(origin.size());
    return typed.empty() ? "/" : typed;
}

bool looks_like_address(std::string_view typed) { return typed.starts_with('/') || typed.starts_with("http://") || typed.starts_with("https://"); }

}  // namespace

std::string page_before(const web::Context& context, std::string_view own) {
    if (auto named = context.query.text("page", 500).value_or(""); !named.empty()) return named;
    const auto origin = context.origin();
    auto from = context.request.head.field("Referer");
    if (!from.starts_with(origin)) return {};
    from.remove_prefix(origin.size());
    const bool known = from.find(own) == from.npos && from.size() <= 500;
    return known && web::leads_to_page(context, from) ? std::string(from) : std::string();
}

void check_for_programs(const web::Context& context, web::Input& input) {
    if (!input.typed(trap).empty()) input.mistake("", words("A field that nobody sees was filled in. Leave it empty and send the form once more."));
    else if (age_of(context) < quickest) input.mistake("", words("That was very quick. Look through what you wrote and send it once more."));
}

std::string typed_page(const web::Context& context, web::Input& input) {
    auto typed = input.text("page", {.required = false, .most = 500});
    if (!looks_like_address(typed)) return typed;
    const auto path = path_of(context, typed);
    if (web::leads_to_page(context, path)) return std::string(path);
    input.mistake("page", words("There is no such page in this city. Copy its address, or say in words what you mean."));
    return {};
}

web::Line page_line(const web::Context& context, const std::string& page) {
    const bool leads = page.starts_with('/');
    return {"link", say(context, words("What it is about")), page, leads ? page : std::string()};
}

}  // namespace requests
