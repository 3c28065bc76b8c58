// Venues: all of them by name, and what the page of one shows.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "events/event.h"

namespace events {

struct VenueName {
    std::string name, language;  // BCP 47
};

// Every venue in alphabetical order, in each language; kept in memory until the city's data change.
class VenueDirectory {
public:
    explicit VenueDirectory(const db::Reading&);

    struct Entry {
        VenueId id;
        std::string slug, address, settlement;
        std::array<VenueName, 3> names;  // by language: its own, or the original
    };
    std::size_t size() const { return entries_.size(); }
    const Entry& at(i18n::Language language, std::size_t place) const { return entries_[order_[static_cast<std::size_t>(language)][place]]; }

private:
    std::vector<Entry> entries_;
    std::array<std::vector<std::size_t>, 3> order_;
};

struct VenueCount {
    VenueId id;
    std::int64_t events = 0;  // with dates ahead
};
std::vector<VenueCount> events_at(const db::Reading&, const std::vector<VenueId>&, base::Instant now);

struct Venue {
    VenueId id;
    std::string slug, name, language, directions_html, address, landmark, settlement, district, site, phone;
    std::optional<double> latitude, longitude;
    std::optional<int> capacity, step_free;
    std::string organisation, organisation_slug;
    std::int64_t organisation_id = 0;
};
std::optional<Venue> venue(const db::Reading&, VenueId, i18n::Language);

struct HallLine {
    std::string name;
    std::optional<int> capacity;
};
std::vector<HallLine> halls(const db::Reading&, VenueId);

std::vector<OccurrenceId> dates_at(const db::Reading&, VenueId, base::Instant from, int limit);

}  // namespace events
