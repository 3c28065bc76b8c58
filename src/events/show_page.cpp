#include "events/show_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "adverts/advert.h"
#include "base/text.h"
#include "collections/links.h"
#include "events/card.h"
#include "events/feed.h"
#include "events/go_store.h"
#include "events/preview.h"
#include "events/programs.h"
#include "events/language_note.h"
#include "events/pictures.h"
#include "events/poster.h"
#include "events/selection.h"
#include "events/show_dates.h"
#include "events/showings.h"
#include "events/templates.h"
#include "events/work_facts.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "maps/place.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/lead.h"
#include "web/share.h"

namespace events {
namespace {

using base::words;

constexpr std::size_t long_title = 70;  // letters, from which a title is set smaller
constexpr std::size_t similar_shown = 3;

std::string place_of(const DateShown& date, const web::Context& context, const Shown& event) {
    if (!date.venue.empty()) return date.hall.empty() ? date.venue : fmt::format("{}, {}", date.venue, date.hall);
    if (!date.place.empty()) return date.place;
    return event.is_online ? say(context, words("Online")) : "";
}

std::string place_detail(const DateShown& date, const web::Context& context) {
    std::string detail;
    const auto add = [&](const std::string& part) { if (!part.empty()) detail.append(detail.empty() ? "" : " · ").append(part); };
    add(date.address);
    add(date.landmark);
    if (!date.settlement.empty() && date.settlement != context.site.name(context.language)) add(date.settlement);
    if (date.step_free == 1) add(say(context, words("step-free access")));
    if (date.confirmed) add(say(context, words("confirmed by the venue")));
    return detail;
}

void fill_banners(ShowView& view, const web::Context& context, const Shown& event, const DateShown& main) {
    if (event.state == "cancelled" || main.state == "cancelled")
        view.banners.push_back({"fail", "alert", say(context, words("This event is cancelled")), "", ""});
    else if (main.state == "postponed")
        view.banners.push_back({"warn", "alert", say(context, words("This event is postponed")), say(context, words("The new date is not known yet.")), ""});
    else if (std::max(main.ends, main.starts) < context.now)
        view.banners.push_back({"info", "info", say(context, words("This event is over")), "", ""});
}

void fill_price(ShowView& view, const web::Context& context, const Shown& event, const DateShown& date) {
    view.price = price_tag(context, date.price, date.price_unit, date.price_note, false);
    if (!view.price.text.empty()) view.price.text = base::capitalised(view.price.text);
    if (event.registration) view.price_rest = fmt::format(", {}", say(context, words("booking needed")));
    const bool has_sum = date.price.free || date.price.min || date.price.max;
    if (has_sum) view.price_detail = date.price_note;
    if (date.state == "sold_out") view.price_detail = say(context, words("no places left"));
}

std::string role_words(const web::Context& context, const std::string& role) {
    if (role == "partner") return say(context, words("partner"));
    if (role == "sponsor") return say(context, words("sponsor"));
    return {};
}

void fill_organisers(ShowView& view, const web::Context& context, EventId id) {
    for (const auto& organiser : organisers(context.db(), id, context.language)) {
        OrganiserLine line{organiser.name, "", base::initials(organiser.name), role_words(context, organiser.role), ""};
        if (organiser.organisation_id)
            line.href = context.href(fmt::format("/organisations/{}-{}", organiser.organisation_id, organiser.slug));
        view.organisers.push_back(std::move(line));
    }
}

void fill_work(ShowView& view, web::Context& context, const Shown& event) {
    if (!event.work_id) return;
    const auto found = full_work(context.db(), {event.work_id}, context.language);
    if (!found) return;
    for (auto& line : work_facts(context, *found)) view.facts.push_back(std::move(line));
    if (context.site.has(web::Feature::works)) view.work = {found->kind == "film" ? say(context, words("All cinemas and dates of the film")) : say(context, words("All dates of the play")),
                 context.href(work_path(found->id, found->slug))};
    fill_sessions(view, context, event);
}

// Where an editor read of it, and when that was.
web::Line taken_from(const web::Context& context, const Shown& event) {
    const auto day = i18n::date(context.language, context.site.zone.today(*event.taken), context.today);
    return {"external", say(context, words("Source")), say(context, words("{source}, read by the city’s editors on {date}", {{"source", event.source}, {"date", day}})), event.source_url, !event.source_url.empty()};
}

void fill_facts(ShowView& view, const web::Context& context, const Shown& event) {
    for (const auto& part : programme(context.db(), event.id))
        view.programme.push_back({part.starts ? i18n::clock(context.site.zone.local(*part.starts)) : "", part.title, part.speakers});
    for (const auto& tag : tags(context.db(), event.id)) view.tags.push_back({tag.name, context.href("/tags/" + web::encoded(tag.slug))});
    if (!event.online_url.empty()) view.facts.push_back({"online", say(context, words("Online")), event.online_url, event.online_url, true});
    if (event.taken) view.facts.push_back(taken_from(context, event));
    else if (!event.source_url.empty())
        view.facts.push_back({"external", say(context, words("Source")), event.source_url, event.source_url, true});
    else if (!event.licence.empty())
        view.facts.push_back({"external", say(context, words("Source")), event.source, "", false});
}

std::string spoken_words(const web::Context& context, const std::string& spoken) {
    if (spoken == "kk") return say(context, words("in Kazakh"));
    if (spoken == "ru") return say(context, words("in Russian"));
    if (spoken == "en") return say(context, words("in English"));
    return spoken.empty() ? "" : say(context, words("in several languages"));
}

void fill_head(ShowView& view, web::Context& context, const Shown& event, const Category* category, const DateShown& date) {
    view.crumbs = {{say(context, words("What’s on")), context.href("/events")}};
    if (category) {
        const auto href = web::Href(context.href("/events")).with("category", category->key).text();
        view.crumbs.push_back({category->name, href});
        view.category = {fmt::format("hue-{}", category->hue), "", category->singular.empty() ? category->name : category->singular, href};
    }
    view.cover = leaf(context, category, static_cast<std::uint64_t>(event.id.value), date.starts, date.ends, date.all_day);
    if (event.age_min) view.marks.push_back(fmt::format("{}+", *event.age_min));
    if (const auto spoken = spoken_words(context, event.spoken); !spoken.empty()) view.marks.push_back(spoken);
    const bool chosen = event.featured_rank > 0 && event.featured_from.value_or(context.now) <= context.now && event.featured_until.value_or(context.now) > context.now;
    if (date.state == "sold_out") view.badges.push_back({"brand", "", say(context, words("no places left")), ""});
    if (event.featured_from) context.changes_at(*event.featured_from);
    if (event.featured_until) context.changes_at(*event.featured_until);
    if (chosen) view.badges.push_back({"brand", "star", say(context, words("Editors’ choice")), ""});
    view.title = event.title;
    view.long_title = base::letters(event.title) > long_title;
    if (event.language != i18n::tag(context.language)) {
        view.language = event.language;
        view.language_note = language_note(context, event.language);
    }
}

void fill_place(ShowView& view, const web::Context& context, const Shown& event, const DateShown& date) {
    view.place = place_of(date, context, event);
    if (date.venue_id) view.place_href = context.href(venue_path(date.venue_id, date.venue_slug));
    view.place_detail = place_detail(date, context);
    const bool elsewhere = date.settlement != context.site.name(context.language);
    view.map = maps::whereabouts(context, {date.latitude, date.longitude, view.place, date.address, elsewhere ? date.settlement : ""},
                         fmt::format("/venues/{}/map.svg", date.venue_id), "/events/map");
    if (!view.map.ways.empty()) view.map.ways.front().href = context.href(fmt::format("/go/occurrence/{}/route", date.id.value));  // counted
}

struct Page {
    web::Chrome chrome;
    ShowView view;
};

// All that the page says; an event has a date.
Page page_of(web::Context& context, const Shown& event, const std::vector<DateShown>& all_dates) {
    const auto id = event.id;
    const auto path = event_path(id, event.slug);
    const auto all = categories(context.db(), context.language);
    const auto* category = category_of(all, event.category_id);
    const auto& main = next_date(all_dates, context.now);
    context.changes_at(main.starts);
    context.changes_at(main.ends + std::chrono::seconds(1));

    ShowView view;
    fill_head(view, context, event, category, main);
    view.pictures = take_pictures(view.cover, context.db(), id, context.language);
    fill_banners(view, context, event, main);
    if (auto mark = adverts::mark(context, adverts::Of::event, id.value); !mark.empty()) view.banners.push_back({"info", "info", std::move(mark), "", context.href("/adverts")});
    view.when = when_words(context, main.starts, main.ends, main.all_day);
    view.datetime = datetime(context, main.starts, main.all_day);
    view.when_detail = when_detail(context, main);
    fill_dates(view, context, all_dates, main);
    fill_place(view, context, event, main);
    fill_price(view, context, event, main);
    if (context.look.simple)
        if (const auto found = phone(context.db(), id)) view.phone = web::call_line(context, found->contact_id, found->value, found->label);
    if (!event.ticket_url.empty()) view.action = {say(context, words("Buy a ticket")), context.href(fmt::format("/go/event/{}/ticket", id.value))};
    view.ical_href = context.href(path) + ".ics";
    view.share = web::share(context.origin() + context.href(path), event.title);
    view.description = {event.description_html};
    fill_work(view, context, event);
    fill_facts(view, context, event);
    fill_organisers(view, context, id);
    view.similar = make_cards(context, ids_of(similar(*context.derived<Index>(), id, context.now, similar_shown)), When::date_and_time);
    auto chrome = web::frame(context, {.title = event.title, .section = "events", .description = event.summary,
                                       .back = {say(context, words("What’s on")), context.href("/events")}, .path = path, .kind = "article"});
    web::put_picture(chrome, context, make_poster(context, event, category, main));
    chrome.bottom_action = !view.action.href.empty();
    chrome.shareable = true;
    tell_of_event(chrome, context, event, all_dates, category);
    if (!view.sessions.empty() || !view.pictures.empty() || !view.cover.image.empty()) chrome.more_css = web::asset_name("thing.css");
    return {std::move(chrome), std::move(view)};
}

std::unexpected<base::Error> none() { return base::refuse(base::Error::Kind::not_found, words("There is no such event. It may have been removed.")); }

}  // namespace

base::Result<web::Response> show_page(web::Context& context, EventId id) {
    if (context.path.ends_with(".ics")) return calendar_of(context, id);
    const auto event = shown(context.db(), id, context.language);
    if (!event) return none();
    const auto path = event_path(id, event->slug);
    if (context.path != path) return web::moved(context, path);
    const auto all_dates = dates(context.db(), id, context.language);
    if (all_dates.empty()) return none();
    auto [chrome, view] = page_of(context, *event, all_dates);
    view.suggest_href = context.href(fmt::format("/events/{}/suggest", id.value));
    view.collections = collections::links_of(context, {collections::Of::event, id.value});
    const bool claimed = std::ranges::any_of(view.organisers, [](const OrganiserLine& one) { return !one.href.empty(); });
    if (event->taken && !claimed) view.claim = {say(context, words("Are you the organiser? Tell the editors and make it complete.")), view.suggest_href};
    return context.page(templates::show, chrome, view);
}

// It is one person's page: nothing of it is told to messengers and search engines, and its ways into the public page are closed.
base::Result<web::Response> preview(web::Context& context, EventId id, web::Link back) {
    const auto event = shown(context.db(), id, context.language, true);
    const auto all_dates = event ? dates(context.db(), id, context.language) : std::vector<DateShown>();
    if (all_dates.empty()) return none();
    auto [chrome, view] = page_of(context, *event, all_dates);
    chrome.indexed = false;
    chrome.back = std::move(back);
    chrome.shareable = false;
    chrome.bottom_action = false;
    chrome.data.clear();
    chrome.feeds.clear();
    chrome.alternates.clear();
    chrome.picture.clear();
    view.share = {};
    view.ical_href.clear();
    view.action = {};
    view.banners.insert(view.banners.begin(), {"info", "info", say(context, words("So it will look. Nobody sees it but you.")), "", ""});
    return context.page(templates::show, chrome, view);
}

}  // namespace events
