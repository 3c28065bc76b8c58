#include "events/programs.h"

#include <fmt/format.h>

#include <algorithm>

#include "events/card.h"
#include "events/feed_store.h"
#include "events/showings.h"
#include "events/work_store.h"
#include "feeds/schema_org.h"
#include "i18n/words.h"
#include "web/twins.h"

namespace events {
namespace {

namespace schema = feeds::schema;
using base::words;

constexpr std::size_t dates_told = 10;

std::string whole(const web::Context& context, const std::string& href) { return context.origin() + href; }

schema::Date date_of(const web::Context& context, const Shown& event, const DateShown& shown) {
    schema::Date date{.starts = shown.starts, .ends = shown.ends, .all_day = shown.all_day, .place = {}, .price = shown.price};
    if (event.state == "cancelled" || shown.state == "cancelled") date.status = schema::Date::Status::cancelled;
    else if (shown.state == "postponed") date.status = schema::Date::Status::postponed;
    date.sold_out = shown.state == "sold_out";
    const auto& city = context.site.name(context.language);
    date.place = {shown.venue.empty() ? shown.place : shown.venue, shown.address, shown.settlement.empty() ? city : shown.settlement,
                  context.site.country, {}, {}};
    if (shown.latitude && shown.longitude) date.place.point = feeds::Point{*shown.latitude, *shown.longitude};
    if (shown.step_free) date.place.step_free = *shown.step_free == 1;
    return date;
}

// "ru,kk" as a list.
std::vector<std::string> languages_of(std::string_view spoken) {
    std::vector<std::string> all;
    while (!spoken.empty()) {
        const auto one = spoken.substr(0, spoken.find(','));
        if (!one.empty()) all.emplace_back(one);
        spoken.remove_prefix(std::min(spoken.size(), one.size() + 1));
    }
    return all;
}

// The dates ahead; when all are over, the last.
std::vector<schema::Date> dates_ahead(const web::Context& context, const Shown& event, const std::vector<DateShown>& all) {
    std::vector<schema::Date> ahead;
    for (const auto& shown : all)
        if (std::max(shown.ends, shown.starts) >= context.now && ahead.size() < dates_told) ahead.push_back(date_of(context, event, shown));
    if (ahead.empty()) ahead.push_back(date_of(context, event, all.back()));
    return ahead;
}

schema::Work work_of(const web::Context& context, const Work& work) {
    return {work.title, work.original_title, work.director, whole(context, context.href(work_path(work.id, work.slug))), work.year, work.minutes, work.kind == "film"};
}

web::JsonLd crumbs(const web::Context& context, const std::vector<web::Crumb>& steps, const std::string& here) {
    std::vector<schema::Step> all;
    for (const auto& step : steps) all.emplace_back(step.label, whole(context, step.href));
    all.emplace_back(here, whole(context, context.href(context.path)));
    return {schema::breadcrumbs(all)};
}

}  // namespace

void tell_of_event(web::Chrome& chrome, const web::Context& context, const Shown& shown, const std::vector<DateShown>& dates, const Category* category) {
    const auto work = shown.work_id ? full_work(context.db(), WorkId{shown.work_id}, context.language) : std::nullopt;
    schema::Event event;
    event.type = schema::event_type(category ? category->key : "", work ? work->kind : "");
    event.href = whole(context, context.href(event_path(shown.id, shown.slug)));
    event.title = shown.title;
    event.description = shown.summary;
    event.image = chrome.picture;
    event.online_href = shown.online_url;
    event.tickets_href = shown.ticket_url;
    event.languages = languages_of(shown.spoken);
    event.age_min = shown.age_min;
    event.is_online = shown.is_online;
    for (const auto& organiser : organisers(context.db(), shown.id, context.language)) {
        const auto href = organiser.organisation_id ? whole(context, context.href(fmt::format("/organisations/{}-{}", organiser.organisation_id, organiser.slug))) : "";
        if (organiser.role == "organiser") event.organisers.push_back({organiser.name, href});
    }
    event.dates = dates_ahead(context, shown, dates);
    if (work) event.work = work_of(context, *work);
    chrome.data.push_back({schema::event(event, context.site.zone)});
    std::vector<web::Crumb> steps{{i18n::say(context.language, words("What’s on")), context.href("/events")}};
    if (category) steps.push_back({category->name, web::Href(context.href("/events")).with("category", category->key).text()});
    chrome.data.push_back(crumbs(context, steps, shown.title));
    chrome.feeds = {{shown.title, context.href(event_path(shown.id, shown.slug)) + ".ics", "text/calendar"}};
}

}  // namespace events
