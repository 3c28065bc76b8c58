#include "events/places.h"

#include <fmt/format.h>

namespace events {
namespace {

struct VenueAt {
    std::int64_t id = 0;
    double latitude = 0, longitude = 0;
};
void read(db::Row& row, VenueAt& v) { row >> v.id >> v.latitude >> v.longitude; }

}  // namespace

void read(db::Row& row, VenueName& v) { row >> v.id >> v.name >> v.language >> v.slug; }

Places::Places(const db::Reading& db) {
    for (const auto& venue : db.all<VenueAt>("select id, latitude, longitude from venue where latitude is not null and longitude is not null /* whole */"))
        venues_.emplace(venue.id, maps::Degrees{venue.latitude, venue.longitude});
    db.each<std::pair<std::int64_t, std::int64_t>>("select id, venue_id from occurrence where venue_id is not null /* whole */", [&](const auto& date) {
        if (!venues_.contains(date.second)) return;
        const auto index = static_cast<std::size_t>(date.first);
        if (venue_of_.size() <= index) venue_of_.resize(index + 1 + index / 4);
        venue_of_[index] = static_cast<std::int32_t>(date.second);
    });
}

std::int64_t Places::venue_of(OccurrenceId date) const {
    const auto index = static_cast<std::size_t>(date.value);
    return index < venue_of_.size() ? venue_of_[index] : 0;
}

std::vector<VenueName> venue_names(const db::Reading& db, const std::vector<std::int64_t>& venues, i18n::Language language) {
    return db.all<VenueName>(
        "select v.id, coalesce(w.name, t.name), coalesce(w.language, t.language), v.slug from json_each(?1) j join venue v on v.id = j.value"
        " join venue_text t on t.venue_id = v.id and t.language = v.language"
        " left join venue_text w on w.venue_id = v.id and w.language = ?2 order by j.key",
        fmt::format("[{}]", fmt::join(venues, ",")), i18n::tag(language));
}

std::optional<maps::Degrees> place_of_venue(const db::Reading& db, VenueId id) {
    const auto found = db.one<VenueAt>(
        "select id, latitude, longitude from venue where id = ? and latitude is not null and longitude is not null"
        " and (import_id is null or import_id not in (select id from import where state = 'applying'))", id);
    if (!found) return {};
    return maps::Degrees{found->latitude, found->longitude};
}

}  // namespace events
