// What the template of the search receives.
#pragma once

#include <string>
#include <vector>

#include "events/views.h"
#include "offers/views.h"
#include "organisations/views.h"
#include "web/chrome.h"

namespace search {

// What was found, by kind; each kind with a link to its whole list.
struct IndexView {
    std::string heading;
    std::vector<events::Card> events;
    std::vector<organisations::Row> organisations;
    std::vector<offers::Row> offers;
    std::string all_events_href, all_organisations_href, all_offers_href;
    bool has_empty = false;
    web::Empty empty;
};

}  // namespace search
