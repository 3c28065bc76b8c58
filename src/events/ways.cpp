#include "events/ways.h"

#include "events/index.h"
#include "i18n/words.h"
#include "web/listing.h"

namespace events {

using base::words;

bool anything_ahead(web::Context& context) {
    const auto index = context.derived<Index>();
    context.changes_at(index->next_change(context.now));
    return !index->within(context.now, context.now + std::chrono::days(366 * 3))->empty();
}

web::Empty none_yet(const web::Context& context) {
    return web::coming(context, words("The city’s events will stand here"), words("Concerts, plays, films, classes and meetings, each with its date, place and price."));
}

std::vector<web::Link> other_ways(web::Context& context, std::string_view here) {
    std::vector<web::Link> links;
    const auto add = [&](const base::Words& name, std::string_view path) {
        if (path != here) links.push_back({i18n::say(context.language, name), context.href(path)});
    };
    const auto index = context.derived<Index>();
    if (anything_ahead(context)) {
        add(words("What’s on"), "/events");
        add(words("Calendar"), "/events/calendar");
        add(words("Weekend"), "/events/weekend");
        add(words("On the map"), "/events/map");
    }
    const bool works = context.site.has(web::Feature::works);
    if (works && index->any_ahead("film", context.now)) {
        add(words("Films"), "/films");
        add(words("Sessions"), "/screenings");
    }
    if (works && index->any_ahead("play", context.now)) add(words("Plays"), "/plays");
    if (!index->facet(By::venue).things().empty()) add(words("Venues"), "/venues");
    if (!index->facet(By::tag).things().empty()) add(words("Tags"), "/tags");
    add(words("Add an event"), "/me/events/new");
    return links;
}

}  // namespace events
