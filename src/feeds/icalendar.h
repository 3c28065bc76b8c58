// Writes calendars that other programs subscribe to: iCalendar (RFC 5545, with RFC 7986's properties of a calendar).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.h"
#include "base/zone.h"
#include "i18n/language.h"

namespace feeds {

struct Point {
    double latitude = 0, longitude = 0;
};

// One date of something.
struct CalendarEntry {
    enum class Status : std::uint8_t { confirmed, tentative, cancelled };

    std::string uid;             // the same for the same date for ever: "17@zhezkazgan.example"
    base::Instant starts, ends;  // ends == starts: the end is not known
    bool all_day = false;        // whole days of the calendar's zone; ends is the midnight after the last
    std::string title, description, location, href;
    std::optional<Point> point;
    std::vector<std::string> categories;
    Status status = Status::confirmed;
    base::Instant updated;       // of the row
    std::int64_t revision = 0;   // SEQUENCE: grows with each change, or calendars keep what they have
};

struct Calendar {
    std::string name, description, href;  // href: of this very calendar, absolute
    i18n::Language language = i18n::Language::ru;
    base::Zone zone = base::Zone::utc();
    std::vector<CalendarEntry> entries;
};

inline constexpr std::string_view icalendar_type = "text/calendar; charset=utf-8";

std::string icalendar(const Calendar&);

// The parts it is made of.
std::string folded_line(std::string_view line);   // at most 75 octets a line, never inside a letter (RFC 5545 3.1), with the last CRLF
std::string calendar_text(std::string_view text); // escaped as TEXT (3.3.11); control characters go
// VTIMEZONE with every change of the zone's offset between the two moments, lines ended by CRLF.
std::string timezone_block(const base::Zone&, base::Instant from, base::Instant until);

}  // namespace feeds
