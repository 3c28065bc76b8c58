#include "authoring/intake_form.h"

#include <fmt/format.h>

#include "authoring/event_form.h"
#include "i18n/words.h"
#include "readers/contacts.h"

namespace authoring {
namespace {

using base::words;
using web::FormChoice;
using web::FormField;

constexpr std::size_t intake_letters = 10'000;

std::vector<FormChoice> language_choices(const web::Context& context) {
    std::vector<FormChoice> choices;
    for (const auto language : context.site.languages) choices.push_back({std::string(i18n::tag(language)), std::string(i18n::own_name(language))});
    return choices;
}

FormField intake_text(const web::Context& context, const web::Input& input, std::string name, const base::Words& label, const std::string& value, std::string type = "text") {
    return input.field({.name = std::move(name), .label = say(context, label), .type = std::move(type), .required = false}, value);
}

FormField intake_choice(const web::Context& context, const web::Input& input, std::string name, const base::Words& label, std::vector<FormChoice> choices, const std::string& value) {
    return input.field({.name = std::move(name), .label = say(context, label), .type = "select", .choices = std::move(choices)}, value);
}

void hint_before(const web::Context& context, FormField& field, bool as_before) {
    if (as_before && !field.value.empty()) field.hint = say(context, words("As in the last one"));
}

// "8 701 555 01 42, 72-34-56" as people write numbers; what is no number is a mistake.
std::string typed_phones(web::Input& input) {
    const auto text = input.text("phone", {.required = false, .most = 200});
    if (text.empty()) return {};
    const auto read = readers::read_contacts(text, readers::ContactKind::phone);
    std::string phones;
    for (const auto& one : read.list)
        if (one.kind == readers::ContactKind::phone || one.kind == readers::ContactKind::whatsapp) phones.append(phones.empty() ? "" : ", ").append(readers::shown_phone(one.value));
    if (phones.empty() || !read.rest.empty()) input.mistake("phone", words("A number like +7 701 123 45 67"));
    return phones;
}

events::Text typed_words(web::Input& input, i18n::Language language) {
    events::Text text{language, typed_title(input, "title", true), {}, input.text("description", {.required = false, .most = intake_letters, .lines = true})};
    if (const auto phones = typed_phones(input); !phones.empty()) text.description.append(text.description.empty() ? "" : "\n\n").append(i18n::say(language, words("Phone"))).append(": ").append(phones);
    return text;
}

void type_organiser(const web::Context& context, web::Input& input, events::Draft& draft) {
    const auto name = input.text("organiser", {.required = false, .most = 200});
    if (!name.empty()) draft.organisers.push_back({name, {}, "organiser", organisation_called(context.db(), name).value_or(0)});
}

}  // namespace

std::vector<std::vector<FormField>> intake_rows(web::Context& context, const web::Input& input, const Taken& known) {
    auto title = intake_text(context, input, "title", words("What is it called?"), known.title);
    auto category = intake_choice(context, input, "category", words("Category"), category_choices(context), known.category);
    auto day = intake_text(context, input, "day", words("Day"), known.day, "date");
    auto place = intake_text(context, input, "place", words("Place"), known.place);
    auto source = intake_text(context, input, "source", words("Where was it read?"), known.source);
    for (auto* field : {&title, &day, &place, &source}) field->required = true;
    std::vector<FormField> tags;
    ask_tags(tags, context, input, known.tags);
    hint_before(context, category, known.category_as_before);
    hint_before(context, place, known.place_as_before);
    hint_before(context, source, known.source_as_before);
    return {{std::move(title)},
            {std::move(day), intake_text(context, input, "begins", words("Begins at"), known.begins, "time"), intake_text(context, input, "ends", words("Ends at"), known.ends, "time"),
             intake_text(context, input, "last_day", words("Last day"), known.last_day, "date")},
            {std::move(place)},
            {std::move(category), intake_choice(context, input, "language", words("Language of the text"), language_choices(context), known.language)},
            {intake_text(context, input, "price", words("Price"), known.price), intake_choice(context, input, "age", words("Age"), age_choices(context), known.age)},
            {intake_text(context, input, "description", words("Description"), known.description, "lines")},
            {intake_text(context, input, "dates", words("Other dates"), known.dates, "lines")},
            {intake_text(context, input, "organiser", words("Organiser"), known.organiser), intake_text(context, input, "phone", words("Phone"), known.phone)},
            {intake_text(context, input, "ticket_url", words("Where tickets are sold"), known.ticket_url, "url")},
            std::move(tags),
            {std::move(source), intake_text(context, input, "source_url", words("Address of the source"), known.source_url, "url")}};
}

events::Draft typed_intake(web::Context& context, web::Input& input) {
    events::Draft draft;
    const auto language = i18n::parse_language(input.choice("language", language_choices(context))).value_or(context.language);
    draft.texts = {typed_words(input, language)};
    draft.category = input.choice("category", category_choices(context));
    type_dates(context, input, draft, {}, Repeats::not_asked);
    draft.age_min = typed_age(context, input);
    type_organiser(context, input, draft);
    draft.ticket_url = typed_address(input, "ticket_url");
    draft.tags = typed_tags(context, input);
    draft.origin.source = input.text("source", {.most = 120});
    draft.origin.url = typed_address(input, "source_url");
    check_place(input, draft);
    return draft;
}

}  // namespace authoring
