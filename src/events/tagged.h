// Cards of events with a tag, for its page.
#pragma once

#include <cstdint>
#include <vector>

#include "events/views/card.h"
#include "web/context.h"

namespace events {

// Each event once, at its next date, with how many more it has; what is under way first, then the soonest.
std::vector<Card> cards_of_tag(web::Context&, std::int64_t tag_id, std::size_t limit);

}  // namespace events
