// The rows behind the page of what one needs at once.
#pragma once

#include <string>
#include <vector>

#include "db/reading.h"
#include "i18n/language.h"
#include "organisations/organisation.h"

namespace useful {

struct Number {
    std::string name, phone, hours, note;
};
std::vector<Number> numbers(const db::Reading&, i18n::Language);

// The places that may be open at night, with their hours read once for all visitors.
struct Place {
    organisations::OrganisationId id;
    organisations::Hours hours;
};
struct Places {
    explicit Places(const db::Reading&);

    std::vector<Place> pharmacies, others;  // of the others only those that are open on some night
    std::vector<organisations::OrganisationId> cash_machines;
};

// At this time of the night a place that is open serves the night, and not the late evening.
inline constexpr base::Minutes deep_night{2 * 60};

}  // namespace useful
