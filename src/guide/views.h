// What the templates of the guide receive: texts ready to be shown, in the language of the page.
#pragma once

#include <string>
#include <vector>

#include "events/views/card.h"
#include "offers/views.h"
#include "organisations/views.h"
#include "web/chrome.h"

namespace guide {

// A category: its sign in its colours, what is in it, and its parts.
struct CategoryTile {
    std::string href, name, count;
    std::string hue;    // class of its colours: "hue-15"
    std::string motif;  // symbol of motifs.svg
    std::vector<web::Chip> parts;
};

struct CategoryGroup {
    std::string title, all_href, count;
    std::vector<CategoryTile> tiles;
};

struct CategoriesView {
    std::string heading, summary;
    std::vector<CategoryGroup> groups;
    bool has_empty = false;
    web::Empty empty;
};

// Events, places and offers that have something in common: for children, of a district.
struct GatheredView {
    std::vector<web::Crumb> crumbs;
    std::string heading, summary;
    std::vector<web::Chip> chips;
    std::string reset_href;
    std::string events_href, events_count;
    std::vector<events::Card> events;
    std::string offers_href, offers_count;
    std::vector<offers::Row> offers;
    std::string places_href, places_count;
    std::vector<organisations::Row> places;
    bool has_empty = false;
    web::Empty empty;
};

struct DistrictLine {
    std::string href, name, detail;
};

struct DistrictsView {
    std::string heading, summary;
    std::vector<DistrictLine> districts;
    bool has_empty = false;
    web::Empty empty;
};

// What one can ask to be near to.
struct NearView {
    std::string heading, summary;
    std::vector<web::Chip> kinds;  // of what is looked for: places, offers
    std::vector<web::Link> districts, landmarks;
    web::Link more;                // to the landmarks that are not shown
    bool has_empty = false;
    web::Empty empty;
};

}  // namespace guide
