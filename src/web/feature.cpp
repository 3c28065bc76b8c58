#include "web/feature.h"

namespace web {

using base::words;

base::Words name_of(Feature feature) {
    switch (feature) {
        case Feature::offers: return words("Offers");
        case Feature::goods: return words("Goods");
        case Feature::posts: return words("News of organisations");
        case Feature::works: return words("Films and plays");
        case Feature::collections: return words("Collections");
        case Feature::ideas: return words("Ideas");
        case Feature::transport: return words("Transport");
        case Feature::open_data: return words("Open data for programs");
    }
    return {};
}

base::Words meaning_of(Feature feature) {
    switch (feature) {
        case Feature::offers: return words("Their list and map, those on pages of places, and where organisations write them");
        case Feature::goods: return words("Where to buy what, goods on pages of shops, and where shops write them");
        case Feature::posts: return words("Their list and feeds, those on pages of places, and where organisations write them");
        case Feature::works: return words("Repertoire, sessions by day, a page for each film and play; their dates stay in what is on");
        case Feature::collections: return words("What editors and residents put together, and where they do it");
        case Feature::ideas: return words("What people wish of the city’s pages, with votes");
        case Feature::transport: return words("Stops, routes and what leaves next");
        case Feature::open_data: return words("The interface for programs, and lists of events in frames on others’ sites");
    }
    return {};
}

}  // namespace web
