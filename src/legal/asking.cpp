#include "legal/asking.h"

#include <fmt/format.h>

#include <algorithm>

#include "i18n/words.h"

namespace legal {
namespace {

using base::words;

constexpr std::string_view shown_field = "agreed_texts";

Tick of_processing() {
    return {"agree_processing", words("I agree to the collection and processing of my personal data"), words("Without this consent there can be no account: it consists of such data."), {Purpose::processing}};
}

Tick of_terms(std::vector<Purpose> gives) {
    return {"agree_terms", words("I accept the terms of use and the privacy policy"), words("An account is for those who accept the terms."), std::move(gives)};
}

Tick of_age(int age) {
    const auto n = fmt::to_string(age);
    return {"of_age", words("I am at least {n} year old", "I am at least {n} years old", {{"n", n}}),
            words("There is no account under this age. A parent can name a child in the own account."), {Purpose::age}};
}

Tick of_marketing() { return {"agree_marketing", words("Send me news and offers of the city by e-mail"), {}, {Purpose::marketing}}; }

// Leaves out what there is no text of, and keeps the texts of the rest.
Asking asking(const web::Context& context, std::vector<Tick> ticks, Channel channel) {
    Asking asking{{}, channel, {}};
    for (auto& tick : ticks) {
        std::erase_if(tick.gives, [&](Purpose purpose) {
            const auto kind = text_kind(purpose);
            auto text = kind ? current(context.db(), *kind, context.language) : std::nullopt;
            if (text) asking.texts.push_back(std::move(*text));
            return kind && !text;
        });
        if (!tick.gives.empty()) asking.ticks.push_back(std::move(tick));
    }
    return asking;
}

const Text* text_for(const std::vector<Text>& texts, Purpose purpose) {
    const auto found = std::ranges::find_if(texts, [&](const Text& text) { return text_kind(purpose) == text.kind; });
    return found == texts.end() ? nullptr : &*found;
}

std::string versions_shown(const std::vector<Text>& texts) {
    std::string list;
    for (const auto& text : texts) list += fmt::format("{}{}", list.empty() ? "" : ",", text.id.value);
    return list;
}

}  // namespace

std::vector<web::FormField> Asking::fields(const web::Context& context, const web::Input& input) const {
    std::vector<web::FormField> fields;
    for (const auto& tick : ticks) {
        web::FormField field{.name = tick.name, .label = i18n::say(context.language, tick.label), .type = "tick", .required = tick.required()};
        for (const auto purpose : tick.gives)
            if (const auto* text = text_for(texts, purpose))
                field.choices.push_back({context.href(fmt::format("/legal/{}", name_of(text->kind))), i18n::say(context.language, title(text->kind))});
        if (!tick.required()) field.hint = i18n::say(context.language, words("Optional. You can take it back at any time."));
        fields.push_back(input.field(std::move(field)));
    }
    fields.push_back({.name = std::string(shown_field), .type = "hidden", .required = false, .value = versions_shown(texts)});
    return fields;
}

std::vector<Given> Asking::given(const web::Context& context, web::Input& input) const {
    std::vector<Given> all;
    for (const auto& tick : ticks) {
        if (!input.ticked(tick.name)) {
            if (tick.required()) input.mistake(tick.name, tick.refusal);
            continue;
        }
        for (const auto purpose : tick.gives) {
            const auto* text = text_for(texts, purpose);
            all.push_back({purpose, text ? text->id : TextId{}, i18n::say(context.language, tick.label), context.language, channel, context.now, context.request.head.remote.text});
        }
    }
    if (input.typed(shown_field) != versions_shown(texts)) input.mistake("", words("A text that you agree to has just been changed. Read it again and tick once more."));
    return all;
}

Asking asking_at_sign_up(const web::Context& context) {
    const auto age = operator_of(context.db()).age_min;
    return asking(context, {of_processing(), of_terms({Purpose::terms, Purpose::privacy}), of_age(age), of_marketing()}, Channel::sign_up);
}

Asking asking_before_opening(const web::Context& context) {
    return asking(context, {{"agree_letter", words("Write to me once when the city opens. I agree to the processing of my address for that."), words("Without this consent we may not keep your address."), {Purpose::processing, Purpose::privacy}}}, Channel::landing);
}

Asking asking_for(const web::Context& context, const std::vector<Purpose>& purposes) {
    const auto wanted = [&](Purpose purpose) { return std::ranges::find(purposes, purpose) != purposes.end(); };
    std::vector<Tick> ticks;
    if (wanted(Purpose::processing)) ticks.push_back(of_processing());
    std::vector<Purpose> rules;
    for (const auto purpose : {Purpose::terms, Purpose::privacy})
        if (wanted(purpose)) rules.push_back(purpose);
    if (!rules.empty()) ticks.push_back(of_terms(rules));
    if (wanted(Purpose::marketing)) ticks.push_back(of_marketing());
    return asking(context, std::move(ticks), Channel::account);
}

}  // namespace legal
