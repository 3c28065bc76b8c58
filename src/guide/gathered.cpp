#include "guide/gathered.h"
#include "guide/store.h"

#include <fmt/format.h>

#include <algorithm>

#include "events/card.h"
#include "events/selection.h"
#include "events/ways.h"
#include "i18n/words.h"
#include "offers/row.h"
#include "organisations/row.h"

namespace guide {
namespace {

using base::words;

constexpr std::size_t events_shown = 6, places_shown = 6;
constexpr int offers_shown = 6;

std::string list_href(const web::Context& context, const char* path, const std::string& fields) {
    return context.href(path) + (fields.empty() ? "" : "?" + fields);
}

events::Selection events_of(web::Context& context, const Common& common) {
    events::Filter filter;
    filter.from = context.now;
    filter.until = context.now + ahead;
    filter.for_children = common.for_children;
    filter.age = common.age;
    filter.district = common.district_id;
    return {context.derived<events::Index>(), context.db(), filter};
}

base::Bits places_of(const organisations::Index& index, const Common& common) {
    auto found = index.all;
    if (common.for_children) found &= index.for_children;
    if (common.age)
        for (const auto& attribute : index.attributes)
            if (attribute.for_children && attribute.up_to()) found &= attribute.with(*common.age, index.size());
    if (common.district_id) {
        const auto district = index.ground.district_of_id(common.district_id);
        found &= district == cities::nowhere ? base::Bits(index.size()) : index.somewhere.of(district);
    }
    return found;
}

base::Bits offers_of(const offers::Index& index, const offers::Now& now, const Common& common) {
    auto found = now.current;
    if (common.for_children) found &= index.of_audience.front();  // of offers::audience_keys
    if (common.district_id) {
        const auto district = index.ground.district_of_id(common.district_id);
        found &= district == cities::nowhere ? base::Bits(index.size()) : index.in_district[district];
    }
    return found;
}

// Those that are open now in front, the newest of each.
std::vector<organisations::Row> first_places(web::Context& context, const organisations::Index& index, const base::Bits& found, const Common& common) {
    const auto now = index.now(context.now, context.site.zone);
    const auto& open = now->open.of(common.district_id ? index.ground.district_of_id(common.district_id) : cities::nowhere);
    std::vector<organisations::Number> numbers;
    for (const bool wanted : {true, false})
        for (const auto number : index.newest.numbers)
            if (numbers.size() < places_shown && found.has(number) && open.has(number) == wanted) numbers.push_back(number);
    context.changes_at(now->until);
    return organisations::make_rows(context, index, numbers);
}

// One card an event, at its next date.
std::vector<events::Card> first_events(web::Context& context, const events::Selection& selection) {
    std::vector<events::OccurrenceId> ids;
    std::vector<std::int64_t> seen;
    constexpr std::size_t looked_at = 60;
    for (const auto& date : selection.first(looked_at)) {
        const auto event = selection.index().event_of(date).id;
        if (ids.size() == events_shown) break;
        if (std::ranges::find(seen, event) != seen.end()) continue;
        seen.push_back(event);
        ids.push_back(events::OccurrenceId{date.id});
    }
    context.changes_at(selection.index().next_change(context.now));
    return events::make_cards(context, ids, events::When::date_and_time);
}

}  // namespace

Counts count(web::Context& context, const Common& common) {
    const auto places = context.derived<organisations::Index>();
    const auto offers = context.derived<offers::Index>();
    const auto now = offers->now(context.now, context.site.zone);
    return {events_of(context, common).count(), places_of(*places, common).count(), offers_of(*offers, *now, common).count()};
}

Counts gather(GatheredView& view, web::Context& context, const Common& common) {
    const auto selection = events_of(context, common);
    const auto places = context.derived<organisations::Index>();
    const auto found_places = places_of(*places, common);
    const auto offers = context.derived<offers::Index>();
    const auto now = offers->now(context.now, context.site.zone);
    const auto found_offers = offers_of(*offers, *now, common);
    const Counts counts{selection.count(), found_places.count(), found_offers.count()};
    view.events = first_events(context, selection);
    view.events_href = list_href(context, "/events", common.event_fields);
    view.events_count = fmt::to_string(counts.events);
    view.places = first_places(context, *places, found_places, common);
    view.places_href = list_href(context, "/organisations", common.place_fields);
    view.places_count = fmt::to_string(counts.places);
    view.offers = offers::first_rows(context, *offers, *now, offers->by_end, found_offers, offers_shown);
    view.offers_href = list_href(context, "/offers", common.offer_fields);
    view.offers_count = fmt::to_string(counts.offers);
    context.changes_at(now->until);
    return counts;
}

std::string counts_words(const web::Context& context, const Counts& counts) {
    std::string text;
    const auto add = [&](std::size_t n, const base::Words& sentence) {
        if (n > 0) text.append(text.empty() ? "" : " · ").append(say(context, sentence));
    };
    add(counts.events, words("{n} event", "{n} events", {{"n", fmt::to_string(counts.events)}}));
    add(counts.places, words("{n} place", "{n} places", {{"n", fmt::to_string(counts.places)}}));
    add(counts.offers, words("{n} offer", "{n} offers", {{"n", fmt::to_string(counts.offers)}}));
    return text;
}

// Only to lists that hold something.
web::Empty nothing(web::Context& context, const base::Words& title, const base::Words& text) {
    const bool events = events::anything_ahead(context), places = context.derived<organisations::Index>()->size() > 0;
    if (!events && !places) return web::coming(context, title, text);
    web::Empty empty;
    empty.title = say(context, title);
    empty.text = say(context, text);
    if (places) empty.action = {say(context, words("Places")), context.href("/organisations")};
    if (events) {
        empty.other = std::move(empty.action);
        empty.action = {say(context, words("What’s on")), context.href("/events")};
    }
    return empty;
}

}  // namespace guide
