// The profile: a photo, interests, languages, and what others see.
#include <fmt/format.h>

#include <algorithm>

#include "accounts/handlers.h"
#include "accounts/parts.h"
#include "accounts/profile.h"
#include "accounts/templates.h"
#include "media/picture_field.h"
#include "web/asset.h"

namespace accounts {
namespace {

using base::words;

std::string_view ticked_if(bool so) { return so ? "yes" : ""; }

std::vector<web::FormField> interest_ticks(const web::Context& context, const web::Input& input, const Profile& profile) {
    std::vector<web::FormField> ticks;
    for (const auto& interest : interests(context.db(), context.language)) {
        const bool chosen = std::ranges::find(profile.interests, interest.id) != profile.interests.end();
        ticks.push_back(input.field({.name = fmt::format("interest_{}", interest.id), .label = interest.name, .type = "tick", .required = false}, ticked_if(chosen)));
    }
    return ticks;
}

std::vector<web::FormField> language_ticks(const web::Context& context, const web::Input& input, const Profile& profile) {
    std::vector<web::FormField> ticks;
    for (const auto language : context.site.languages) {
        const bool chosen = std::ranges::find(profile.reads, language) != profile.reads.end();
        ticks.push_back(input.field({.name = fmt::format("reads_{}", i18n::tag(language)), .label = std::string(i18n::own_name(language)), .type = "tick", .required = false}, ticked_if(chosen)));
    }
    return ticks;
}

media::PictureField photo_field(web::Context& context) {
    const auto account = context.identity()->account;
    std::vector<media::MediaId> stored;
    if (const auto picture = profile_of(context.db(), account).picture) stored.push_back(*picture);
    return {context, {.name = "photo", .label = say(context, words("My photo")), .hint = say(context, words("Whoever sees your name sees it.")), .described = false, .owner = {account}}, stored};
}

web::Response profile_form(web::Context& context, const web::Input& input, const Profile& profile, const media::PictureField& photo) {
    ProfileView view;
    if (context.query.text("done", 20).value_or("") == "saved") view.banner = done(context, words("Saved"));
    view.form = input.view("/me/profile", words("Save"));
    view.form.pictures = {photo.view()};
    view.interests = interest_ticks(context, input, profile);
    view.reads = language_ticks(context, input, profile);
    view.form.fields = {
        input.field({.name = "shows", .label = say(context, words("What others see of you")),
                     .choices = {{"name", say(context, words("My name")), say(context, words("Beside what I write and publish"))}, {"nothing", say(context, words("Nothing")), say(context, words("“A resident” stands there instead"))}}},
                    profile.shows_name ? "name" : "nothing"),
        input.field({.name = "suggested", .label = say(context, words("Use my interests to suggest what may suit me")), .type = "tick",
                     .hint = say(context, words("Without it you see the city in the usual order.")), .required = false},
                    ticked_if(profile.is_suggested)),
    };
    auto chrome = web::frame(context, {.title = say(context, words("Profile")), .section = "me", .back = link(context, words("My account"), "/me"), .path = "/me/profile", .indexed = false});
    chrome.more_css = web::asset_name("writing.css");
    auto response = context.page(templates::profile, chrome, view);
    if (!input.good() || !photo.good()) response.status = 422;
    return response;
}

Profile typed_profile(const web::Context& context, web::Input& input) {
    Profile profile;
    for (const auto& interest : interests(context.db(), context.language))
        if (input.ticked(fmt::format("interest_{}", interest.id))) profile.interests.push_back(interest.id);
    for (const auto language : context.site.languages)
        if (input.ticked(fmt::format("reads_{}", i18n::tag(language)))) profile.reads.push_back(language);
    profile.shows_name = input.choice("shows", {"name", "nothing"}) == "name";
    profile.is_suggested = input.ticked("suggested");
    return profile;
}

}  // namespace

Answer profile_page(web::Context& context) { return profile_form(context, web::Input(context), profile_of(context.db(), context.identity()->account), photo_field(context)); }

Answer change_own_profile(web::Context& context) {
    web::Input input(context);
    auto profile = typed_profile(context, input);
    auto photo = photo_field(context);
    photo.take_files();
    if (!input.good() || !photo.good()) return profile_form(context, input, profile, photo);
    for (const auto& chosen : photo.chosen()) profile.picture = chosen.id;
    context.write([=, account = context.identity()->account, now = context.now](db::Writing& db) { set_profile(db, account, profile, now); });
    return web::Response::redirect(context.href("/me/profile?done=saved"));
}

}  // namespace accounts
