#include "events/places.h"

namespace events {
namespace {

struct VenueAt {
    std::int64_t id = 0;
    double latitude = 0, longitude = 0;
};
[[maybe_unused]] void read(db::Row& row, VenueAt& v) { row >> v.id >> v.latitude >> v.longitude; }

}  // namespace

VenuePlaces::VenuePlaces(const db::Reading& db) {
    db.each<VenueAt>("select id, latitude, longitude from venue where latitude is not null and longitude is not null /* whole */",
                     [&](const VenueAt& venue) { by_venue.emplace(venue.id, maps::Degrees{venue.latitude, venue.longitude}); });
}

std::optional<maps::Degrees> place_of_venue(const db::Reading& db, VenueId id) {
    const auto found = db.one<VenueAt>(
        "select id, latitude, longitude from venue where id = ? and latitude is not null and longitude is not null"
        " and (import_id is null or import_id not in (select id from import where state = 'applying'))", id);
    if (!found) return {};
    return maps::Degrees{found->latitude, found->longitude};
}

}  // namespace events
