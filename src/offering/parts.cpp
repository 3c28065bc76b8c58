#include "offering/parts.h"

#include <fmt/format.h>

#include "drafts/json.h"
#include "i18n/dates.h"
#include "moderation/sending.h"
#include "offering/store.h"
#include "web/asset.h"
#include "web/roles.h"

namespace offering {

using base::words;

std::string offers_way(OrganisationId id) { return teams::desk_path(id, "/offers"); }

std::string offer_way(OrganisationId organisation, OfferId id, std::string_view rest) { return fmt::format("{}/{}{}", offers_way(organisation), id.value, rest); }

base::Result<OwnOffer> own_offer(web::Context& context, OrganisationId organisation, OfferId id) {
    OwnOffer offer{.desk = {}, .id = id, .draft = {}, .state = {}, .waiting = {}};
    offer.desk = TRY(teams::desk_here(context, organisation));
    auto draft = offers::draft_of(context.db(), id);
    if (!draft || draft->organisation_id != organisation.value) return base::refuse(base::Error::Kind::not_found, words("This organisation has no such offer."));
    offer.state = draft->state;
    offer.over = offer.public_now() && is_over(*draft, context.today);
    const auto used = draft->used;
    offer.draft = std::move(*draft);
    for (auto& row : moderation::history(context.db(), thing(id)))
        if (row.state == moderation::State::waiting && row.kind != moderation::Kind::suggestion) offer.waiting = std::move(row);
    if (offer.waiting) offer.draft = drafts::offer_of(moderation::drafts_of(context.db(), offer.waiting->id).value().draft);
    offer.draft.used = used;  // what was sent does not say it
    return offer;
}

base::Result<OwnOffer> editable_offer(web::Context& context, OrganisationId organisation, OfferId id) {
    auto offer = TRY(own_offer(context, organisation, id));
    if (offer.state == "removed") return base::refuse(base::Error::Kind::conflict, words("The city has refused this offer, so it cannot be changed any more."));
    if (offer.over) return base::refuse(base::Error::Kind::conflict, words("This offer is over. Write it again with new dates."));
    return offer;
}

Writer writer_for(web::Context& context, OrganisationId organisation) {
    const auto standing = moderation::standing_at_desk(context, organisation.value);
    return {context.identity()->account, standing.as, standing.at_once, context.today, context.language};
}

web::Badge offer_badge(const web::Context& context, std::string_view state, base::Day from, const std::optional<base::Day>& until) {
    if (state == "draft") return {"", "", say(context, words("draft")), ""};
    if (state == "pending") return {"info", "", say(context, words("under review")), ""};
    if (state == "removed") return {"bad", "", say(context, words("refused")), ""};
    if (state == "ended" || (until && *until < context.today)) return {"", "", say(context, words("ended")), ""};
    if (from > context.today) return {"info", "", say(context, words("published, not yet valid")), ""};
    return {"good", "", say(context, words("published")), ""};
}

std::string days_of(const web::Context& context, base::Day from, const std::optional<base::Day>& until) {
    return until ? i18n::date_range(context.language, from, *until, context.today) : i18n::from_date(context.language, from, context.today);
}

web::Chrome office(web::Context& context, const teams::Desk& desk, std::string title, web::Link back) {
    auto chrome = teams::office(context, desk, std::move(title), "/offers");
    chrome.more_css = web::asset_name("offering.css");
    chrome.back = std::move(back);
    context.personal = true;
    return chrome;
}

}  // namespace offering
