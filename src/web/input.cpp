#include "web/input.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "i18n/words.h"
#include "web/guard.h"

namespace web {
namespace {

using base::words;

bool is_label(std::string_view label) {
    const auto sign = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
    return !label.empty() && label.size() <= 63 && std::ranges::all_of(label, sign) && label.front() != '-' && label.back() != '-';
}

// Lower case, of at least two labels: "mail.example.kz".
bool is_domain(std::string_view domain) {
    std::size_t labels = 0;
    while (true) {
        const auto dot = domain.find('.');
        if (!is_label(domain.substr(0, dot))) return false;
        ++labels;
        if (dot == domain.npos) return labels >= 2;
        domain.remove_prefix(dot + 1);
    }
}

// What stands before the "@" without quotes (RFC 5322 dot-atom).
bool is_local_part(std::string_view text) {
    const auto sign = [](char c) {
        const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
        return letter || std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
    };
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, sign) && !text.starts_with('.') && !text.ends_with('.') &&
           text.find("..") == text.npos;
}

std::string with_small_domain(std::string text) {
    const auto at = text.rfind('@');
    if (at == text.npos) return text;
    std::transform(text.begin() + static_cast<std::ptrdiff_t>(at), text.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

}  // namespace

bool looks_like_email(std::string_view text) {
    const auto at = text.rfind('@');
    return at != text.npos && text.size() <= 254 && is_local_part(text.substr(0, at)) && is_domain(text.substr(at + 1));
}

Input::Input(Context& context) : context_(context), stale_(context.stale.has_value()) {}

const std::string* Input::raw(std::string_view name) const {
    const std::string* found = nullptr;
    if (context_.form)
        for (const auto& [key, value] : context_.form->fields().all())
            if (key == name) found = &value;
    return found;
}

bool Input::sent(std::string_view name, std::string_view value) const {
    return context_.form && std::ranges::any_of(context_.form->fields().all(), [&](const auto& field) { return field.first == name && field.second == value; });
}

std::string Input::say(const base::Words& what) const { return i18n::say(context_.language, what); }

std::string Input::text(std::string_view name, Wish wish) {
    const auto* sent = raw(name);
    auto value = sent ? base::clean(*sent, wish.lines) : std::string();
    const auto letters = base::letters(value);
    if (value.empty() && wish.required) mistake(name, words("Fill in this field"));
    else if (letters > wish.most) mistake(name, words("Too long: {n} characters at most", {{"n", fmt::to_string(wish.most)}}));
    else if (!value.empty() && letters < wish.least) mistake(name, words("Too short: at least {n} characters", {{"n", fmt::to_string(wish.least)}}));
    else return value;
    return {};
}

std::string Input::secret(std::string_view name) {
    constexpr std::size_t most_bytes = 1024;  // S-PW-2: checked before anything is computed of it
    const auto* sent = raw(name);
    if (!sent || sent->empty()) mistake(name, words("Fill in this field"));
    else if (sent->size() > most_bytes || base::letters(*sent) > 128) mistake(name, words("Too long: {n} characters at most", {{"n", "128"}}));
    else return *sent;
    return {};
}

std::string Input::email(std::string_view name) {
    auto value = with_small_domain(text(name, {.most = 254}));
    if (value.empty() || looks_like_email(value)) return value;
    mistake(name, words("Check the e-mail address"));
    return {};
}

std::string Input::choice(std::string_view name, std::initializer_list<std::string_view> known) {
    const auto* sent = raw(name);
    if (sent && std::ranges::find(known, *sent) != known.end()) return *sent;
    mistake(name, words("Choose one"));
    return {};
}

std::string Input::choice(std::string_view name, const std::vector<FormChoice>& known) {
    const auto* sent = raw(name);
    if (sent && std::ranges::find(known, *sent, &FormChoice::value) != known.end()) return *sent;
    mistake(name, words("Choose one"));
    return {};
}

std::vector<std::string> Input::choices(std::string_view name, const std::vector<FormChoice>& known) {
    std::vector<std::string> chosen;
    for (const auto& choice : known)
        if (sent(name, choice.value)) chosen.push_back(choice.value);
    const bool unknown = context_.form && std::ranges::any_of(context_.form->fields().all(), [&](const auto& field) {
        return field.first == name && std::ranges::find(known, field.second, &FormChoice::value) == known.end();
    });
    if (!unknown) return chosen;
    mistake(name, words("Choose among those that are listed"));
    return {};
}

bool Input::ticked(std::string_view name) const { return raw(name) != nullptr; }

std::optional<std::int64_t> Input::number(std::string_view name, std::int64_t least, std::int64_t most) {
    Fields one;
    if (const auto* sent = raw(name)) one.add(std::string(name), *sent);
    auto value = one.number(name, least, most);
    if (value && *value) return **value;
    mistake(name, value ? words("Fill in this field") : value.error().message);
    return {};
}

void Input::mistake(std::string_view name, base::Words what) { mistakes_.emplace_back(name, std::move(what)); }

const base::Words* Input::mistake_of(std::string_view name) const {
    const auto found = std::ranges::find(mistakes_, name, &std::pair<std::string, base::Words>::first);
    return found == mistakes_.end() ? nullptr : &found->second;
}

std::string Input::typed(std::string_view name, std::string_view otherwise) const {
    const auto* sent = raw(name);
    return sent ? base::shortened(*sent, 20'000) : std::string(context_.form ? std::string_view() : otherwise);
}

FormView Input::view(std::string_view pattern, base::Words button) const {
    FormView view;
    view.action = context_.href(pattern);
    view.token = form_token(context_, pattern);
    view.button = say(button);
    if (context_.stale) view.error = say(context_.stale->message);
    if (const auto* whole = mistake_of("")) view.error = say(*whole);
    if (context_.environment.dev) view.warning = say(words("This is a trial on your own computer: nothing you type is encrypted on its way."));
    else if (!context_.request.head.secure) view.warning = say(words("This connection is not encrypted, so a sign-in cannot last. Open the address with https://."));
    return view;
}

FormField Input::field(FormField field, std::string_view otherwise) const {
    if (const auto* wrong = mistake_of(field.name)) field.error = say(*wrong);
    if (field.type == "password") return field;
    if (field.type == "ticks") {
        for (auto& choice : field.choices)
            if (context_.form) choice.chosen = sent(field.name, choice.value);
        return field;
    }
    field.value = typed(field.name, otherwise);
    for (auto& choice : field.choices) choice.chosen = choice.value == field.value;
    return field;
}

}  // namespace web
