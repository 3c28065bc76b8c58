// What of the offers depends on the day and the hour: which are current, which one can use at this moment.
#pragma once

#include <memory>
#include <mutex>

#include "offers/index.h"

namespace offers {

// Whether windows hold at a moment, and the next moment at which that may change. On a public holiday the windows of weekday 8
// hold in place of the day's own, where there are any.
struct Held {
    bool now = false;
    std::optional<base::Instant> changes_at;
};
Held held(const std::vector<Window>&, base::Instant now, const base::Zone&, std::span<const base::Day> holidays);

inline constexpr int soon_days = 3, fresh_days = 7;

struct Now {
    base::Instant at, until;  // it holds from one to the other
    base::Day today;
    base::Bits current;       // not over: they hold today or later begin
    base::Bits usable;        // at this moment
    base::Bits ending_soon, fresh;
};

// The answer for the moment asked last.
class NowKept {
public:
    std::shared_ptr<const Now> of(const Index&, base::Instant, const base::Zone&);

private:
    std::mutex mutex_;
    std::shared_ptr<const Now> now_;
};

}  // namespace offers
