#include "cards/parts.h"

#include <fmt/format.h>

#include <algorithm>

#include "cards/templates.h"
#include "moderation/sending.h"
#include "web/asset.h"
#include "web/roles.h"

namespace cards {

using base::words;

std::string card_way(OrganisationId id, std::string_view rest) { return fmt::format("/desk/{}/card{}", id.value, rest); }

namespace {

// Of a team somebody reads the page in any case before it is public for the first time.
CardWriter writer_here(web::Context& context, OrganisationId id, const std::string& state) {
    const auto standing = moderation::standing_at_desk(context, id.value);
    return {context.identity()->account, standing.as, standing.at_once && (standing.as == moderation::Sender::staff || read_by_guests(state))};
}

}  // namespace

base::Result<CardHere> card_here(web::Context& context, OrganisationId id) {
    auto draft = standing_draft(context.db(), id);
    if (!draft) return base::refuse(base::Error::Kind::not_found, words("There is no such organisation."));
    const auto changes = unsent(context.db(), id);
    CardHere card{id, std::move(*draft), state_of(context.db(), id), changes.has_value(), last_sent(context.db(), id)};
    card.sent = card.waits() && (!changes || moderation::drafts_of(context.db(), card.last->id).value().draft == *changes);
    card.writer = writer_here(context, id, card.state);
    return card;
}

base::Result<CardHere> editable_card(web::Context& context, OrganisationId id) {
    auto card = TRY(card_here(context, id));
    if (card.state == "removed") return base::refuse(base::Error::Kind::conflict, words("The city has refused this organisation, so it cannot be changed any more."));
    return card;
}

const std::vector<Step>& steps() {
    static const std::vector<Step> all{{"", words("What it is")}, {"/places", words("Where and when")}, {"/details", words("Details and prices")}, {"/photos", words("Photos")}, {"/send", words("Publish")}};
    return all;
}

CardView card_view(const web::Context& context, const CardHere& card, std::string title, std::string_view rest) {
    CardView view;
    view.title = std::move(title);
    if (std::ranges::find(steps(), rest, &Step::rest) == steps().end()) return view;
    for (const auto& step : steps()) view.steps.push_back({say(context, step.name), context.href(card_way(card.id, step.rest)), step.rest == rest});
    return view;
}

void put_parts(CardView& view, std::vector<FormPart> parts) {
    for (const auto& part : parts) view.form.fields.insert(view.form.fields.end(), part.fields.begin(), part.fields.end());
    view.parts = std::move(parts);
}

web::Chrome writing_chrome(web::Context& context, std::string title, web::Link back) {
    auto chrome = web::frame(context, {.title = std::move(title), .section = "me", .back = std::move(back), .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("writing.css");
    context.personal = true;
    return chrome;
}

web::Response card_page(web::Context& context, const CardHere& card, const CardView& view, const web::Input& input, bool pictures_good) {
    const auto chrome = writing_chrome(context, fmt::format("{} — {}", view.title, card.name()), {card.name(), context.href(fmt::format("/desk/{}", card.id.value))});
    auto response = context.page(templates::card, chrome, view);
    if (!input.good() || !pictures_good) response.status = 422;
    return response;
}

std::vector<web::Link> missing_in(const web::Context& context, OrganisationId id, const organisations::Draft& draft) {
    std::vector<web::Link> missing;
    const auto lacks = cards::lacks(draft);
    if (lacks.description) missing.push_back(link(context, words("Say in a sentence what one finds there"), card_way(id)));
    if (lacks.contact) missing.push_back(link(context, words("Say how to reach it: a phone, a link or an address"), card_way(id)));
    return missing;
}

}  // namespace cards
