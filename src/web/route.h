// A route: method, pattern, who may call it, and a handler whose arguments are typed. One cannot be declared without
// saying who may call it.
#pragma once

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

#include "base/id.h"
#include "base/result.h"
#include "web/edge/message.h"
#include "web/feature.h"
#include "web/response.h"
#include "web/roles.h"

namespace web {

struct Context;

// Whom a route is for.
class Who {
public:
    static const Who anyone;  // guests too
    static const Who member;  // whoever is signed in; whose things they are is the handler's to ask

    constexpr Who(Act act) : kind_(Kind::act), act_(act) {}  // whose roles allow it
    // Who may do that in the organisation that the first argument of the address names; the city's staff who look after
    // organisations may too.
    constexpr Who(TeamAct act) : kind_(Kind::team), team_act_(act) {}

    constexpr bool guests() const { return kind_ == Kind::anyone; }
    // `team`: as what whoever asks belongs to the organisation of the address, if at all.
    constexpr bool admits(Roles roles, std::optional<TeamRole> team = {}) const {
        if (kind_ == Kind::team) return (team && may(*team, team_act_)) || may(roles, Act::manage_organisations);
        return kind_ != Kind::act || may(roles, act_);
    }
    constexpr std::optional<Act> act() const { return kind_ == Kind::act ? std::optional(act_) : std::nullopt; }
    constexpr std::optional<TeamAct> team_act() const { return kind_ == Kind::team ? std::optional(team_act_) : std::nullopt; }

private:
    enum class Kind : std::uint8_t { anyone, member, act, team };
    constexpr explicit Who(Kind kind) : kind_(kind) {}

    Kind kind_;
    Act act_{};
    TeamAct team_act_{};
};
inline constexpr Who Who::anyone{Kind::anyone};
inline constexpr Who Who::member{Kind::member};

// What an unsafe method must show before it does anything (S-CSRF-1).
enum class Shown : std::uint8_t {
    token,      // all three layers: sent from here, by Sec-Fetch-Site and Origin, with the token of a form that we gave out
    origin,     // the first two: for what changes nothing but the sender's own view and stands on pages that are kept for all
    signature,  // none of them: other programs send it, and the handler verifies a signature over the body or in the address
};

using Arguments = std::span<const std::string_view>;  // the path's arguments, still percent-encoded

struct Route {
    edge::Method method;
    std::string_view pattern;  // "/events/:id": segments that begin with ':' are arguments
    Who who;
    base::Result<Response> (*invoke)(Context&, Arguments);
    std::uint64_t body_limit = 64 * 1024;
    std::string_view rate = "read";  // class of its rate limit (web/rates.h)
    Shown shown = Shown::token;
    bool wants_proof = false;  // the password within the last ten minutes (S-SES-6)
    Features features = {};    // parts of the city that it belongs to: where one of them is closed, it is not there
    int files = 0;             // how many may come with its form (multipart/form-data); 0: none, urlencoded alone

    // Said behind a route: web::post<"/me/email", change>(Who::member).rated("email_change").proved()
    constexpr Route rated(std::string_view name) const { return with(&Route::rate, name); }
    constexpr Route limited(std::uint64_t bytes) const { return with(&Route::body_limit, bytes); }
    constexpr Route showing(Shown what) const { return with(&Route::shown, what); }
    constexpr Route of(Feature feature) const {
        auto route = *this;
        route.features.add(feature);
        return route;
    }
    constexpr Route proved() const { return with(&Route::wants_proof, true); }
    // Of at most 10 MiB each (S-UP-1), beside a form of the usual size.
    constexpr Route taking_files(int most) const { return with(&Route::files, most).limited(static_cast<std::uint64_t>(most) * file_limit + body_limit); }
    static constexpr std::uint64_t file_limit = 10 * 1024 * 1024;

private:
    template <class T>
    constexpr Route with(T Route::* member, T value) const {
        auto route = *this;
        route.*member = value;
        return route;
    }
};

namespace route_detail {

template <std::size_t N>
struct Pattern {
    char text[N];
    consteval Pattern(const char (&literal)[N]) { std::copy_n(literal, N, text); }
    constexpr std::string_view view() const { return {text, N - 1}; }
    constexpr std::size_t arguments() const { return static_cast<std::size_t>(std::ranges::count(text, ':')); }
};

// "17", "17-kontsert" and "17.ics" are the same thing: what stands behind the number is for people or says in which form.
template <class T>
struct Argument;

template <class Tag>
struct Argument<base::Id<Tag>> {
    static std::optional<base::Id<Tag>> parse(std::string_view text) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        const bool whole = end == text.data() + text.size() || *end == '-' || *end == '.';
        if (error != std::errc() || !whole || value <= 0) return {};
        return base::Id<Tag>{value};
    }
};

template <>
struct Argument<std::string_view> {
    static std::optional<std::string_view> parse(std::string_view text) { return text; }
};

base::Result<Response> no_such_page();

template <auto handler, class... A, std::size_t... I>
base::Result<Response> call(Context& context, [[maybe_unused]] Arguments arguments, base::Result<Response> (*)(Context&, A...),
                            std::index_sequence<I...>) {
    [[maybe_unused]] std::tuple<std::optional<A>...> parsed{Argument<A>::parse(arguments[I])...};
    if (!(std::get<I>(parsed).has_value() && ...)) return no_such_page();
    return handler(context, *std::get<I>(parsed)...);
}

template <class... A>
constexpr std::size_t count_arguments(base::Result<Response> (*)(Context&, A...)) { return sizeof...(A); }

template <Pattern pattern, auto handler>
constexpr Route route(edge::Method method, Who who) {
    static_assert(count_arguments(handler) == pattern.arguments(), "the handler takes another number of arguments than the pattern names");
    return {method, pattern.view(), who, [](Context& context, Arguments arguments) {
                return call<handler>(context, arguments, handler, std::make_index_sequence<pattern.arguments()>());
            }};
}

}  // namespace route_detail

template <route_detail::Pattern pattern, auto handler>
constexpr Route get(Who who) { return route_detail::route<pattern, handler>(edge::Method::get, who); }

// Every POST is protected against forged requests; nouns, not verbs.
template <route_detail::Pattern pattern, auto handler>
constexpr Route post(Who who) { return route_detail::route<pattern, handler>(edge::Method::post, who).rated("write"); }

}  // namespace web
