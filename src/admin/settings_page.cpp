// What the city speaks, which of its parts are open, and how many pictures people may send (R2).
#include <fmt/format.h>

#include <algorithm>

#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "cities/settings.h"
#include "web/guard.h"

namespace admin {
namespace {

using base::words;
using cities::Settings;
using i18n::Language;
using web::Feature;

constexpr std::string_view settings_path = "/admin/settings";

std::vector<web::FormChoice> all_languages(const Settings& now) {
    std::vector<web::FormChoice> choices;
    for (const auto language : i18n::languages) choices.push_back({std::string(i18n::tag(language)), std::string(i18n::own_name(language)), {}, std::ranges::find(now.languages, language) != now.languages.end()});
    return choices;
}

// Ticked: open.
std::vector<web::FormChoice> all_features(const web::Context& context, const Settings& now) {
    std::vector<web::FormChoice> choices;
    for (std::size_t i = 0; i < web::feature_names.size(); ++i) {
        const auto feature = static_cast<Feature>(i);
        choices.push_back({std::string(web::feature_names[i]), say(context, web::name_of(feature)), say(context, web::meaning_of(feature)), !now.closed.has(feature)});
    }
    return choices;
}

Answer settings_form(web::Context& context, const web::Input& input, const Settings& now) {
    FormPageView view{.title = say(context, words("Languages and parts of the city")), .intro = say(context, words("It holds with the next page that anybody asks for. What is closed stays in the data and comes back when it is opened."))};
    if (context.query.text("done", 20).value_or("") == "save") view.banner = done(context, words("Saved. Guests see it from now on."));
    view.form = input.view(settings_path, words("Save"));
    web::FormField languages{.name = "languages", .label = say(context, words("Languages")), .type = "ticks", .hint = say(context, words("A new one is shown at once, with our words and legal texts. What people wrote stays in the language they wrote it in.")), .choices = all_languages(now)};
    web::FormField first{.name = "first", .label = say(context, words("First language")), .type = "radio", .hint = say(context, words("Its addresses have no prefix. Old addresses lead on to the new ones.")), .choices = all_languages(now)};
    web::FormField features{.name = "features", .label = say(context, words("Parts of the city that are open")), .type = "ticks", .choices = all_features(context, now)};
    view.form.fields = {input.field(std::move(languages)), input.field(std::move(first), i18n::tag(now.languages.front())), input.field(std::move(features)),
                        input.field({.name = "upload_day", .label = say(context, words("Pictures that one person may send in a day, MiB")), .width = "tiny"}, fmt::to_string(now.upload_day_mib)),
                        input.field({.name = "organisation_media", .label = say(context, words("Pictures that one organisation may keep, MiB")), .width = "tiny"}, fmt::to_string(now.organisation_media_mib))};
    return shown(context, templates::form_page, {.title = view.title, .path = std::string(settings_path)}, view, &input);
}

// The first one in front, the others in our order.
std::vector<Language> typed_languages(web::Input& input, const Settings& now) {
    const auto chosen = input.choices("languages", all_languages(now));
    const auto first = i18n::parse_language(input.choice("first", all_languages(now)));
    std::vector<Language> languages;
    for (const auto& tag : chosen)
        if (const auto language = i18n::parse_language(tag)) languages.push_back(*language);
    if (languages.empty() && !input.mistake_of("languages")) input.mistake("languages", words("A city speaks at least one language"));
    if (!first || languages.empty()) return languages;
    const auto at = std::ranges::find(languages, *first);
    if (at == languages.end()) input.mistake("first", words("Choose one of the languages that the city speaks"));
    else std::rotate(languages.begin(), at, at + 1);
    return languages;
}

Settings typed_settings(const web::Context& context, web::Input& input, const Settings& now) {
    Settings typed{.languages = typed_languages(input, now)};
    const auto open = input.choices("features", all_features(context, now));
    for (const auto name : web::feature_names)
        if (std::ranges::find(open, name) == open.end()) typed.closed.add(name);
    typed.upload_day_mib = static_cast<int>(input.number("upload_day", 1, 10'000).value_or(now.upload_day_mib));
    typed.organisation_media_mib = static_cast<int>(input.number("organisation_media", 1, 100'000).value_or(now.organisation_media_mib));
    return typed;
}

std::vector<audit::Change> settings_changes(const Settings& before, const Settings& after) {
    const auto spoken = [](const Settings& settings) {
        std::string list;
        for (const auto language : settings.languages) list.append(list.empty() ? "" : ", ").append(i18n::tag(language));
        return list;
    };
    std::vector<audit::Change> changes;
    note(changes, "languages", spoken(before), spoken(after));
    for (std::size_t i = 0; i < web::feature_names.size(); ++i) {
        const auto feature = static_cast<Feature>(i);
        note(changes, web::feature_names[i], before.closed.has(feature) ? "0" : "1", after.closed.has(feature) ? "0" : "1");
    }
    note(changes, "upload_day_mib", fmt::to_string(before.upload_day_mib), fmt::to_string(after.upload_day_mib));
    note(changes, "organisation_media_mib", fmt::to_string(before.organisation_media_mib), fmt::to_string(after.organisation_media_mib));
    return changes;
}

// The page that says so, in a language that the city still speaks.
std::string settings_after(const web::Context& context, const Settings& settings) {
    const bool spoken = std::ranges::find(settings.languages, context.language) != settings.languages.end();
    const auto language = spoken ? context.language : settings.languages.front();
    const auto prefix = language == settings.languages.front() ? std::string() : fmt::format("/{}", i18n::tag(language));
    return fmt::format("{}{}?done=save", prefix, settings_path);
}

}  // namespace

Answer settings_page(web::Context& context) { return settings_form(context, web::Input(context), cities::settings(context.db())); }

Answer change_settings(web::Context& context) {
    web::Input input(context);
    const auto now = cities::settings(context.db());
    const auto typed = typed_settings(context, input, now);
    if (!input.good()) return settings_form(context, input, now);
    auto act = deed(context, web::Act::configure, "settings.change", "city", 1);
    context.write([=, at = context.now](db::Writing& db) {
        auto change = act;
        change.changes = settings_changes(cities::settings(db), typed);
        if (change.changes.empty()) return;
        cities::put(db, typed, at);
        audit::record(db, change);
    });
    return web::Response::redirect(settings_after(context, typed));
}

}  // namespace admin
