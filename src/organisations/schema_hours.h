// Opening hours in schema.org's words (OpeningHoursSpecification).
#pragma once

#include <vector>

#include "feeds/schema_org.h"
#include "organisations/hours.h"

namespace organisations {

// The usual week, the seasons as they fall from `today` on for a year, and the exceptions not yet over. A period that goes
// over midnight closes before it opens; a day closed by exception opens and closes at 00:00.
std::vector<feeds::schema::Opening> schema_hours(const Hours&, base::Day today);

}  // namespace organisations
