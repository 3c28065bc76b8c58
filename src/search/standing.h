// What of a city may be shown, and its order among what is found: kept in memory until the city's data change, so that a
// search asks the database for words alone.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/instant.h"
#include "db/reading.h"

namespace search {

class Standing {
public:
    explicit Standing(const db::Reading&);

    struct Date {
        std::int64_t event = 0, id = 0;
        base::Instant starts, ends;
    };
    // The date of an event that is on or comes next; the last one where all are over. None: the event is not public.
    const Date* date_of(std::int64_t event, base::Instant now) const;

    struct Organisation {
        std::int64_t id = 0;
        bool verified = false;
        std::int64_t place = 0;  // in the alphabet
    };
    const Organisation* organisation(std::int64_t id) const;

    struct Offer {
        std::int64_t id = 0;
        base::Day until;         // the last day
    };
    const Offer* offer(std::int64_t id) const;

    struct Work {
        std::int64_t id = 0;
        base::Instant last;      // the end of its last showing; the epoch: it is not shown
    };
    const Work* work(std::int64_t id) const;
    bool has_venue(std::int64_t id) const;

private:
    struct Event {
        std::int64_t id = 0;
        std::uint32_t first = 0;  // of its dates
    };

    std::vector<Date> dates_;     // by event, then start
    std::vector<Event> events_;   // and one more: the end
    std::vector<Organisation> organisations_;
    std::vector<Offer> offers_;
    std::vector<Work> works_;
    std::vector<std::int64_t> venues_;
};

}  // namespace search
