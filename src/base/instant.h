// Moments, days and the clock. A moment is UTC; a day or an hour on the wall needs a Zone (base/zone.h).
#pragma once

#include <chrono>

namespace base {

using Instant = std::chrono::sys_seconds;         // UTC, whole seconds; stored as INTEGER unix seconds
using Day = std::chrono::local_days;              // a date on the city's calendar; stored as TEXT 'YYYY-MM-DD'
using LocalTime = std::chrono::local_seconds;     // a date and time on the city's wall clock
using Minutes = std::chrono::minutes;

// The clock is a parameter: life passes SystemClock, tests a fixed one.
struct Clock {
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
};

struct SystemClock : Clock {
    Instant now() const override {
        return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    }
};

struct FixedClock : Clock {
    Instant moment;

    explicit FixedClock(Instant moment) : moment(moment) {}
    Instant now() const override { return moment; }
};

}  // namespace base
