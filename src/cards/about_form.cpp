// What it is and how to reach it.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "cards/card_form.h"
#include "cards/card_words.h"
#include "cards/form_parts.h"
#include "cards/store.h"
#include "i18n/words.h"
#include "readers/price.h"

namespace cards {
namespace {

using base::words;
using i18n::Language;
using organisations::Draft;
using web::FormChoice;
using web::FormField;

constexpr std::size_t description_letters = 10'000, most_aliases = 10;

const organisations::Text* text_in(const Draft& draft, Language language) {
    const auto found = std::ranges::find(draft.texts, language, &organisations::Text::language);
    return found == draft.texts.end() ? nullptr : &*found;
}

Language original_of(const web::Context& context, const Draft& known) { return known.texts.empty() ? context.language : known.texts.front().language; }

std::string in_language(std::string_view name, Language language) { return fmt::format("{}_{}", name, i18n::tag(language)); }

std::vector<FormChoice> category_options(const web::Context& context) {
    std::vector<FormChoice> choices;
    for (const auto& one : category_choices(context.db(), context.language)) choices.push_back({one.key, one.parent.empty() ? one.name : fmt::format("{} — {}", one.parent, one.name)});
    return choices;
}

std::vector<FormChoice> kind_options(const web::Context& context) {
    std::vector<FormChoice> choices;
    for (const auto kind : organisation_kinds) choices.push_back({std::string(kind), say(context, name_of_kind(kind))});
    return choices;
}

FormPart translation_part(web::Context& context, const web::Input& input, const Draft& known, Language language) {
    const auto* text = text_in(known, language);
    FormPart part{say(context, words("The same in another language: {language}", {{"language", std::string(i18n::own_name(language))}})), true, {}};
    part.fields.push_back(input.field({.name = in_language("name", language), .label = say(context, words("Name")), .required = false}, text ? text->name : ""));
    part.fields.push_back(input.field({.name = in_language("description", language), .label = say(context, words("Description")), .type = "lines", .required = false}, text ? text->description : ""));
    return part;
}

std::string bill_text(const web::Context& context, const Draft& known) {
    return price_words(context.language, {.min = known.bill_min, .max = known.bill_max, .currency = context.site.currency}, {});
}

FormPart seldom_part(web::Context& context, const web::Input& input, const Draft& known) {
    FormPart part{say(context, words("More about it")), true, {}};
    const auto add = [&](const char* name, const base::Words& label, const base::Words& hint, const std::string& value) {
        part.fields.push_back(input.field({.name = name, .label = say(context, label), .hint = say(context, hint), .required = false}, value));
    };
    add("aliases", words("Other names"), words("What people call it, with commas"), fmt::format("{}", fmt::join(known.aliases, ", ")));
    add("tags", words("Tags"), words("With commas: terrace, breakfast"), fmt::format("{}", fmt::join(known.tags, ", ")));
    add("legal_name", words("Legal name"), words("As it is registered: Aroma LLP"), known.legal_name);
    add("founded", words("Founded in"), words("A year: 2015"), known.founded_year ? fmt::to_string(*known.founded_year) : std::string());
    part.fields.back().width = "short";
    add("bill", words("Average bill"), words("2000, or 1000–3000"), bill_text(context, known));
    part.fields.back().width = "short";
    return part;
}

// ── What is typed ───────────────────────────────────────────────────────────────────────────────────────────────────

std::string typed_name(web::Input& input, const std::string& field, bool required) {
    auto name = input.text(field, {.required = required, .most = 200});
    if (!name.empty() && base::folded(name).empty()) input.mistake(field, words("A name needs letters or figures"));
    return name;
}

// A summary that somebody wrote stays; one that was taken from the description is taken anew.
organisations::Text typed_text(web::Input& input, const Draft& known, Language language, const std::string& name_field, const std::string& text_field, bool required) {
    const auto* before = text_in(known, language);
    organisations::Text text{language, typed_name(input, name_field, required), {}, input.text(text_field, {.required = false, .most = description_letters, .lines = true})};
    if (before && before->description == text.description) text.summary = before->summary;
    return text;
}

void type_texts(web::Context& context, web::Input& input, Draft& draft, const Draft& known) {
    const auto own = original_of(context, known);
    draft.texts = {typed_text(input, known, own, "name", "description", true)};
    for (const auto language : context.site.languages) {
        if (language == own) continue;
        auto text = typed_text(input, known, language, in_language("name", language), in_language("description", language), false);
        if (text.name.empty() && !text.description.empty()) input.mistake(in_language("name", language), words("A description needs a name"));
        if (!text.name.empty()) draft.texts.push_back(std::move(text));
    }
}

void type_bill(web::Context& context, web::Input& input, Draft& draft, const Draft& known) {
    const auto text = input.text("bill", {.required = false, .most = 60});
    if (text == bill_text(context, known)) return;
    draft.bill_min.reset();
    draft.bill_max.reset();
    if (text.empty()) return;
    const auto read = readers::read_price(text, context.site.currency);
    if (!read.price || !read.price->min || !read.note.empty()) {
        input.mistake("bill", words("Write a sum: 2000, or 1000–3000"));
        return;
    }
    draft.bill_min = read.price->min;
    draft.bill_max = read.price->max ? read.price->max : read.price->min;
}

void type_founded(web::Context& context, web::Input& input, Draft& draft) {
    draft.founded_year.reset();
    if (input.typed("founded").empty()) return;
    const auto this_year = static_cast<int>(std::chrono::year_month_day(context.today).year());
    if (const auto year = input.number("founded", 1000, this_year)) draft.founded_year = static_cast<int>(*year);
}

}  // namespace

std::vector<FormPart> about_parts(web::Context& context, const web::Input& input, const Draft& known) {
    const auto* text = text_in(known, original_of(context, known));
    std::vector<FormPart> parts(1);
    auto& fields = parts.front().fields;
    fields.push_back(input.field({.name = "name", .label = say(context, words("What is it called?")), .autocomplete = "organization"}, text ? text->name : ""));
    fields.push_back(input.field({.name = "category", .label = say(context, words("What is it?")), .type = "select", .choices = category_options(context)}, known.category));
    fields.push_back(input.field({.name = "description", .label = say(context, words("What does one find there?")), .type = "lines",
                                  .hint = say(context, words("What you do, for whom, and what you are known for.")), .required = false}, text ? text->description : ""));
    fields.push_back(input.field({.name = "kind", .label = say(context, words("Kind of organisation")), .type = "select", .choices = kind_options(context)}, known.kind));
    const auto own = original_of(context, known);
    for (const auto language : context.site.languages)
        if (language != own) parts.push_back(translation_part(context, input, known, language));
    parts.push_back(seldom_part(context, input, known));
    return parts;
}

void type_about(web::Context& context, web::Input& input, Draft& draft, const Draft& known) {
    type_texts(context, input, draft, known);
    draft.category = input.choice("category", category_options(context));
    draft.kind = input.choice("kind", kind_options(context));
    draft.aliases = typed_list(input, "aliases", 200, most_aliases);
    draft.tags = typed_list(input, "tags", 60, most_aliases);
    draft.legal_name = input.text("legal_name", {.required = false});
    type_founded(context, input, draft);
    type_bill(context, input, draft, known);
}

}  // namespace cards
