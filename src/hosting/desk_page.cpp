// What an organisation says of the venues it runs, and of what others do there.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "audit/audit.h"
#include "base/text.h"
#include "events/card.h"
#include "hosting/handlers.h"
#include "hosting/templates.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "readers/contacts.h"
#include "teams/parts.h"
#include "web/guard.h"
#include "web/url.h"

namespace hosting {
namespace {

using base::words;

constexpr int events_shown = 60;
constexpr std::size_t most_halls = 30, hall_letters = 80;
constexpr int most_people = 200'000;

std::string hosted_way(OrganisationId id, std::string_view rest = {}) { return teams::desk_path(id, fmt::format("/venues{}", rest)); }

base::Result<HostedVenue> own_venue(const web::Context& context, OrganisationId id, VenueNumber venue) {
    auto found = venue_here(context.db(), venue, context.language);
    if (!found || found->organisation_id != id.value) return base::refuse(base::Error::Kind::not_found, words("There is no such venue among yours."));
    return std::move(*found);
}

audit::Act act_here(web::Context& context, OrganisationId id, std::string act, VenueNumber venue, std::vector<audit::Change> changes = {}) {
    const auto who = teams::occasion(context, id);
    return {context.now, context.identity()->account.value, who.actor.role, std::move(act), "venue", venue.value, {}, std::move(changes)};
}

// ── What takes place there ──────────────────────────────────────────────────────────────────────────────────────────

HostedView::Event event_of(const web::Context& context, const HostedEvent& event, bool may_confirm) {
    HostedView::Event shown{event.title, context.href(events::event_path(events::EventId{event.id.value}, event.slug)), i18n::moment(context.language, context.site.zone.local(event.starts), context.today), {}, {}, {}, {}};
    if (!event.organiser.empty()) shown.detail.append(" · ").append(event.organiser);
    if (event.state == "cancelled") shown.state = {"warn", "", say(context, words("cancelled")), ""};
    else if (event.confirmed) shown.state = {"good", "check", say(context, words("confirmed")), ""};
    else if (event.own) shown.state = {"", "", say(context, words("your own")), ""};
    else shown.state = {"info", "", say(context, words("not confirmed")), ""};
    if (event.state == "cancelled" || event.own || !may_confirm) return shown;
    shown.value = fmt::to_string(event.id.value);
    shown.name = event.confirmed ? "unconfirm" : "confirm";
    shown.button = say(context, event.confirmed ? words("Take it back") : words("Confirm"));
    return shown;
}

HostedView::Venue venue_shown(const web::Context& context, OrganisationId id, const HostedVenue& venue, bool may_confirm) {
    HostedView::Venue shown{venue.name, fmt::format("v{}", venue.id.value), {}, context.href(hosted_way(id, fmt::format("/{}/confirm", venue.id.value))), {}};
    shown.ways = {link(context, words("Change what is said of it"), hosted_way(id, fmt::format("/{}", venue.id.value))),
                  {say(context, words("Add an event here")), web::Href(context.href("/me/events/new")).with("place", venue.name).text()},
                  link(context, words("Page in the city"), fmt::format("/venues/{}-{}", venue.id.value, venue.slug))};
    for (const auto& event : events_ahead(context.db(), venue, context.language, context.now, events_shown)) shown.events.push_back(event_of(context, event, may_confirm));
    return shown;
}

// ── What is said of it ──────────────────────────────────────────────────────────────────────────────────────────────

std::string halls_text(const std::vector<HostedHall>& halls) {
    std::string text;
    for (const auto& hall : halls) text.append(text.empty() ? "" : "\n").append(hall.capacity ? fmt::format("{}, {}", hall.name, *hall.capacity) : hall.name);
    return text;
}

web::FormField asked(const web::Context& context, const web::Input& input, std::string name, const base::Words& label, const std::string& value, std::string type = "text", std::string hint = {}) {
    return input.field({.name = std::move(name), .label = say(context, label), .type = std::move(type), .hint = std::move(hint), .required = false}, value);
}

std::vector<web::FormChoice> step_free_choices(const web::Context& context) {
    return {{"", say(context, words("Not said"))}, {"1", say(context, words("Yes, one comes in without a step"))}, {"0", say(context, words("No, there are steps"))}};
}

std::vector<web::FormField> hosted_fields(const web::Context& context, const web::Input& input, const HostedVenue& venue) {
    auto step_free = input.field({.name = "step_free", .label = say(context, words("Can one come in on wheels?")), .type = "select", .required = false, .choices = step_free_choices(context)}, venue.step_free ? fmt::to_string(*venue.step_free) : "");
    return {asked(context, input, "landmark", words("How to find it, in a line"), venue.landmark, "text", say(context, words("The entrance, the stop, what stands beside it"))),
            asked(context, input, "directions", words("How to get there"), venue.directions, "lines", say(context, words("Buses, parking, the way from the entrance"))),
            asked(context, input, "halls", words("Halls"), halls_text(halls_of(context.db(), venue.id)), "lines", say(context, words("One a line, with its seats: Large hall, 420"))),
            asked(context, input, "capacity", words("How many people it holds"), venue.capacity ? fmt::to_string(*venue.capacity) : ""),
            std::move(step_free),
            asked(context, input, "phone", words("Phone"), venue.phone, "tel"),
            asked(context, input, "site", words("Site"), venue.site, "url")};
}

std::optional<int> typed_people(web::Input& input, std::string_view text, std::string_view field) {
    int people = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), people);
    if (read.ec == std::errc() && read.ptr == text.data() + text.size() && people >= 1 && people <= most_people) return people;
    input.mistake(field, words("A number from 1 to {n}", {{"n", fmt::to_string(most_people)}}));
    return {};
}

// "Большой зал, 420": what stands behind the last comma is the seats, where it is a number.
std::vector<HostedHall> typed_halls(web::Input& input) {
    std::vector<HostedHall> halls;
    const auto text = input.text("halls", {.required = false, .most = 4000, .lines = true});
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        auto line = base::trimmed(std::string_view(text).substr(from, end - from));
        from = end + 1;
        HostedHall hall;
        const auto comma = line.rfind(',');
        if (const auto seats = comma == line.npos ? std::string_view() : base::trimmed(line.substr(comma + 1)); !seats.empty() && std::ranges::all_of(seats, [](char c) { return c >= '0' && c <= '9'; })) {
            hall.capacity = typed_people(input, seats, "halls");
            line = base::trimmed(line.substr(0, comma));
        }
        hall.name = line;
        if (hall.name.empty() || std::ranges::find(halls, hall.name, &HostedHall::name) != halls.end()) continue;
        if (base::letters(hall.name) > hall_letters) input.mistake("halls", words("Too long: {n} characters at most", {{"n", fmt::to_string(hall_letters)}}));
        halls.push_back(std::move(hall));
    }
    if (halls.size() > most_halls) input.mistake("halls", words("At most {n} halls", {{"n", fmt::to_string(most_halls)}}));
    return halls;
}

HostedVenue typed_venue(const web::Context& context, web::Input& input, HostedVenue venue) {
    venue.landmark = input.text("landmark", {.required = false, .most = 200});
    venue.directions = input.text("directions", {.required = false, .most = 2000, .lines = true});
    const auto people = input.text("capacity", {.required = false, .most = 10});
    venue.capacity = people.empty() ? std::nullopt : typed_people(input, people, "capacity");
    const auto step_free = input.choice("step_free", step_free_choices(context));
    venue.step_free = step_free.empty() ? std::nullopt : std::optional(step_free == "1" ? 1 : 0);
    const auto phone = input.text("phone", {.required = false, .most = 60}), site = input.text("site", {.required = false, .most = 500});
    const auto number = readers::read_phone(phone);
    if (!phone.empty() && !number && phone != venue.phone) input.mistake("phone", words("A number like +7 701 123 45 67"));
    venue.phone = number ? readers::shown_phone(*number) : phone;
    const auto url = site.empty() ? std::nullopt : std::optional(readers::read_url(site));
    if (url && !*url) input.mistake("site", words("An address that begins with https://"));
    venue.site = url && *url ? **url : std::string();
    return venue;
}

web::Response with_hosted_form(web::Context& context, const web::Input& input, const teams::Desk& desk, const HostedVenue& venue) {
    HostedFormView view;
    view.title = venue.name;
    view.intro = venue.address;
    view.form = teams::form_to(context, input, "/desk/:id/venues/:venue", hosted_way(desk.id, fmt::format("/{}", venue.id.value)), words("Save and show"));
    view.form.fields = hosted_fields(context, input, venue);
    view.ways = {link(context, words("All venues"), hosted_way(desk.id))};
    return teams::with_form(context, templates::hosted_form, teams::office(context, desk, view.title, "/venues"), view, input);
}

base::Words unchecked() { return words("The city has not checked this organisation yet. After that it says itself what holds of its venues."); }

}  // namespace

Answer hosted_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(teams::desk_here(context, id));
    const bool checked = is_checked(context.db(), id);
    HostedView view;
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "changed") view.banner = done(context, words("The city reads it so from now on."));
    if (what == "confirmed") view.banner = done(context, words("Confirmed. The page of the event says so."));
    if (what == "unconfirmed") view.banner = done(context, words("Taken back. The page of the event says nothing of it any more."));
    view.intro = say(context, checked ? words("What takes place at your venues, whoever wrote it. Confirm what you know of.") : unchecked());
    view.token = web::form_token(context, "/desk/:id/venues/:venue/confirm");
    view.nothing = say(context, words("Nothing is to come here."));
    for (const auto& venue : venues_of(context.db(), id, context.language)) view.venues.push_back(venue_shown(context, id, venue, checked));
    if (view.venues.empty()) view.intro = say(context, words("This organisation runs no venue."));
    context.personal = true;
    return context.page(templates::hosted, teams::office(context, desk, say(context, words("Venues")), "/venues"), view);
}

Answer hosted_form(web::Context& context, OrganisationId id, VenueNumber number) {
    const auto desk = TRY(teams::desk_here(context, id));
    const auto venue = TRY(own_venue(context, id, number));
    if (!is_checked(context.db(), id)) return base::refuse(base::Error::Kind::conflict, unchecked());
    context.personal = true;
    return with_hosted_form(context, web::Input(context), desk, venue);
}

Answer change_hosted(web::Context& context, OrganisationId id, VenueNumber number) {
    const auto desk = TRY(teams::desk_here(context, id));
    const auto known = TRY(own_venue(context, id, number));
    if (!is_checked(context.db(), id)) return base::refuse(base::Error::Kind::conflict, unchecked());
    context.personal = true;
    web::Input input(context);
    const auto venue = typed_venue(context, input, known);
    const auto halls = typed_halls(input);
    if (!input.good()) return with_hosted_form(context, input, desk, known);
    auto act = act_here(context, id, "venue.change", number);
    context.write([=](db::Writing& db) {
        write_venue(db, venue, halls);
        audit::record(db, act);
    });
    return web::Response::redirect(context.href(hosted_way(id, "?done=changed")));
}

Answer confirm_hosted(web::Context& context, OrganisationId id, VenueNumber number) {
    TRY(own_venue(context, id, number));
    if (context.stale) return std::unexpected(*context.stale);
    if (!is_checked(context.db(), id)) return base::refuse(base::Error::Kind::conflict, unchecked());
    web::Input input(context);
    const bool back = input.ticked("unconfirm");
    const auto event = input.number(back ? "unconfirm" : "confirm", 1, std::numeric_limits<std::int64_t>::max());
    if (!event) return base::refuse(base::Error::Kind::invalid, words("There is no such event. It may have been removed."));
    auto act = act_here(context, id, back ? "venue.unconfirm" : "venue.confirm", number, {{"event", "", fmt::to_string(*event)}});
    const bool written = context.write([=, one = EventNumber{*event}, now = context.now](db::Writing& db) {
        if (back) unconfirm_event(db, number, one);
        else if (!confirm_event(db, number, one, now)) return false;
        audit::record(db, act);
        return true;
    });
    if (!written) return base::refuse(base::Error::Kind::conflict, words("This event has no date here any more."));
    return web::Response::redirect(context.href(hosted_way(id, back ? "?done=unconfirmed" : "?done=confirmed")));
}

}  // namespace hosting
