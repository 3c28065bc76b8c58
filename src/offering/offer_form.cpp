#include "offering/offer_form.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "authoring/when_typed.h"
#include "base/text.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "offering/kinds.h"
#include "offering/store.h"
#include "offering/windows_typed.h"
#include "readers/price.h"

namespace offering {
namespace {

using authoring::FormPart;
using base::words;
using i18n::Language;
using web::FormChoice;
using web::FormField;

constexpr std::size_t terms_letters = 5'000;
constexpr int most_percent = 99, most_nth = 100, most_in_all = 1'000'000, most_per_person = 1'000;

const offers::Text* text_in(const offers::Draft& draft, Language language) {
    const auto found = std::ranges::find(draft.texts, language, &offers::Text::language);
    return found == draft.texts.end() ? nullptr : &*found;
}

Language original(const web::Context& context, const offers::Draft& known) { return known.texts.empty() ? context.language : known.texts.front().language; }

std::string field_in(std::string_view name, Language language) { return fmt::format("{}_{}", name, i18n::tag(language)); }

template <class T>
std::string figure(const std::optional<T>& number) { return number ? fmt::to_string(*number) : std::string(); }

std::string sum_of(const web::Context& context, const offers::Draft& known, const std::optional<std::int64_t>& minor) {
    return minor ? base::clean(i18n::money(context.language, {*minor, known.currency})) : std::string();
}

FormField short_field(const web::Context& context, const web::Input& input, std::string name, const base::Words& label, bool required, const std::string& value, std::string hint = {}) {
    return input.field({.name = std::move(name), .label = say(context, label), .hint = std::move(hint), .width = "short", .required = required}, value);
}

// ── What is asked ───────────────────────────────────────────────────────────────────────────────────────────────────

// The fields of a kind are shown where it is chosen (static/offering.css); where that is not understood, all of them are.
void ask_gain(std::vector<FormField>& fields, const web::Context& context, const web::Input& input, const offers::Draft& known) {
    std::vector<FormChoice> choices;
    for (const auto& [key, name] : kinds()) choices.push_back({std::string(key), say(context, name)});
    fields.push_back(input.field({.name = "kind", .label = say(context, words("What does one gain?")), .type = "radio", .choices = std::move(choices)}, known.texts.empty() ? "percent" : known.kind));
    const auto sum = say(context, words("Like 2500"));
    const bool computed = known.kind == "percent" || known.kind == "sum";
    fields.push_back(short_field(context, input, "percent", words("How many percent less"), true, figure(known.percent), say(context, words("From 1 to 99"))));
    fields.push_back(short_field(context, input, "amount", words("How much less"), true, sum_of(context, known, known.amount), sum));
    fields.push_back(short_field(context, input, "nth", words("Which one is free"), true, figure(known.nth), say(context, words("2: every second one"))));
    fields.push_back(short_field(context, input, "price_usual", words("Usual price"), false, computed ? sum_of(context, known, known.price_before) : std::string(), say(context, words("Then the new price and what one saves are computed"))));
    fields.push_back(short_field(context, input, "price_before", words("Old price"), true, computed ? std::string() : sum_of(context, known, known.price_before), sum));
    fields.push_back(short_field(context, input, "price_after", words("New price"), true, computed ? std::string() : sum_of(context, known, known.price_after), sum));
}

void ask_texts(std::vector<FormField>& fields, const web::Context& context, const web::Input& input, const offers::Draft& known) {
    const auto* text = text_in(known, original(context, known));
    fields.push_back(input.field({.name = "title", .label = say(context, words("Title")), .hint = say(context, words("What and when, in a few words: second coffee free until noon"))}, text ? text->title : ""));
    fields.push_back(input.field({.name = "terms", .label = say(context, words("Terms")), .type = "lines", .hint = say(context, words("What is left out, and what one has to show or say")), .required = false}, text ? text->terms : ""));
}

void ask_when(std::vector<FormField>& fields, const web::Context& context, const web::Input& input, const offers::Draft& known) {
    const bool fresh = known.texts.empty();
    const auto shown = windows_shown(context.language, known.windows);
    const auto day = [&](std::string name, const base::Words& label, bool required, const std::string& value, std::string hint) {
        fields.push_back(input.field({.name = std::move(name), .label = say(context, label), .type = "date", .hint = std::move(hint), .width = "short", .required = required}, value));
    };
    day("valid_from", words("First day"), true, i18n::machine_date(fresh ? context.today : known.valid_from), {});
    day("valid_until", words("Last day"), false, known.valid_until ? i18n::machine_date(*known.valid_until) : std::string(), say(context, words("Without one it goes on until you end it")));
    fields.push_back(input.field({.name = "weekdays", .label = say(context, words("On which days?")), .type = "ticks", .hint = say(context, words("None is ticked: on all")), .required = false,
                                  .choices = weekday_choices(context, shown.weekdays)}));
    fields.push_back(input.field({.name = "from_hour", .label = say(context, words("From what time")), .type = "time", .width = "short", .required = false}, shown.from));
    fields.push_back(input.field({.name = "until_hour", .label = say(context, words("Until what time")), .type = "time", .width = "short", .required = false}, shown.until));
}

void ask_other_hours(FormPart& part, const web::Context& context, const web::Input& input, const offers::Draft& known) {
    part.fields.push_back(input.field({.name = "other_hours", .label = say(context, words("Days with their hours")), .hint = say(context, words("Beside those above: Sat 10:00–15:00; Sun 12:00–18:00")), .required = false},
                                      windows_shown(context.language, known.windows).others));
}

std::vector<FormChoice> audience_choices(const web::Context& context, const offers::Draft& known) {
    std::vector<FormChoice> choices;
    for (const auto& [key, name] : audiences()) choices.push_back({std::string(key), say(context, name), {}, std::ranges::find(known.audiences, key) != known.audiences.end()});
    return choices;
}

void ask_whom(std::vector<FormField>& fields, const web::Context& context, const web::Input& input, const offers::Draft& known) {
    fields.push_back(input.field({.name = "audience", .label = say(context, words("For whom")), .type = "ticks", .hint = say(context, words("Nobody is ticked: for everybody")), .required = false,
                                  .choices = audience_choices(context, known)}));
    fields.push_back(input.field({.name = "new_clients", .label = say(context, words("New clients only")), .type = "tick", .required = false}, known.new_clients_only ? "yes" : ""));
    fields.push_back(short_field(context, input, "per_person", words("Times per person"), false, figure(known.limit_per_person)));
    fields.push_back(short_field(context, input, "in_all", words("How many in all"), false, figure(known.limit_total)));
}

std::vector<FormChoice> branch_choices(const web::Context& context, const offers::Draft& known) {
    std::vector<FormChoice> choices;
    for (auto& branch : branches_of(context.db(), known.organisation_id))
        choices.push_back({fmt::to_string(branch.id), std::move(branch.name), {}, std::ranges::find(known.branches, branch.id) != known.branches.end()});
    if (choices.size() < 2) choices.clear();
    return choices;
}

void ask_where(std::vector<FormField>& fields, const web::Context& context, const web::Input& input, const offers::Draft& known) {
    auto choices = branch_choices(context, known);
    if (choices.empty()) return;
    fields.push_back(input.field({.name = "branches", .label = say(context, words("Where it is valid")), .type = "ticks", .hint = say(context, words("None is ticked: at all of them")), .required = false, .choices = std::move(choices)}));
}

void ask_translations(std::vector<FormPart>& parts, const web::Context& context, const web::Input& input, const offers::Draft& known) {
    const auto own = original(context, known);
    for (const auto language : context.site.languages) {
        if (language == own) continue;
        const auto* text = text_in(known, language);
        auto& fields = parts.emplace_back(say(context, words("The same in another language: {language}", {{"language", std::string(i18n::own_name(language))}})), true).fields;
        fields.push_back(input.field({.name = field_in("title", language), .label = say(context, words("Title")), .required = false}, text ? text->title : ""));
        fields.push_back(input.field({.name = field_in("terms", language), .label = say(context, words("Terms")), .type = "lines", .required = false}, text ? text->terms : ""));
    }
}

// ── What is typed ───────────────────────────────────────────────────────────────────────────────────────────────────

offers::Text typed_text(web::Input& input, Language language, const std::string& title_field, const std::string& terms_field, bool required) {
    offers::Text text{language, input.text(title_field, {.required = required}), input.text(terms_field, {.required = false, .most = terms_letters, .lines = true})};
    if (!text.title.empty() && base::folded(text.title).empty()) input.mistake(title_field, words("A title needs letters or figures"));
    if (!required && text.title.empty() && !text.terms.empty()) input.mistake(title_field, words("Terms need a title"));
    return text;
}

void type_texts(const web::Context& context, web::Input& input, offers::Draft& draft, const offers::Draft& known) {
    const auto own = original(context, known);
    draft.texts = {typed_text(input, own, "title", "terms", true)};
    for (const auto language : context.site.languages) {
        if (language == own) continue;
        auto text = typed_text(input, language, field_in("title", language), field_in("terms", language), false);
        if (!text.title.empty()) draft.texts.push_back(std::move(text));
    }
}

// One sum in the city's currency.
std::optional<std::int64_t> typed_sum(const web::Context& context, web::Input& input, std::string_view field, bool required) {
    const auto text = input.text(field, {.required = required, .most = 40});
    if (text.empty()) return {};
    const auto read = readers::read_price(text, context.site.currency);
    const bool one = read.price && !read.price->free && read.note.empty() && read.price->min && read.price->min == read.price->max && *read.price->min > 0;
    if (one && read.price->currency == context.site.currency) return read.price->min;
    input.mistake(field, words("A sum in {currency}, like 2500", {{"currency", i18n::currency_sign(context.site.currency)}}));
    return {};
}

std::optional<int> typed_number(web::Input& input, std::string_view field, int least, int most) {
    const auto number = input.number(field, least, most);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

std::optional<int> optional_number(web::Input& input, std::string_view field, int least, int most) {
    return base::trimmed(input.typed(field)).empty() ? std::nullopt : typed_number(input, field, least, most);
}

void type_prices(const web::Context& context, web::Input& input, offers::Draft& draft) {
    draft.price_before = typed_sum(context, input, "price_before", true);
    draft.price_after = typed_sum(context, input, "price_after", true);
    if (draft.price_before && draft.price_after && *draft.price_after >= *draft.price_before) input.mistake("price_after", words("The new price has to be lower than the old one"));
}

// What it costs then, where the usual price is said.
void compute_price(const web::Context& context, web::Input& input, offers::Draft& draft) {
    draft.price_before = typed_sum(context, input, "price_usual", false);
    if (!draft.price_before) return;
    if (draft.amount && *draft.amount >= *draft.price_before) return input.mistake("amount", words("This is as much as it costs, or more"));
    if (draft.percent) draft.price_after = *draft.price_before - *draft.price_before * *draft.percent / 100;
    if (draft.amount) draft.price_after = *draft.price_before - *draft.amount;
}

// Prices of a kind that asks for none stay as they came in.
void type_gain(const web::Context& context, web::Input& input, offers::Draft& draft, const offers::Draft& known) {
    std::vector<FormChoice> choices;
    for (const auto& [key, name] : kinds()) choices.push_back({std::string(key), {}});
    draft.kind = input.choice("kind", choices);
    draft.percent = draft.nth = {};
    draft.amount = draft.price_before = draft.price_after = {};
    draft.currency = context.site.currency;
    if (draft.kind == "percent") draft.percent = typed_number(input, "percent", 1, most_percent);
    if (draft.kind == "sum") draft.amount = typed_sum(context, input, "amount", true);
    if (draft.kind == "nth_free") draft.nth = typed_number(input, "nth", 2, most_nth);
    if (draft.kind == "new_price") type_prices(context, input, draft);
    if (draft.percent || draft.amount) compute_price(context, input, draft);
    const bool asked = draft.kind == "percent" || draft.kind == "sum" || draft.kind == "new_price";
    if (asked || draft.kind != known.kind || known.currency != draft.currency) return;
    draft.price_before = known.price_before;
    draft.price_after = known.price_after;
}

std::optional<base::Day> typed_day(const web::Context& context, web::Input& input, std::string_view field, bool required) {
    const auto text = input.text(field, {.required = required, .most = 40});
    if (text.empty()) return {};
    const auto day = authoring::read_typed_day(context, text);
    if (!day) input.mistake(field, words("A day like 15.12.2026"));
    return day;
}

// What was there may have begun already; what comes in may not.
void type_days(const web::Context& context, web::Input& input, offers::Draft& draft, const offers::Draft& known) {
    const auto from = typed_day(context, input, "valid_from", true), until = typed_day(context, input, "valid_until", false);
    const auto bounded = [&](std::string_view field, base::Day day) { authoring::bound(context, input, field, context.site.zone.midnight(day)); };
    if (from && (known.texts.empty() || *from != known.valid_from)) bounded("valid_from", *from);
    if (until) bounded("valid_until", *until);
    if (from && until && *until < *from) input.mistake("valid_until", words("It comes before the first day"));
    draft.valid_from = from.value_or(context.today);
    draft.valid_until = until;
}

void type_limits(web::Input& input, offers::Draft& draft, const offers::Draft& known) {
    draft.new_clients_only = input.ticked("new_clients");
    draft.limit_per_person = optional_number(input, "per_person", 1, most_per_person);
    draft.limit_total = optional_number(input, "in_all", 1, most_in_all);
    if (draft.limit_total && *draft.limit_total < known.used)
        input.mistake("in_all", words("{n} has been taken already", "{n} have been taken already", {{"n", fmt::to_string(known.used)}}));
}

std::vector<std::int64_t> typed_branches(const web::Context& context, web::Input& input, const offers::Draft& known) {
    const auto choices = branch_choices(context, known);
    if (choices.empty()) return known.branches;
    std::vector<std::int64_t> ids;
    for (const auto& typed : input.choices("branches", choices)) std::from_chars(typed.data(), typed.data() + typed.size(), ids.emplace_back());
    if (ids.size() == choices.size()) ids.clear();  // at all of them, those that come later, too
    return ids;
}

}  // namespace

std::vector<FormPart> offer_parts(web::Context& context, const web::Input& input, const offers::Draft& known) {
    std::vector<FormPart> parts(2);
    ask_gain(parts[0].fields, context, input, known);
    ask_texts(parts[0].fields, context, input, known);
    parts[1].title = say(context, words("When it is valid"));
    ask_when(parts[1].fields, context, input, known);
    ask_other_hours(parts.emplace_back(say(context, words("Other hours on other days")), true), context, input, known);
    auto& whom = parts.emplace_back(say(context, words("For whom, how many, where")), true);
    ask_whom(whom.fields, context, input, known);
    ask_where(whom.fields, context, input, known);
    ask_translations(parts, context, input, known);
    return parts;
}

offers::Draft typed_offer(web::Context& context, web::Input& input, const offers::Draft& known) {
    auto draft = known;
    type_gain(context, input, draft, known);
    type_texts(context, input, draft, known);
    type_days(context, input, draft, known);
    draft.windows = typed_windows(context, input);
    draft.audiences = input.choices("audience", audience_choices(context, known));
    type_limits(input, draft, known);
    draft.branches = typed_branches(context, input, known);
    return draft;
}

}  // namespace offering
