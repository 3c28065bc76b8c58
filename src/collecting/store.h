// SQL of making collections: whose they are, what things are called, and where they stand.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "collections/collection.h"
#include "db/reading.h"
#include "moderation/review.h"

namespace collecting {

using collections::CollectionId;
using collections::Thing;

int count_of(const db::Reading&, web::AccountId);

struct OwnCollection {
    CollectionId id;
    std::string title, visibility, state, slug, key;
    int things = 0;
    std::optional<moderation::Reason> returned_for;  // of a draft or one that was taken down
    std::string note;
};
std::vector<OwnCollection> collections_of(const db::Reading&, web::AccountId, i18n::Language);
std::vector<OwnCollection> collections_of_editors(const db::Reading&, i18n::Language, int limit);

// What a public thing is called; nothing: the city does not read it.
std::optional<std::string> title_of(const db::Reading&, const Thing&, i18n::Language);

// The public thing that is called so in Russian, of events the one that comes next: for the demo city.
std::optional<Thing> thing_called(const db::Reading&, collections::Of, std::string_view title, base::Instant now);

// A place on the map.
struct Spot {
    double latitude = 0, longitude = 0;
    std::string detail;  // its address, or the venue
};
std::optional<Spot> spot_of(const db::Reading&, const Thing&, base::Instant now, i18n::Language);

}  // namespace collecting
