// What is done with a collection that somebody makes: kept, published at once or after a decision, deleted. Each in one transaction
// with its history.
#pragma once

#include <string>

#include "base/result.h"
#include "collections/collection.h"
#include "moderation/review.h"

namespace collecting {

using collections::CollectionId;
using moderation::AccountId;

// Whoever makes it, as what, and whether the city reads it without a decision.
struct Curator {
    AccountId account;
    moderation::Sender as = moderation::Sender::author;
    bool at_once = false;
    bool editor = false;  // may make lists of the editors, and change them
};

moderation::Thing thing_of(CollectionId);

base::Result<CollectionId> begin(db::Writing&, const collections::Draft&, const Curator&, base::Instant now);
// What nobody else sees, or only who has the link, is kept as it is. What the city reads stays as it was until the change is
// decided; where nothing new is said, or the curator is trusted, at once.
base::Result<void> save(db::Writing&, CollectionId, collections::Draft, const Curator&, base::Instant now);
void discard(db::Writing&, CollectionId, base::Instant now);

// As it was sent last and waits, or as it stands.
collections::Draft working_draft(const db::Reading&, CollectionId, const collections::Draft& standing, AccountId);

moderation::Reviewable reviewable_collection();

}  // namespace collecting
