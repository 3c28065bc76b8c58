// The step of the photos and the logo.
#include <fmt/format.h>

#include <algorithm>

#include "cards/handlers.h"
#include "cards/parts.h"
#include "media/picture_field.h"
#include "web/guard.h"

namespace cards {
namespace {

using base::words;
using organisations::Showcase;

constexpr int most_photos = 12;

media::PictureField logo_field(web::Context& context, const CardHere& card) {
    std::vector<media::MediaId> stored;
    if (card.draft.showcase && card.draft.showcase->logo != 0) stored.emplace_back(card.draft.showcase->logo);
    return {context, {.name = "logo", .label = say(context, words("Logo")), .described = false, .owner = {card.writer.account, card.id.value}}, stored};
}

// What is said of them stands in the draft: of a public page nobody reads it before it is published.
media::PictureField photos_field(web::Context& context, const CardHere& card) {
    std::vector<media::MediaId> stored;
    std::vector<media::Chosen> said;
    for (const auto& photo : card.draft.showcase.value_or(Showcase()).photos) {
        stored.emplace_back(photo.media);
        const auto own = std::ranges::find(photo.said, context.language, &std::pair<i18n::Language, std::string>::first);
        said.push_back({stored.back(), own == photo.said.end() ? std::string() : own->second});
    }
    return {context, {.name = "photos", .label = say(context, words("Photos")), .hint = say(context, words("The place from outside, inside, what you make. The first one stands above your page.")), .most = most_photos, .focused = true,
                      .owner = {card.writer.account, card.id.value}, .said = std::move(said)}, stored};
}

web::Response show_photos(web::Context& context, const web::Input& input, const CardHere& card, const media::PictureField& logo, const media::PictureField& photos) {
    auto view = card_view(context, card, say(context, words("Photos")), "/photos");
    if (context.query.text("done", 20).value_or("") == "saved") view.banner = done(context, words("Saved"));
    view.form = input.view("/desk/:id/card/photos", words("Save and go on"));
    view.form.action = context.href(card_way(card.id, "/photos"));
    view.form.pictures = {photos.view(), logo.view()};
    view.stay_button = say(context, words("Save and stay here"));
    return card_page(context, card, view, input, logo.good() && photos.good());
}

Showcase chosen_pictures(const web::Context& context, const CardHere& card, const media::PictureField& logo, const media::PictureField& photos) {
    const auto before = card.draft.showcase.value_or(Showcase());
    Showcase showcase{0, {}, before.prices};
    for (const auto& one : logo.chosen()) showcase.logo = one.id.value;
    for (const auto& one : photos.chosen()) {
        const auto known = std::ranges::find(before.photos, one.id.value, &organisations::Photo::media);
        auto photo = known == before.photos.end() ? organisations::Photo{one.id.value, {}} : *known;
        std::erase_if(photo.said, [&](const auto& said) { return said.first == context.language; });
        if (!one.alt.empty()) photo.said.emplace_back(context.language, one.alt);
        std::ranges::sort(photo.said);
        showcase.photos.push_back(std::move(photo));
    }
    return showcase;
}

}  // namespace

Answer photos_page(web::Context& context, OrganisationId id) {
    const auto card = TRY(editable_card(context, id));
    return show_photos(context, web::Input(context), card, logo_field(context, card), photos_field(context, card));
}

Answer change_photos(web::Context& context, OrganisationId id) {
    const auto card = TRY(editable_card(context, id));
    web::Input input(context);
    auto logo = logo_field(context, card), photos = photos_field(context, card);
    if (input.good()) logo.take_files(), photos.take_files();
    if (!input.good() || !logo.good() || !photos.good()) return show_photos(context, input, card, logo, photos);
    TRY(web::within_rate(context, "write_event", fmt::to_string(card.writer.account.value)));
    auto draft = card.draft;
    draft.showcase = chosen_pictures(context, card, logo, photos);
    const auto kept = context.write([=, chosen = photos.chosen(), now = context.now](db::Writing& db) {
        media::focus(db, chosen);
        return keep_card(db, id, draft, now);
    });
    if (!input.done(kept)) return show_photos(context, input, card, logo, photos);
    return web::Response::redirect(context.href(fmt::format("{}?done=saved", card_way(id, input.ticked("stay") ? "/photos" : "/send"))));
}

}  // namespace cards
