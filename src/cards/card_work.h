// What is done with the card of an organisation, all that the city reads of it: kept while it is written, sent, published,
// mended by readers (D3, D15). Each in one transaction with its history.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/result.h"
#include "cards/store.h"
#include "moderation/review.h"
#include "moderation/revision.h"

namespace cards {

using web::AccountId;

// Whoever writes, as what, and whether the city reads it without a decision.
struct CardWriter {
    AccountId account;
    moderation::Sender as = moderation::Sender::team;
    bool at_once = false;
};

moderation::Thing thing_of(OrganisationId);
bool read_by_guests(std::string_view state);  // published, or closed for good

// What is to be written on: of a public one what was changed and is not published yet, else the whole as it stands. Nothing:
// there is no such organisation.
std::optional<organisations::Draft> standing_draft(const db::Reading&, OrganisationId);
// What has to be said of it before it can be sent: that is the measure of a card that is filled in.
struct Lacks {
    bool description = false, contact = false;
    bool nothing() const { return !description && !contact; }
};
Lacks lacks(const organisations::Draft&);
// What its team sent last, whatever became of it.
std::optional<moderation::Row> last_sent(const db::Reading&, OrganisationId);

// Kept by its team. What waits for the first decision is taken out of the queue; of a public one the page stays as it is. Refused:
// the city has refused it.
base::Result<void> keep_card(db::Writing&, OrganisationId, const organisations::Draft&, base::Instant now);
// All that was kept, to be read by the city: at once, or when it is decided. `words`: to whoever decides. Refused: there is nothing.
base::Result<void> send_card(db::Writing&, OrganisationId, const CardWriter&, std::string words, base::Instant now);
base::Result<void> withdraw_card(db::Writing&, OrganisationId, base::Instant now);
// What was changed of a public one: the page stays as it is, and so does the form from then on.
base::Result<void> drop_changes(db::Writing&, OrganisationId, base::Instant now);
void suggest_card(db::Writing&, OrganisationId, const organisations::Draft&, AccountId reader, std::string words, base::Instant now);

// How the review deals with organisations.
moderation::Reviewable reviewable_card();

}  // namespace cards
