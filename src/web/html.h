// What templates write into a string: everything escaped for the place where it stands. The compiled templates choose
// the function; the types refuse what has no safe form there.
#pragma once

#include <concepts>
#include <initializer_list>
#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/result.h"
#include "i18n/words.h"

namespace web {

// HTML that is known to be safe: rendered Markdown, a QR code as SVG. The only way to show something unescaped, so each
// place that makes one is counted (tests/architecture).
struct Markup {
    std::string html;
};

// JSON text for <script type="application/ld+json">.
struct JsonLd {
    std::string json;
};

// The markup of a link inside a sentence: tr("I accept the <a>terms</a>", a = web::link("/terms")).
i18n::Element link(std::string_view address);
i18n::Element strong();

// Percent-encoded for one part of a path or query (RFC 3986 unreserved characters stay).
std::string url_part(std::string_view text);
template <std::integral T>
std::string url_part(T number) { return std::to_string(number); }

// The address itself, or "#" when its scheme is none of http, https, mailto, tel, geo. Relative ones pass; what browsers
// skip before and inside a scheme (controls, tabs, line ends) is skipped alike (WHATWG URL §4.4).
std::string_view safe_address(std::string_view address);

namespace detail {
template <class T>
concept Text = std::convertible_to<const T&, std::string_view>;
template <class T>
concept Number = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char>;
template <class>
inline constexpr bool never = false;
}  // namespace detail

class Html {
public:
    // Appends to `out`, which must live as long.
    Html(std::string& out, i18n::Language language, const i18n::Catalogue& catalogue = i18n::catalogue())
        : out_(out), language_(language), catalogue_(&catalogue) {}

    i18n::Language language() const { return language_; }

    // Fixed parts of templates only.
    void raw(std::string_view html) { out_ += html; }

    // Between tags.
    template <class T>
    void text(const T& value) {
        if constexpr (std::same_as<T, Markup>) out_ += value.html;
        else if constexpr (std::same_as<T, i18n::Phrase>) phrase_text(value);
        else attribute(value);
    }

    // Between the quotes of an attribute.
    template <class T>
    void attribute(const T& value) {
        if constexpr (detail::Text<T>) escaped(value);
        else if constexpr (detail::Number<T>) number(value);
        else if constexpr (std::same_as<T, i18n::Language>) out_ += i18n::tag(value);
        else if constexpr (std::same_as<T, base::Words>) escaped(i18n::say(language_, value, *catalogue_));
        else if constexpr (std::same_as<T, i18n::Phrase>) phrase_attribute(value);
        else
            static_assert(detail::never<T>, "only text, integers and words can be shown here: not bool, std::optional "
                                            "(write *value), ids (write id.value); web::Markup in text only");
    }

    // A whole address at the start of href, src, action…; numbers cannot carry a scheme.
    template <class T>
    void address(const T& value) {
        if constexpr (detail::Text<T>) escaped(safe_address(value));
        else attribute(value);
    }

    // srcset: "a.webp 400w, b.webp 800w"; "#" when any candidate's scheme is refused.
    void address_list(std::string_view value);
    void address_list(detail::Number auto value) { number(value); }

    // "<", ">", "&" and the two line separators as \u escapes, so that nothing in a string can end the element.
    void json(const JsonLd& value);

    // What tr() becomes.
    std::string_view word(i18n::Msgid id) const { return i18n::word(*catalogue_, language_, id); }
    i18n::Phrase phrase(i18n::Msgid id, std::initializer_list<i18n::Parameter> parameters) const {
        return {*catalogue_, language_, id, std::span(parameters.begin(), parameters.size())};
    }

private:
    void escaped(std::string_view text);
    void number(detail::Number auto value) {
        if constexpr (std::is_signed_v<decltype(value)>) signed_number(value);
        else unsigned_number(value);
    }
    void signed_number(long long value);
    void unsigned_number(unsigned long long value);
    void phrase_text(const i18n::Phrase& phrase);
    void phrase_attribute(const i18n::Phrase& phrase);

    std::string& out_;
    i18n::Language language_;
    const i18n::Catalogue* catalogue_;
};

// Content for a slot of a component: a view of a function, called while the component is being written.
class Slot {
public:
    Slot() = default;
    template <class Function>
        requires(!std::same_as<Function, Slot>)
    Slot(const Function& function)
        : function_(&function),
          call_([](const void* it, Html& out) { (*static_cast<const Function*>(it))(out); }) {}
    template <class Function>
        requires(!std::same_as<Function, Slot>)
    Slot(const Function&&) = delete;  // it would be gone before it is called

    explicit operator bool() const { return call_ != nullptr; }
    void operator()(Html& out) const { call_(function_, out); }

private:
    const void* function_ = nullptr;
    void (*call_)(const void*, Html&) = nullptr;
};

// Whether a component's required slots are among those that a template fills.
template <class Slots>
consteval bool all_filled(std::initializer_list<std::string_view> filled) {
    for (const auto name : Slots::required) {
        bool found = false;
        for (const auto one : filled) found = found || one == name;
        if (!found) return false;
    }
    return true;
}

// {{ loop.number }} in {% for %}.
struct Loop {
    std::size_t size;
    std::size_t number = 0;  // from 1
    bool first = false, last = false;

    explicit Loop(std::size_t size) : size(size) {}
    void next() {
        ++number;
        first = number == 1;
        last = number == size;
    }
};

template <class Range>
bool nothing_in(const Range& range) {
    return std::begin(range) == std::end(range);
}

}  // namespace web
