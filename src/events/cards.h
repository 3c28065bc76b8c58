// Cards of events for pages of other slices: the home page, an organisation, the search.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "events/views/card.h"
#include "web/context.h"

namespace events {

// Whole dates on each card.
std::vector<Card> cards_of_organisation(web::Context&, std::int64_t organisation_id, int limit);

// Events by their ids, in that order, each once at its next date, or at its last one. Those that are not public are left out.
struct EventCard {
    std::int64_t event = 0;
    Card card;
    bool over = false;
};
std::vector<EventCard> cards_of_events(web::Context&, const std::vector<std::int64_t>& ids);

// A day of a week on paper: some of its events, the earliest first, and how many there are.
struct PaperDay {
    base::Day day;
    std::vector<Card> cards;
    std::int64_t count = 0;
};
std::vector<PaperDay> paper_days(web::Context&, base::Day first, int days, std::size_t cards_a_day);
// Exhibitions and the like that are open now and for more than a day.
std::vector<Card> running_cards(web::Context&, std::size_t limit);

// What the home page shows of events.
struct Glance {
    std::vector<Card> today, weekend;
    std::vector<Card> chosen;  // by editors, at most as many as of today
    std::int64_t today_count = 0, tomorrow_count = 0, weekend_count = 0;
};
Glance glance(web::Context&, int today_limit, int weekend_limit);

}  // namespace events
