#include "events/feed.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "adverts/advert.h"
#include "base/text.h"
#include "cities/list_feed.h"
#include "events/card.h"
#include "events/feed_store.h"
#include "events/list_page.h"
#include "events/query.h"
#include "events/selection.h"
#include "feeds/feed.h"
#include "feeds/icalendar.h"
#include "feeds/text.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/twins.h"

namespace events {
namespace {

using base::words;
using std::chrono::days;

constexpr std::size_t most_letters = 600;     // of a description in a calendar
constexpr auto cancelled_stays = days(30);    // as STATUS:CANCELLED, so that subscribers learn of it

std::string place_of(const web::Context& context, const Told& told) {
    std::string place = told.place;
    const auto add = [&](const std::string& part) { if (!part.empty()) place.append(place.empty() ? "" : ", ").append(part); };
    add(told.hall);
    add(told.address);
    if (!told.settlement.empty() && told.settlement != context.site.name(context.language)) add(told.settlement);
    if (place.empty() && told.is_online) place = say(context, words("Online"));
    return place;
}

std::string price_of(const web::Context& context, const Told& told) {
    return price_tag(context, told.price, told.price_unit, told.price_note, told.registration).text;
}

std::string address_of(const web::Context& context, const Told& told) {
    return context.origin() + context.href(event_path(told.event, told.slug));
}

std::string host_of(const web::Context& context) {
    const auto& site = context.site;
    return site.canonical_host.empty() || site.is_demo ? context.request.head.host : site.canonical_host;
}

feeds::CalendarEntry::Status status_of(const Told& told) {
    using Status = feeds::CalendarEntry::Status;
    return told.cancelled() ? Status::cancelled : told.state == "postponed" ? Status::tentative : Status::confirmed;
}

std::string description_of(const web::Context& context, const Told& told) {
    std::string text;
    const auto add = [&](const std::string& part) { if (!part.empty()) text.append(text.empty() ? "" : "\n").append(part); };
    if (told.state == "sold_out") add(say(context, words("no places left")));
    add(base::capitalised(price_of(context, told)));
    add(told.summary.empty() ? base::shortened(feeds::plain_of(told.description_html), most_letters) : told.summary);
    add(address_of(context, told));
    return text;
}

feeds::CalendarEntry calendar_entry(const web::Context& context, const Told& told, const std::vector<Category>& categories) {
    feeds::CalendarEntry entry;
    entry.uid = fmt::format("{}@{}", told.occurrence.value, host_of(context));
    entry.starts = told.starts;
    entry.ends = told.ends;
    entry.all_day = told.all_day;
    entry.title = told.format.empty() ? told.title : fmt::format("{} · {}", told.title, told.format);
    entry.description = description_of(context, told);
    entry.location = place_of(context, told);
    entry.href = address_of(context, told);
    if (told.latitude && told.longitude) entry.point = feeds::Point{*told.latitude, *told.longitude};
    if (const auto* category = category_of(categories, told.category_id)) entry.categories = {category->name};
    entry.status = status_of(told);
    entry.updated = told.updated;
    entry.revision = told.revision;
    return entry;
}

// Whose advertisement it is stands first, as on pages.
void put_mark(std::string& description, web::Context& context, const Told& told) {
    if (const auto mark = adverts::mark(context, adverts::Of::event, told.event.value); !mark.empty()) description = fmt::format("{}\n{}", mark, description);
}

feeds::Calendar calendar(const web::Context& context, std::string name) {
    return {.name = fmt::format("{} · {}", name, context.site.name(context.language)), .description = {}, .href = web::own_address(context),
            .language = context.language, .zone = context.site.zone, .entries = {}};
}

// One entry an event, for its next date: a reader of news wants to hear of a play once.
feeds::FeedEntry news_entry(const web::Context& context, const Told& told, const std::vector<Category>& categories) {
    feeds::FeedEntry entry;
    entry.id = fmt::format("{}/events/{}", context.origin(), told.event.value);
    entry.href = address_of(context, told);
    entry.title = told.title;
    if (told.cancelled()) entry.title = fmt::format("{} ({})", told.title, say(context, words("cancelled")));
    if (told.language != i18n::tag(context.language)) entry.language = told.language;
    entry.summary = when_words(context, told.starts, told.ends, told.all_day);
    for (const auto& part : {place_of(context, told), price_of(context, told), told.summary})
        if (!part.empty()) entry.summary.append(" · ").append(part);
    entry.html = fmt::format("<p>{}</p>{}", feeds::xml(entry.summary), told.description_html);
    entry.author = told.organiser;
    if (const auto* category = category_of(categories, told.category_id)) entry.categories = {category->name};
    entry.published = told.created;
    entry.updated = told.updated;
    return entry;
}

struct Wanted {
    Query query;
    Selection selection;
    std::vector<Category> categories;
    std::vector<OccurrenceId> ids;  // under way and ahead, at most feeds::most_entries
    std::string limits;             // what is left out, in words; empty: nothing
};

base::Result<Wanted> wanted(web::Context& context) {
    const auto index = context.derived<Index>();
    const auto query = TRY(Query::read(context, *index));
    Wanted wanted{query, Selection(index, context.db(), query.filter(context, *index)), categories(context.db(), context.language), {}, {}};
    context.changes_at(index->next_change(context.now));
    wanted.ids = whole_list(query, wanted.selection, feeds::most_entries + 1);
    if (wanted.ids.size() > feeds::most_entries) {
        wanted.ids.resize(feeds::most_entries);
        wanted.limits = say(context, words("The next {n} date", "The next {n} dates", {{"n", fmt::to_string(feeds::most_entries)}}));
    }
    return wanted;
}

// What was to be within the last days and was cancelled, under the same filters.
std::vector<OccurrenceId> lately_cancelled(web::Context& context, const Wanted& wanted) {
    if (wanted.query.span(context.today)) return {};
    auto past = wanted.selection.filter();
    past.until = past.from;
    past.from = context.now - cancelled_stays;
    constexpr std::size_t most = 4 * feeds::most_entries;
    std::vector<OccurrenceId> ids;
    for (const auto& date : Selection(context.derived<Index>(), context.db(), past).first(most)) ids.push_back({date.id});
    ids = cancelled_among(context.db(), ids);
    std::erase_if(ids, [&](OccurrenceId id) { return std::ranges::find(wanted.ids, id) != wanted.ids.end(); });
    return ids;
}

std::string ics(web::Context& context, const Wanted& wanted) {
    auto whole = calendar(context, list_heading(context, wanted.query, wanted.selection));
    whole.description = wanted.limits;
    auto ids = lately_cancelled(context, wanted);
    ids.insert(ids.end(), wanted.ids.begin(), wanted.ids.end());
    for (const auto& told : told(context.db(), ids, context.language)) {
        whole.entries.push_back(calendar_entry(context, told, wanted.categories));
        put_mark(whole.entries.back().description, context, told);
            }
    return feeds::icalendar(whole);
}

feeds::Feed news(web::Context& context, const Wanted& wanted) {
    auto feed = cities::list_feed(context, list_heading(context, wanted.query, wanted.selection), wanted.query.address(context));
    if (!wanted.limits.empty()) feed.description = wanted.limits;
    std::set<EventId> seen;
    for (const auto& told : told(context.db(), wanted.ids, context.language)) {
                if (!seen.insert(told.event).second) continue;
        feed.entries.push_back(news_entry(context, told, wanted.categories));
        auto& entry = feed.entries.back();
        if (const auto mark = adverts::mark(context, adverts::Of::event, told.event.value); !mark.empty()) entry.summary = fmt::format("{} · {}", mark, entry.summary), entry.html = fmt::format("<p>{}</p>{}", feeds::xml(mark), entry.html);
    }
    return feed;
}

}  // namespace

std::vector<OccurrenceId> whole_list(const Query& query, const Selection& selection, std::size_t limit) {
    std::vector<OccurrenceId> ids;
    if (!query.running)
        for (const auto& date : selection.running(limit)) ids.push_back({date.id});
    for (const auto& date : selection.first(limit - ids.size())) ids.push_back({date.id});
    return ids;
}

base::Result<web::Response> feed_page(web::Context& context) {
    const auto form = feeds::form_of(context.path).value_or(feeds::Form::rss);
    const auto wanted = TRY(events::wanted(context));
    auto body = form == feeds::Form::ics ? ics(context, wanted) : feeds::written(form, news(context, wanted));
    return web::Response::text(std::move(body), std::string(feeds::type_of(form)));
}

base::Result<web::Response> calendar_of(web::Context& context, EventId id) {
    const auto event = shown(context.db(), id, context.language);
    if (!event) return base::refuse(base::Error::Kind::not_found, words("There is no such event. It may have been removed."));
    const auto path = event_path(id, event->slug) + ".ics";
    if (context.path != path) return web::Response::redirect(context.href(path), 301);
    const auto all = categories(context.db(), context.language);
    auto whole = calendar(context, event->title);
    for (const auto& told : told(context.db(), date_ids(context.db(), id), context.language)) {
        whole.entries.push_back(calendar_entry(context, told, all));
        put_mark(whole.entries.back().description, context, told);
    }
    auto response = web::Response::text(feeds::icalendar(whole), std::string(feeds::icalendar_type));
    response.fields.emplace_back("Content-Disposition", fmt::format("inline; filename=\"{}.ics\"", id.value));
    return response;
}

}  // namespace events
