#include "events/ways.h"

#include "events/index.h"
#include "i18n/words.h"

namespace events {

using base::words;

std::vector<web::Link> other_ways(web::Context& context, std::string_view here) {
    std::vector<web::Link> links;
    const auto add = [&](const base::Words& name, std::string_view path) {
        if (path != here) links.push_back({i18n::say(context.language, name), context.href(path)});
    };
    add(words("What’s on"), "/events");
    add(words("Calendar"), "/events/calendar");
    add(words("Weekend"), "/events/weekend");
    add(words("On the map"), "/events/map");
    const auto index = context.derived<Index>();
    if (index->any_ahead("film", context.now)) {
        add(words("Films"), "/films");
        add(words("Sessions"), "/screenings");
    }
    if (index->any_ahead("play", context.now)) add(words("Plays"), "/plays");
    add(words("Venues"), "/venues");
    add(words("Tags"), "/tags");
    return links;
}

}  // namespace events
