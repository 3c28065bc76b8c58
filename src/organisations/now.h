// What of the directory depends on the hour: who is open, who will be at night, who has an offer today.
#pragma once

#include <memory>
#include <mutex>

#include "organisations/index.h"

namespace organisations {

struct Now {
    base::Instant at, until;  // it holds from one to the other
    base::Instant night;      // the two o'clock that comes, of which `at_night` speaks
    std::vector<StateAt<base::Instant>> states;  // by schedule
    std::vector<bool> night_states;
    Wherever open, at_night;
    base::Bits with_offers;
};

// The answer for the moment asked last. Only the schedules that have changed since are asked again: of a large city's
// thousands, a few in an hour.
class NowKept {
public:
    std::shared_ptr<const Now> of(const Index&, base::Instant, const base::Zone&);

private:
    std::mutex mutex_;
    std::shared_ptr<const Now> now_;
};

}  // namespace organisations
