// Cards of dates as HTML, made once for each language and then copied.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <vector>

#include "events/card.h"
#include "events/index.h"
#include "web/context.h"

namespace events {

// A card around its time: an event that takes place several times on a day is one card with all its times.
struct CardHtml {
    std::string before, when, after;
    std::int64_t event = 0;
    std::string place;
};
using CardHtmls = std::vector<std::shared_ptr<const CardHtml>>;

// In the order of the dates; nothing for a date that the request's snapshot does not hold.
CardHtmls card_htmls(web::Context&, const Index&, std::span<const Index::Date>, When);
// Where `joined`, the times of one event at one place are one card.
void append(std::string& html, std::span<const std::shared_ptr<const CardHtml>>, bool joined);

}  // namespace events
