#include "admin/parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "i18n/dates.h"
#include "i18n/words.h"

namespace admin {

std::string moment(const web::Context& context, base::Instant at) { return i18n::moment(context.language, context.site.zone.local(at), context.today); }

base::Result<i18n::Language> spoken_language(const web::Context& context, std::string_view tag) {
    const auto language = tag.empty() ? std::optional(context.language) : i18n::parse_language(tag);
    if (!language || std::ranges::find(context.site.languages, *language) == context.site.languages.end())
        return base::refuse(base::Error::Kind::invalid, base::words("The city does not speak this language."), "language");
    return *language;
}

audit::Act deed(web::Context& context, web::Act allowed_by, std::string_view act, std::string_view subject_kind, std::int64_t subject_id) {
    const auto& identity = *context.identity();
    audit::Act deed{context.now, identity.account.value, {}, std::string(act), std::string(subject_kind), subject_id};
    for (std::size_t i = 0; i < web::role_count && deed.role.empty(); ++i)
        if (const auto role = static_cast<web::Role>(i); identity.roles.has(role) && web::may(role, allowed_by)) deed.role = web::role_names[i];
    return deed;
}

namespace {

std::string name_field(std::string_view field, i18n::Language language) { return fmt::format("{}_{}", field, i18n::tag(language)); }

std::string in_language(const web::Context& context, const base::Words& label, i18n::Language language) {
    if (context.site.languages.size() == 1) return say(context, label);
    return fmt::format("{} ({})", say(context, label), i18n::own_name(language));
}

}  // namespace

void ask_names(const web::Context& context, const web::Input& input, web::FormView& form, const NameWish& wish, const cities::InLanguages& now) {
    for (const auto language : context.site.languages)
        form.fields.push_back(input.field({.name = name_field(wish.field, language), .label = in_language(context, wish.label, language), .required = wish.required}, now[i18n::index(language)]));
}

cities::InLanguages typed_names(const web::Context& context, web::Input& input, const NameWish& wish, const cities::InLanguages& now) {
    auto names = now;  // of a language that the city does not speak, as it was
    for (const auto language : context.site.languages) names[i18n::index(language)] = input.text(name_field(wish.field, language), {.required = wish.required, .most = wish.most});
    return names;
}

void note(std::vector<audit::Change>& changes, std::string_view field, const std::string& before, const std::string& after) {
    if (before != after) changes.push_back({std::string(field), before, after});
}

void note_names(std::vector<audit::Change>& changes, std::string_view field, const cities::InLanguages& before, const cities::InLanguages& after) {
    for (const auto language : i18n::languages) note(changes, name_field(field, language), before[i18n::index(language)], after[i18n::index(language)]);
}

}  // namespace admin
