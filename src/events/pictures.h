// The pictures of events and works: those that somebody gave, in place of the drawn cover and beside it.
#pragma once

#include <vector>

#include "db/reading.h"
#include "events/event.h"
#include "i18n/language.h"
#include "web/chrome.h"

namespace events {

// Gives the page's cover the event's own picture, else the poster of its work; the others come back in their order.
std::vector<web::Cover> take_pictures(web::Cover& cover, const db::Reading&, EventId, i18n::Language);
void take_poster(web::Cover& cover, const db::Reading&, WorkId, i18n::Language);

}  // namespace events
