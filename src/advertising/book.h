// What an administrator declares as an advertisement, with its place in the register and in the audit. Each in one transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "adverts/advert.h"
#include "audit/audit.h"
#include "base/edge.h"
#include "base/result.h"

namespace advertising {

using adverts::Advert;
using adverts::AdvertId;
using adverts::Of;

// What a page of ours speaks of: "/events/17-kontsert", "https://city.example/kk/offers/3", "/posts#post-5".
struct Thing {
    Of of = Of::event;
    std::int64_t id = 0;
};
std::optional<Thing> thing_at(std::string_view address);
std::optional<std::string> title_of(const db::Reading&, const Thing&);  // as it was written first; none: it is not public

// Refused: the thing is one already in that time, or both places before its list are taken.
base::Result<AdvertId> declare(db::Writing&, const Advert&, audit::Act, base::Instant now);
// It is none from now on; before it began it never was one. Refused: it is over.
base::Result<void> end(db::Writing&, AdvertId, audit::Act, base::Instant now);

std::vector<Advert> declared(const db::Reading&, base::Edge<AdvertId>, int limit);  // the newest first
std::optional<Advert> advert(const db::Reading&, AdvertId);

}  // namespace advertising
