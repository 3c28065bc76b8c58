// Cards of events with a tag, for its page.
#pragma once

#include <cstdint>
#include <vector>

#include "events/views/card.h"
#include "web/context.h"

namespace events {

// The next date of each event, the soonest first.
std::vector<Card> cards_of_tag(web::Context&, std::int64_t tag_id, int limit);

}  // namespace events
