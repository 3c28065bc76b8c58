#include "screening/work_form.h"

#include <fmt/format.h>

#include <algorithm>

#include "authoring/fields.h"
#include "base/text.h"
#include "i18n/words.h"

namespace screening {
namespace {

using base::words;
using i18n::Language;
using web::FormField;

const events::Text* text_in(const events::WorkDraft& draft, Language language) {
    const auto found = std::ranges::find(draft.texts, language, &events::Text::language);
    return found == draft.texts.end() ? nullptr : &*found;
}

Language original_of(const web::Context& context, const events::WorkDraft& known) { return known.texts.empty() ? context.language : known.texts.front().language; }

std::string in_language(std::string_view name, Language language) { return fmt::format("{}_{}", name, i18n::tag(language)); }

std::string number_text(std::optional<int> number) { return number ? fmt::to_string(*number) : std::string(); }

std::vector<web::FormChoice> kinds(const web::Context& context) {
    return {{"film", say(context, name_of_kind("film"))}, {"play", say(context, name_of_kind("play"))}, {"concert_programme", say(context, name_of_kind("concert_programme"))}, {"other", say(context, name_of_kind("other"))}};
}

void ask_texts(authoring::FormPart& part, const web::Context& context, const web::Input& input, const events::Text* text, Language language, bool required) {
    part.fields.push_back(input.field({.name = in_language("title", language), .label = say(context, words("Title")), .required = required}, text ? text->title : ""));
    part.fields.push_back(input.field({.name = in_language("description", language), .label = say(context, words("Description")), .type = "lines", .required = false}, text ? text->description : ""));
}

FormField fact(const web::Context& context, const web::Input& input, std::string name, const base::Words& label, const std::string& value, std::string hint = {}, std::string width = {}) {
    return input.field({.name = std::move(name), .label = say(context, label), .hint = std::move(hint), .width = std::move(width), .required = false}, value);
}

void ask_facts(authoring::FormPart& part, const web::Context& context, const web::Input& input, const events::WorkDraft& known) {
    part.fields.push_back(input.field({.name = "age", .label = say(context, words("Age")), .type = "select", .width = "short", .required = false, .choices = authoring::age_choices(context)}, number_text(known.age_min)));
    part.fields.push_back(fact(context, input, "minutes", words("How many minutes it takes"), number_text(known.minutes), {}, "tiny"));
    part.fields.push_back(fact(context, input, "genres", words("Genres"), known.genres, say(context, words("With commas between them: comedy, family"))));
    part.fields.push_back(fact(context, input, "country", words("Country"), known.country));
    part.fields.push_back(fact(context, input, "year", words("Year"), number_text(known.year), {}, "tiny"));
    part.fields.push_back(fact(context, input, "director", words("Director"), known.director));
    part.fields.push_back(fact(context, input, "starring", words("Starring"), known.starring));
    part.fields.push_back(fact(context, input, "original_title", words("Original title"), known.original_title));
    part.fields.push_back(input.field({.name = "trailer_url", .label = say(context, words("Trailer")), .type = "url", .hint = say(context, words("An address that begins with https://")), .required = false}, known.trailer_url));
}

void type_texts(const web::Context& context, web::Input& input, events::WorkDraft& draft, const events::WorkDraft& known) {
    const auto original = original_of(context, known);
    std::vector<Language> order{original};
    for (const auto language : context.site.languages) if (language != original) order.push_back(language);
    draft.texts.clear();
    for (const auto language : order) {
        events::Text text;
        text.language = language;
        text.title = authoring::typed_title(input, in_language("title", language), language == original);
        text.description = input.text(in_language("description", language), {.required = false, .most = description_letters, .lines = true});
        if (text.title.empty() && !text.description.empty() && language != original) input.mistake(in_language("title", language), words("A description needs its title"));
        const auto* before = text_in(known, language);
        if (before && before->description == text.description) text.summary = before->summary;
        if (!text.title.empty()) draft.texts.push_back(std::move(text));
    }
}

std::optional<int> typed_number(web::Input& input, std::string_view name, int least, int most) {
    if (input.typed(name).empty()) return {};
    const auto number = input.number(name, least, most);
    return number ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

}  // namespace

base::Words name_of_kind(std::string_view kind) {
    if (kind == "film") return words("Film");
    if (kind == "play") return words("Play");
    return kind == "concert_programme" ? words("Concert programme") : words("Something else");
}

std::vector<authoring::FormPart> work_parts(web::Context& context, const web::Input& input, const events::WorkDraft& known) {
    std::vector<authoring::FormPart> parts(2);
    const auto original = original_of(context, known);
    parts[0].fields.push_back(input.field({.name = "kind", .label = say(context, words("What is it?")), .type = "radio", .choices = kinds(context)}, known.kind));
    ask_texts(parts[0], context, input, text_in(known, original), original, true);
    parts[1].title = say(context, words("About it"));
    ask_facts(parts[1], context, input, known);
    for (const auto language : context.site.languages) {
        if (language == original) continue;
        auto& part = parts.emplace_back(authoring::FormPart{say(context, words("The same in another language: {language}", {{"language", std::string(i18n::own_name(language))}})), true, {}});
        ask_texts(part, context, input, text_in(known, language), language, false);
    }
    return parts;
}

events::WorkDraft typed_work(web::Context& context, web::Input& input, const events::WorkDraft& known) {
    auto draft = known;
    const auto line = [&](std::string_view name) { return input.text(name, {.required = false, .most = fact_letters}); };
    draft.kind = input.choice("kind", kinds(context));
    type_texts(context, input, draft, known);
    draft.age_min = authoring::typed_age(context, input);
    draft.minutes = typed_number(input, "minutes", 1, most_minutes);
    draft.year = typed_number(input, "year", first_year, last_year);
    draft.genres = line("genres");
    draft.country = line("country");
    draft.director = line("director");
    draft.starring = line("starring");
    draft.original_title = line("original_title");
    draft.trailer_url = authoring::typed_address(input, "trailer_url");
    return draft;
}

}  // namespace screening
