// A city's time zone: the only door to the tz database.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/instant.h"

namespace date { class time_zone; }

namespace base {

class Zone {
public:
    // An IANA name ("Asia/Almaty"); nothing for a name the system's tz database does not hold.
    static std::optional<Zone> find(std::string_view name);
    static Zone utc();

    const std::string& name() const;
    LocalTime local(Instant instant) const;
    // The moment of a wall-clock time. An hour that a change of clocks skips means the moment of the change; one that it
    // repeats means the earlier.
    Instant instant(LocalTime local) const;
    Instant midnight(Day day) const { return instant(LocalTime(day)); }  // with which the day begins
    Day today(Instant now) const { return std::chrono::floor<std::chrono::days>(local(now)); }
    std::chrono::seconds offset(Instant instant) const;

private:
    explicit Zone(const date::time_zone* zone) : zone_(zone) {}
    const date::time_zone* zone_;
};

}  // namespace base
