// What the pages of an organisation's offers share: whose offer it is, how it stands, and who writes.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "moderation/revision.h"
#include "offering/handlers.h"
#include "offering/offer_work.h"
#include "teams/parts.h"

namespace offering {

std::string offers_way(OrganisationId);                                                 // "/desk/1/offers"
std::string offer_way(OrganisationId, OfferId, std::string_view rest = {});             // "/desk/1/offers/7/edit"

struct OwnOffer {
    teams::Desk desk;
    OfferId id;
    offers::Draft draft;                     // as it was sent last, or as it stands
    std::string state;                       // of the offer: schema.sql
    std::optional<moderation::Row> waiting;  // what waits for a decision, whoever of the team sent it
    bool over = false;                       // ended, or its last day is over

    bool public_now() const { return read_by_the_city(state); }
};
base::Result<OwnOffer> own_offer(web::Context&, OrganisationId, OfferId);       // refused: that organisation has no such offer
base::Result<OwnOffer> editable_offer(web::Context&, OrganisationId, OfferId);  // refused besides: the city does not want it, or it is over

// As what whoever asks writes for that organisation, and whether it is published without a decision.
Writer writer_for(web::Context&, OrganisationId);

web::Badge offer_badge(const web::Context&, std::string_view state, base::Day from, const std::optional<base::Day>& until);
std::string days_of(const web::Context&, base::Day from, const std::optional<base::Day>& until);
web::Chrome office(web::Context&, const teams::Desk&, std::string title, web::Link back = {});

}  // namespace offering
