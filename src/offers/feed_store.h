// What readers of news are told of offers beyond what a row shows.
#pragma once

#include <string>
#include <vector>

#include "db/reading.h"
#include "offers/offer.h"

namespace offers {

struct Told {
    OfferId id;
    std::string terms_html;
    base::Instant created, updated;
};
std::vector<Told> told(const db::Reading&, const std::vector<OfferId>&, i18n::Language);  // in the order of the ids

}  // namespace offers
