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
#include "web/response.h"

namespace web {

struct Context;


enum class Who : std::uint8_t {
    anyone,  // guests too
    member,  // signed in
};

using Arguments = std::span<const std::string_view>;  // the path's arguments, still percent-encoded

struct Route {
    edge::Method method;
    std::string_view pattern;  // "/events/:id": segments that begin with ':' are arguments
    Who who;
    base::Result<Response> (*invoke)(Context&, Arguments);
    std::uint64_t body_limit = 64 * 1024;
    std::string_view rate = "read";  // class of its rate limit
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
constexpr Route post(Who who) { return route_detail::route<pattern, handler>(edge::Method::post, who); }

}  // namespace web
