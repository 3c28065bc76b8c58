// All SQL of what whoever runs a venue does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "i18n/language.h"
#include "organisations/organisation.h"

namespace hosting {

using organisations::OrganisationId;
using VenueNumber = base::Id<struct HostedVenueTag>;
using EventNumber = base::Id<struct HostedEventTag>;

struct HostedVenue {
    VenueNumber id;
    std::string name, slug, address, landmark, directions, site, phone;
    std::optional<int> capacity, step_free;
    std::int64_t organisation_id = 0;
    std::string organisation;
};
std::vector<HostedVenue> venues_of(const db::Reading&, OrganisationId, i18n::Language);
std::optional<HostedVenue> venue_here(const db::Reading&, VenueNumber, i18n::Language);
// By name from its beginning; at most so many.
std::vector<HostedVenue> venues_called(const db::Reading&, std::string_view beginning, i18n::Language, int limit);

struct HostedHall {
    std::string name;
    std::optional<int> capacity;
};
std::vector<HostedHall> halls_of(const db::Reading&, VenueNumber);

struct HostedEvent {
    EventNumber id;
    std::string title, slug, state, organiser;  // its first organiser, or empty
    base::Instant starts;                       // of its next date there
    bool own = false;                           // of the organisation that runs the venue
    bool confirmed = false;
};
std::vector<HostedEvent> events_ahead(const db::Reading&, const HostedVenue&, i18n::Language, base::Instant now, int limit);

bool is_checked(const db::Reading&, OrganisationId);  // D4
std::optional<std::int64_t> organisation_named(const db::Reading&, std::string_view name);  // in any language, if no other is called so

void write_venue(db::Writing&, const HostedVenue&, const std::vector<HostedHall>&);  // halls with dates stay
void give_venue(db::Writing&, VenueNumber, std::int64_t organisation);               // 0: to nobody
// Refused: the event has no date there any more.
bool confirm_event(db::Writing&, VenueNumber, EventNumber, base::Instant now);
void unconfirm_event(db::Writing&, VenueNumber, EventNumber);

}  // namespace hosting
