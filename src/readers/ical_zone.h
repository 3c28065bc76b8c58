// Time zones as calendars name them.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/zone.h"

namespace readers {

// A VTIMEZONE of the file: the moments on the wall from which an offset holds.
struct OwnZone {
    struct Change {
        base::LocalTime from;  // in the offset that ends
        std::chrono::seconds before{}, after{};
    };
    std::vector<Change> changes;  // ascending
};

// Turns a wall-clock time of a calendar into a moment.
class IcalZone {
public:
    explicit IcalZone(base::Zone zone) : rules_(std::move(zone)) {}
    explicit IcalZone(OwnZone zone) : rules_(std::move(zone)) {}
    explicit IcalZone(std::chrono::seconds offset) : rules_(offset) {}

    base::Instant instant(base::LocalTime local) const;
    base::LocalTime local(base::Instant instant) const;

private:
    std::variant<base::Zone, OwnZone, std::chrono::seconds> rules_;
};

// "Europe/Berlin", "/freeassociation.sourceforge.net/Europe/Berlin", "Central Standard Time", then the file's own, then
// "(UTC+05:00) …"; nothing when it is none of them.
std::optional<IcalZone> zone_of(std::string_view tzid, const std::map<std::string, OwnZone, std::less<>>& own);

std::optional<base::Zone> windows_zone(std::string_view name);
std::optional<std::chrono::seconds> utc_offset(std::string_view text);  // "+0500", "-123456", "+05"

}  // namespace readers
