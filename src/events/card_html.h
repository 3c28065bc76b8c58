// Cards of dates as HTML, made once for each language and then copied.
#pragma once

#include <memory>
#include <span>
#include <vector>

#include "events/card.h"
#include "events/index.h"
#include "events/views/list.h"
#include "web/context.h"

namespace events {

using CardHtmls = std::vector<std::shared_ptr<const CardHtml>>;

// In the order of the dates; nothing for a date that the request's snapshot does not hold.
CardHtmls card_htmls(web::Context&, const Index&, std::span<const Index::Date>, When);
// Those that are there, taken over. Where `joined`, the times of one event at one place are one card.
std::vector<TimedCard> timed(std::span<std::shared_ptr<const CardHtml>>, bool joined);

}  // namespace events
