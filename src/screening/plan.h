// What becomes of a programme: the days as they are to be, compared with the days as they are, and applied as a whole.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "base/zone.h"
#include "screening/programme.h"
#include "screening/store.h"

namespace screening {

inline constexpr std::size_t most_changes = 400;  // of one plan: a write of at most a tenth of a second

// One session as it is to be.
struct Wanted {
    WorkId work;
    std::string title;
    base::Instant starts;
    std::string format, hall;
    base::Price price;
    std::size_t line = 0, column = 0;  // where it was typed; 0: nowhere
};

// All sessions of one day at one venue; what it does not name goes.
struct WantedDay {
    VenueId venue;
    base::Day day;
    std::vector<Wanted> sessions;
};

enum class Change : std::uint8_t { added, changed, removed, kept };

struct Planned {
    Change change = Change::kept;
    Wanted session;
    OccurrenceId id;          // of one that is there
    base::Price before;       // of one that changes its price
    bool revived = false;     // it was cancelled and takes place after all
    std::int64_t hall = 0;
};

struct PlannedDay {
    VenueId venue;
    base::Day day;
    std::vector<Planned> sessions;  // by time
    std::vector<Fault> faults;
    std::vector<base::Words> warnings;  // it is possible, but hardly meant
};

struct Plan {
    std::vector<PlannedDay> days;

    std::size_t count(Change) const;
    std::size_t changes() const { return count(Change::added) + count(Change::changed) + count(Change::removed); }
    std::vector<Fault> faults() const;
    std::string seal() const;  // what somebody has looked at: another one means that the city has changed meanwhile
};

// `team`: only what that team may change; what others wrote stays and is not spoken of.
struct Ground {
    base::Zone zone;
    base::Instant now;
    i18n::Language language;
    bool team = false;
};
Plan plan(const db::Reading&, const std::vector<WantedDay>&, const Ground&);
// The days of a venue as they are, each session as it would be typed; without what is cancelled.
std::vector<Wanted> wanted_now(const db::Reading&, VenueId, base::Day, const Ground&);
// Refused: something of it cannot be done any more; then nothing is.
base::Result<void> apply(db::Writing&, const Plan&, base::Instant now);

bool same_price(const base::Price&, const base::Price&);

}  // namespace screening
