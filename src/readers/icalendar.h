// Calendars of others (iCalendar, RFC 5545): their events with all dates inside a window, and what could not be read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/result.h"
#include "base/zone.h"
#include "readers/event_record.h"
#include "readers/fields.h"
#include "readers/when.h"

namespace readers {

struct CalendarEvent {
    std::size_t line = 0;              // of its BEGIN
    std::string uid;                   // of a moved occurrence "uid#2026-11-21T14:00:00Z"
    std::string summary, description, location, url, organiser, status, language;
    std::vector<std::string> categories, images;
    std::optional<Spot> spot;
    std::vector<When> dates;           // ascending; a repeated event's inside the window, a single one's wherever it is
    bool repeats = false;
    std::vector<base::Words> remarks;  // what was left out: a time zone nobody knows, a rule that is none

    bool cancelled() const { return status == "CANCELLED"; }
};

struct CalendarRefusal {
    std::size_t line = 0;
    std::string uid;
    base::Words reason;
};

struct Calendar {
    std::string name, zone;            // X-WR-CALNAME or NAME, X-WR-TIMEZONE
    std::vector<CalendarEvent> events;
    std::vector<CalendarRefusal> refused;
};

// Dates without a zone are of `zone`. Repetitions come inside [from, until), of which at most two years are looked at, at
// most 1,000 of an event. Moved and cancelled occurrences (RECURRENCE-ID, EXDATE) leave their event's dates; a moved one is
// an event of its own. Time zones: the tz database, Windows' names, names with a prefix of their program, the file's own
// VTIMEZONE, "UTC+5"; otherwise `zone` with a remark. At most 20,000 events are read.
Calendar read_calendar(std::string_view file, const base::Zone& zone, base::Instant from, base::Instant until);

// In our terms; refuses an event without a summary or a date.
base::Result<EventRecord> read_event(const CalendarEvent&, const Habits&);

}  // namespace readers
