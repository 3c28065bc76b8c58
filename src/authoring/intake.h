// What an editor takes from an open source (E16): a post read into the answers of the short form, and what may be here already.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "authoring/store.h"
#include "events/event.h"
#include "web/context.h"

namespace authoring {

// The answers of the short form as the form shows them.
struct Taken {
    std::string title, category, language, day, begins, ends, last_day, dates, place, price, age, organiser, phone, ticket_url, tags, description, source, source_url;
    // Whose answer is that of the event before it: the reader looks twice.
    bool category_as_before = false, place_as_before = false, source_as_before = false;
};

// Of an empty form: category, place and source of what this person took in last.
Taken as_before(web::Context&);
// Out of a post; what it does not say is as before.
Taken taken_from(web::Context&, std::string_view post);

// What the city reads already on one of the days, with a title alike or at the same hour in the same place; the likeliest first.
std::vector<DatedEvent> likely_same(const db::Reading&, const base::Zone&, const events::Draft&);
bool alike(std::string_view title, std::string_view other);

}  // namespace authoring
