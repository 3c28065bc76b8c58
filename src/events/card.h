// One date of an event as a card: the words and the cover.
#pragma once

#include <vector>

#include "events/store.h"
#include "events/views/card.h"
#include "web/context.h"

namespace events {

enum class When : std::uint8_t { time, date_and_time };

std::vector<Card> make_cards(web::Context&, const std::vector<OccurrenceId>&, When);
Card make_card(web::Context&, const Listed&, const std::vector<Category>&, When);

// Adds a card; an event that takes place several times on a day is one card with all its times.
void join(std::vector<Card>&, Card);

web::Cover leaf(const web::Context&, const Category*, std::uint64_t hash, base::Instant starts, base::Instant ends, bool all_day);
web::PriceTag price_tag(const web::Context&, const base::Price&, std::string_view unit, const std::string& note, bool registration);
// "Сб, 21 ноября, 17:00", or the days of a long one: "21–29 ноября".
std::string when_words(const web::Context&, base::Instant starts, base::Instant ends, bool all_day);
std::string datetime(const web::Context&, base::Instant, bool all_day);  // for <time>
const Category* category_of(const std::vector<Category>&, std::int64_t id);
std::string event_path(EventId, const std::string& slug);  // without language prefix

}  // namespace events
