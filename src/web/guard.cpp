#include "web/guard.h"

#include <fmt/format.h>

#include <charconv>

#include "web/cookie.h"
#include "web/leaving.h"

namespace web {
namespace {

using base::Error;
using base::words;

constexpr std::chrono::hours token_age{12};
constexpr std::size_t nonce_letters = 22;  // 16 bytes

// What ties a form to whoever was given it.
std::string binding_of(Context& context) {
    if (const auto* identity = context.identity()) return fmt::format("session {}", base::bytes_of(identity->secret));
    return fmt::format("guest {}", cookie_of(context.request.head, name_of(Cookie::form, context.environment.dev)));
}

// A guest who opens a form gets a cookie, unless there is one already.
std::string binding_for(Context& context) {
    const auto name = name_of(Cookie::form, context.environment.dev);
    context.personal = true;
    if (context.identity() || cookie_of(context.request.head, name).size() == nonce_letters) return binding_of(context);
    for (const auto& line : context.cookies)
        if (line.starts_with(name)) return fmt::format("guest {}", line.substr(name.size() + 1, nonce_letters));
    const auto value = base::fresh_token(16);
    context.cookies.push_back(cookie_line(Cookie::form, value, token_age, context.environment.dev));
    return fmt::format("guest {}", value);
}

std::string seal_of(const Context& context, std::string_view nonce_and_time, std::string_view pattern, std::string_view binding) {
    return base::base64url(base::digest(context.environment.keys.of(base::Keys::Use::forms), {context.site.slug, nonce_and_time, pattern, binding}));
}

std::optional<TeamRole> team_role(const Context& context, const Identity& identity, const Match& match) {
    const auto organisation = route_detail::Argument<base::Id<struct AnyOrganisation>>::parse(match.arguments().front());
    if (!organisation || !context.environment.teams) return {};
    return context.environment.teams->role_in(context.db(), identity.account, organisation->value);
}

Error too_old() { return {Error::Kind::forbidden, words("This page was open for too long, so nothing was sent. Check what you wrote and send it once more."), {}, {}}; }

}  // namespace

Stop stop(Context& context, const Match& match) {
    const auto& who = match.route->who;
    if (who.guests()) return Stop::none;
    const auto* identity = context.identity();
    if (!identity) return Stop::sign_in;
    if (!open_while_leaving(match.route->pattern) && is_leaving(context.db(), identity->account)) return Stop::leaving;
    if (who.team_act()) context.team_role = team_role(context, *identity, match);
    if (!who.admits(identity->roles, context.team_role)) return who.team_act() && !context.team_role ? Stop::hidden : Stop::forbidden;
    // Whoever enters an organisation without belonging to it does so by a duty in the city.
    const bool on_duty = who.act() || (who.team_act() && !context.team_role);
    if (on_duty && !identity->second_factor && !context.site.is_demo) return Stop::factor;
    return match.route->wants_proof && !identity->proved(context.now) ? Stop::prove : Stop::none;
}

bool is_open(const Context& context, std::string_view path) {
    if (!context.environment.router) return false;
    const auto match = context.environment.router->find(edge::Method::get, path.substr(0, path.find_first_of("?#")));
    return match.route && !context.site.closed.meets(match.route->features);
}

bool leads_to_page(const Context& context, std::string_view address) {
    if (!leads_within(address)) return false;
    const auto path = address.substr(0, address.find_first_of("?#"));
    const auto language = i18n::parse_language(path.substr(1, 2));
    const bool prefixed = language && path.size() >= 3 && (path.size() == 3 || path[3] == '/');
    const auto rest = prefixed ? path.substr(3) : path;
    return is_open(context, rest.empty() ? "/" : rest);
}

std::string form_token(Context& context, std::string_view pattern) {
    const auto binding = binding_for(context);
    const auto open = fmt::format("{}.{}", base::fresh_token(16), context.now.time_since_epoch().count());
    return fmt::format("{}.{}", open, seal_of(context, open, pattern, binding));
}

std::optional<Error> token_fault(Context& context, std::string_view pattern) {
    if (!context.form) return too_old();
    const auto token = context.form->fields().text(token_field, 200);
    const auto seal = token ? token->rfind('.') : std::string::npos;
    if (seal == std::string::npos || seal <= nonce_letters) return too_old();
    const auto open = std::string_view(*token).substr(0, seal);
    if (!base::same(std::string_view(*token).substr(seal + 1), seal_of(context, open, pattern, binding_of(context)))) return too_old();
    std::int64_t given = 0;
    std::from_chars(open.data() + nonce_letters + 1, open.data() + open.size(), given);
    const auto age = context.now.time_since_epoch().count() - given;
    if (age < 0 || age > std::chrono::seconds(token_age).count()) return too_old();
    return {};
}

base::Digest submission_key(Context& context) {
    std::string all;
    for (const auto& [name, value] : context.form->fields().all()) all += fmt::format("{}:{}={}:{};", name.size(), name, value.size(), value);
    for (const auto& file : context.form->files()) all += fmt::format("{}:{}={}:", file.name.size(), file.name, file.bytes.size()).append(file.bytes);
    return base::digest(context.environment.keys.of(base::Keys::Use::forms), {"submission", context.path, binding_of(context), all});
}

base::Result<void> within_rate(Context& context, std::string_view rate, std::string_view key) {
    const auto wait = context.environment.rates.take(rate, fmt::format("{} {}", context.site.slug, key), context.now);
    if (wait.count() == 0) return {};
    Error error{Error::Kind::too_many, words("Too many attempts. Try again in {minutes} min.", {{"minutes", fmt::to_string((wait.count() + 59) / 60)}}), {}, wait};
    return std::unexpected(std::move(error));
}

base::Result<void> within_rate(Context& context, std::string_view rate) {
    const auto key = rate_key(context.request.head.remote);
    return key ? within_rate(context, rate, *key) : base::Result<void>();
}

}  // namespace web
