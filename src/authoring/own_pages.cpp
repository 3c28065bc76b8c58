// What one wrote: the list, and one event with how it stands.
#include <fmt/format.h>

#include <algorithm>

#include "authoring/event_form.h"
#include "authoring/handlers.h"
#include "authoring/parts.h"
#include "authoring/templates.h"
#include "events/card.h"
#include "events/preview.h"
#include "i18n/dates.h"

namespace authoring {
namespace {

using base::words;

constexpr int listed = 200;
constexpr std::size_t dates_shown = 60;

web::Banner own_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "sent") return done(context, words("Sent. You get a letter when it is decided."));
    if (what == "published") return done(context, words("Published: the city reads it so from now on."));
    if (what == "kept") return done(context, words("Kept as a draft. Nobody sees it but you."));
    if (what == "suggested") return done(context, words("Thank you. You get a letter when somebody has looked at it."));
    if (what == "scheduled") return done(context, words("Kept until its time. The city reads it then by itself."));
    if (what == "withdrawn") return done(context, words("Taken back. It is a draft again."));
    if (what == "cancelled") return done(context, words("The event is cancelled, and its page says so."));
    if (what == "deleted") return done(context, words("The draft is deleted."));
    return {};
}

std::string moment_words(const web::Context& context, base::Instant at) { return i18n::moment(context.language, context.site.zone.local(at), context.today); }

std::string state_sentence(const web::Context& context, const OwnEvent& event) {
    if (event.state == "draft") return say(context, words("This is a draft: nobody sees it but you."));
    if (event.state == "pending") return say(context, words("Somebody of the city reads it, usually within a day. You get a letter then."));
    if (event.state == "scheduled") return say(context, words("Nobody sees it yet. It is published by itself: {time}.", {{"time", moment_words(context, *event.publish_at)}}));
    if (event.state == "removed") return say(context, words("The city has refused it. The reason stands below."));
    if (event.waiting) return say(context, words("The page is public. Your change waits for somebody to look at it."));
    if (event.state == "cancelled") return say(context, words("The page is public and says that the event is cancelled."));
    return say(context, words("The page is public."));
}

void offer(OwnEventView& view, const web::Context& context, const OwnEvent& event) {
    view.next.push_back(state_sentence(context, event));
    if (event.state == "removed") return;
    view.actions.push_back(link(context, event.state == "draft" ? words("Go on writing and send it") : words("Change"), event_way(event.id, "/edit")));
    if (event.public_now()) view.ways.push_back(link(context, words("Page in the city"), events::event_path(event.id, event_slug(context.db(), event.id))));
    else view.ways.push_back(link(context, words("See it as it will be"), event_way(event.id, "/preview")));
    if (event.public_now()) view.ways.push_back(link(context, words("Print"), event_way(event.id, "/print")));  // of src/printing
    view.ways.push_back(link(context, words("Write another one like this"), fmt::format("/me/events/new?from={}", event.id.value)));
    if (event.waiting) view.ways.push_back(link(context, words("Take back what was sent"), event_way(event.id, "/withdraw")));
    else if (event.state == "scheduled") view.ways.push_back(link(context, words("Do not publish it yet"), event_way(event.id, "/withdraw")));
    if (event.state == "published" && event.writer.as == moderation::Sender::staff) view.ways.push_back(link(context, words("Editors’ choice"), fmt::format("/admin/choice/{}", event.id.value)));
    if (event.state == "published") view.ways.push_back(link(context, words("Cancel the event"), event_way(event.id, "/cancel")));
    if (!event.public_now()) view.ways.push_back(link(context, words("Delete the draft"), event_way(event.id, "/delete")));
}

web::Badge date_badge(const web::Context& context, const std::string& state) {
    if (state == "cancelled") return {"warn", "", say(context, words("cancelled")), ""};
    if (state == "postponed") return {"warn", "", say(context, words("postponed")), ""};
    if (state == "sold_out") return {"brand", "", say(context, words("no places left")), ""};
    return {};
}

void show_dates(OwnEventView& view, const web::Context& context, const OwnEvent& event) {
    for (const auto& date : event.draft.dates) {
        if (view.dates.size() == dates_shown) break;
        if (std::max(date.starts, date.ends) < context.now && event.draft.dates.size() > dates_shown) continue;
        const bool changeable = event.state != "removed" && std::max(date.starts, date.ends) >= context.now;
        const auto place = date.venue && !date.venue->names.empty() ? date.venue->names.front().second : date.place;
        view.dates.push_back({when_of(context, date), place, changeable ? context.href(event_way(event.id, fmt::format("/dates/{}", date.starts.time_since_epoch().count()))) : std::string(), date_badge(context, date.state)});
    }
}

// From where an editor took it; for editors alone, since it names one.
void show_origin(OwnEventView& view, const web::Context& context, const OwnEvent& event) {
    const auto taken = event.writer.as == moderation::Sender::staff ? taken_in(context.db(), event.id) : std::nullopt;
    if (!taken) return;
    const auto& origin = event.draft.origin;
    view.origin = {{"external", say(context, words("Source")), origin.source, origin.url, !origin.url.empty()},
                   {"clock", say(context, words("Taken in")), i18n::moment(context.language, context.site.zone.local(taken->at), context.today), {}, false}};
    if (!taken->by.empty()) view.origin.push_back({"person", say(context, words("By whom")), taken->by, {}, false});
}

// What became of what was sent; who decided is nobody's business.
void show_history(OwnEventView& view, const web::Context& context, const OwnEvent& event) {
    for (const auto& row : moderation::history(context.db(), thing(event.id))) {
        if (row.kind == moderation::Kind::suggestion && row.state != moderation::State::applied) continue;
        const auto at = row.decided_at.value_or(row.made_at);
        OwnEventView::Step step{fmt::format("{}: {}", say(context, name_of(row.kind)), say(context, name_of(row.state))),
                                i18n::moment(context.language, context.site.zone.local(at), context.today), {}, row.note};
        if (row.state == moderation::State::returned || row.state == moderation::State::refused) step.reason = say(context, moderation::sentence_of(row.reason));
        view.history.push_back(std::move(step));
    }
}

}  // namespace

Answer own_events_page(web::Context& context) {
    OwnEventsView view;
    view.banner = own_banner(context);
    for (const auto& one : events_of(context.db(), context.identity()->account, context.now, listed)) {
        auto detail = one.next ? moment_words(context, *one.next) : std::string();
        if (one.publish_at) detail.append(detail.empty() ? "" : " · ").append(say(context, words("published {time}", {{"time", moment_words(context, *one.publish_at)}})));
        auto badge = state_badge(context, one.state);
        if (one.waits == "change") badge = {"info", "", say(context, words("change under review")), ""};
        view.rows.push_back({one.title, context.href(event_way(one.id)), std::move(detail), std::move(badge)});
    }
    view.add = link(context, words("Add an event"), "/me/events/new");
    if (view.rows.empty())
        view.empty = {.title = say(context, words("You have written of no event yet")), .text = say(context, words("A concert, a fair, a lesson: whatever somebody in the city may come to. It takes three minutes.")), .action = view.add, .other = {}};
    return context.page(templates::own_events, chrome_of(context, say(context, words("My events")), link(context, words("My account"), "/me")), view);
}

Answer own_event_page(web::Context& context, EventId id) {
    const auto event = TRY(own_event(context, id));
    OwnEventView view;
    view.title = event.draft.texts.front().title;
    view.banner = own_banner(context);
    view.badges.push_back(state_badge(context, event.state));
    offer(view, context, event);
    show_dates(view, context, event);
    show_origin(view, context, event);
    show_history(view, context, event);
    return context.page(templates::own_event, chrome_of(context, view.title, link(context, words("My events"), "/me/events")), view);
}

Answer preview_event(web::Context& context, EventId id) {
    TRY(own_event(context, id));
    context.personal = true;
    return events::preview(context, id, {say(context, words("Back to writing")), context.href(event_way(id))});
}

}  // namespace authoring
