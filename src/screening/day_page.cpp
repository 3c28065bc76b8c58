// The programme of a venue on a day: what stands there, the form in which many films are typed at once for one day or several, what
// it would change, and single sessions that are cancelled.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "audit/audit.h"
#include "authoring/when_typed.h"
#include "events/showings.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "screening/handlers.h"
#include "screening/templates.h"
#include "web/dates.h"
#include "web/guard.h"
#include "web/url.h"

namespace screening {
namespace {

using base::Day;
using base::words;
using std::chrono::days;

constexpr int days_offered = 14, days_ahead = 366, days_back = 31;
constexpr std::size_t programme_letters = 8'000, faults_shown = 12;

// Where and on which day.
struct Here {
    CinemaRow venue;
    Day day;
};

std::string day_rest(VenueId id, std::string_view behind = {}) { return fmt::format("/screenings/{}{}", id.value, behind); }

std::string day_href(const web::Context& context, const Stand& stand, VenueId id, Day day, std::string_view like = {}) {
    return web::Href(context.href(stand.way(day_rest(id)))).with("day", day == context.today ? "" : web::iso(day)).with("like", like).text();
}

base::Result<Here> here(web::Context& context, const Stand& stand, VenueId id) {
    auto venue = TRY(cinema_here(context, stand, id));
    const auto asked = TRY(web::read_day(context.query, "day"));
    const auto day = std::clamp(asked.value_or(context.today), context.today - days(days_back), context.today + days(days_ahead));
    return Here{std::move(venue), day};
}

// ── What stands there ───────────────────────────────────────────────────────────────────────────────────────────────

web::Badge session_badge(const web::Context& context, const SessionRow& row) {
    if (row.state == "cancelled") return {"bad", "", say(context, words("cancelled")), ""};
    if (row.state == "postponed") return {"warn", "", say(context, words("postponed")), ""};
    if (row.state == "sold_out") return {"info", "", say(context, words("no places left")), ""};
    return row.starts <= context.now ? web::Badge{"", "", say(context, words("over")), ""} : web::Badge{};
}

DayView::Session session_shown(const web::Context& context, const Stand& stand, const SessionRow& row) {
    DayView::Session shown{i18n::clock(context.site.zone.local(row.starts)), row.format, fmt::to_string(row.id.value), session_badge(context, row), {}};
    for (const auto& part : {row.hall, i18n::price(context.language, row.price, true), row.price_note})
        if (!part.empty()) shown.detail.append(shown.detail.empty() ? "" : " · ").append(part);
    if (row.starts <= context.now || !stand.at_once || (stand.desk && !row.own)) return shown;
    if (row.state != "planned") shown.acts.push_back({"plan", say(context, words("Takes place after all"))});
    if (row.state == "planned") shown.acts.push_back({"sell_out", say(context, words("No places left"))});
    if (row.state != "cancelled") shown.acts.push_back({"cancel", say(context, words("Cancel the session"))});
    return shown;
}

void fill_films(DayView& view, web::Context& context, const Stand& stand, const Here& on) {
    const auto& zone = context.site.zone;
    std::vector<WorkId> order;
    for (const auto& row : sessions(context.db(), on.venue.id, zone.midnight(on.day), zone.midnight(on.day + days(1)), context.language)) {
        auto at = std::ranges::find(order, row.work);
        if (at == order.end()) {
            order.push_back(row.work);
            at = order.end() - 1;
            view.films.push_back({row.title, context.href(events::work_path(row.work, "")), {}});
        }
        view.films[static_cast<std::size_t>(at - order.begin())].sessions.push_back(session_shown(context, stand, row));
    }
    if (view.films.empty()) view.nothing = say(context, words("Nothing is on here on this day."));
    view.state_action = context.href(stand.way(day_rest(on.venue.id, "/session")));
    view.state_token = web::form_token(context, stand.pattern("/screenings/:venue/session"));
}

void fill_days(DayView& view, web::Context& context, const Stand& stand, const Here& on) {
    const auto& zone = context.site.zone;
    std::map<Day, int> count;
    for (const auto starts : session_starts(context.db(), on.venue.id, zone.midnight(context.today), zone.midnight(context.today + days(days_offered)))) ++count[zone.today(starts)];
    for (int i = 0; i < days_offered; ++i) {
        const auto day = context.today + days(i);
        if (day != on.day) view.days.push_back({i18n::short_heading(context.language, day, context.today), fmt::to_string(count[day]), day_href(context, stand, on.venue.id, day), false, ""});
    }
}

// ── The forms ───────────────────────────────────────────────────────────────────────────────────────────────────────

std::vector<web::FormChoice> day_choices(const web::Context& context, Day first, Day chosen) {
    std::vector<web::FormChoice> choices;
    for (int i = 0; i < days_offered; ++i) choices.push_back({web::iso(first + days(i)), i18n::short_heading(context.language, first + days(i), context.today), {}, first + days(i) == chosen});
    return choices;
}

// The first day that can be chosen beside the one that is shown.
Day first_choice(const web::Context& context, const Here& on) { return std::max(on.day, context.today); }

std::vector<web::FormChoice> hall_choices(const web::Context& context, const std::vector<HallName>& all) {
    std::vector<web::FormChoice> choices{{"", say(context, words("No hall is said")), {}, false}};
    for (const auto& one : all) choices.push_back({one.name, one.name, {}, false});
    return choices;
}

void fill_programme_form(DayView& view, web::Context& context, const web::Input& input, const Stand& stand, const Here& on) {
    view.form = form_at(context, input, stand, "/screenings/:venue", day_rest(on.venue.id, fmt::format("?day={}", web::iso(on.day))), words("See what changes"));
    const auto like = web::read_day(context.query, "like").value_or(std::nullopt).value_or(on.day);
    const auto text = written_programme(context, wanted_now(context.db(), on.venue.id, like, ground_of(context, stand)));
    view.form.fields.push_back(input.field({.name = "what", .type = "hidden"}, "day"));
    view.form.fields.back().value = "day";
    view.form.fields.push_back(input.field({.name = "programme", .label = say(context, words("Programme")), .type = "lines", .hint = say(context, words("A film a line: Dune: 10:00 2D 1500; 12:30 3D 2000 (Hall 1). Behind the time stand the format, the price and, in brackets, the hall. What is not named here any more is taken out.")), .required = false}, text));
    if (const auto all = halls(context.db(), on.venue.id); !all.empty())
        view.form.fields.push_back(input.field({.name = "hall", .label = say(context, words("Hall where none is named")), .type = "select", .width = "short", .required = false, .choices = hall_choices(context, all)}));
    view.form.fields.push_back(input.field({.name = "days", .label = say(context, words("On which days")), .type = "ticks", .required = false, .choices = day_choices(context, first_choice(context, on), first_choice(context, on))}));
}

void fill_week_form(DayView& view, web::Context& context, const web::Input& input, const Stand& stand, const Here& on) {
    view.week = form_at(context, input, stand, "/screenings/:venue", day_rest(on.venue.id, fmt::format("?day={}", web::iso(on.day))), words("See what changes"));
    view.week.error.clear();
    view.week.warning.clear();
    view.week.fields.push_back({.name = "what", .type = "hidden", .value = "week"});
    view.week.fields.push_back(input.field({.name = "to", .label = say(context, words("First day of the seven to be filled")), .type = "date", .hint = say(context, words("They get the programme of the seven days from {day} on", {{"day", i18n::date(context.language, on.day, context.today)}})), .width = "short"}, web::iso(on.day + days(7))));
}

std::vector<web::Link> takes_of(const web::Context& context, const Stand& stand, const Here& on) {
    std::vector<web::Link> takes;
    for (const auto& [back, label] : {std::pair(1, words("Begin with the programme of the day before")), std::pair(7, words("Begin with the programme of a week before"))})
        takes.push_back({say(context, label), day_href(context, stand, on.venue.id, on.day, web::iso(on.day - days(back))) + "#f-programme"});
    return takes;
}

web::Banner day_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "applied") return done(context, words("Done. The city reads it so from now on."));
    if (what == "cancelled") return done(context, words("The session is cancelled. Its page and the programme say so."));
    if (what == "sold_out") return done(context, words("The programme says that no places are left."));
    if (what == "planned") return done(context, words("The session takes place."));
    return {};
}

DayView day_view(web::Context& context, const web::Input& input, const Stand& stand, const Here& on) {
    DayView view;
    view.banner = day_banner(context);
    view.title = on.venue.name;
    view.heading = i18n::day_heading(context.language, on.day, context.today);
    if (!stand.at_once) view.intro = say(context, unchecked_organisation());
    fill_days(view, context, stand, on);
    fill_films(view, context, stand, on);
    if (stand.at_once && on.day >= context.today) {
        fill_programme_form(view, context, input, stand, on);
        view.takes = takes_of(context, stand, on);
    }
    if (stand.at_once) fill_week_form(view, context, input, stand, on);
    view.ways = {link(context, words("Films and plays"), stand.way("/works")), link(context, words("Page in the city"), events::venue_path(on.venue.id.value, on.venue.slug))};
    return view;
}

web::Response show_day(web::Context& context, const web::Input& input, const Stand& stand, const Here& on, const DayView& view) {
    return teams::with_form(context, templates::day, chrome_at(context, stand, fmt::format("{}: {}", on.venue.name, view.heading), "/screenings", link(context, words("Sessions"), stand.way("/screenings"))), view, input);
}

// ── What is typed ───────────────────────────────────────────────────────────────────────────────────────────────────

void note_faults(const web::Context& context, web::Input& input, DayView& view, std::string_view field, const std::vector<Fault>& faults) {
    if (faults.empty()) return;
    input.mistake(field, fault_words(context, faults.front()));
    for (std::size_t i = 1; i < std::min(faults.size(), faults_shown); ++i) view.faults.push_back(say(context, fault_words(context, faults[i])));
}

std::vector<Day> typed_days(const web::Context& context, web::Input& input, const Here& on) {
    std::vector<Day> all;
    const auto first = first_choice(context, on);
    for (const auto& one : input.choices("days", day_choices(context, first, first))) all.push_back(*web::parse_day(one));
    if (all.empty() && input.good()) input.mistake("days", words("Choose at least one day"));
    return all;
}

std::vector<WantedDay> typed_programme(web::Context& context, web::Input& input, const Here& on, std::vector<Fault>& faults) {
    const auto text = input.text("programme", {.required = false, .most = programme_letters, .lines = true});
    const auto all = halls(context.db(), on.venue.id);
    const auto usual = all.empty() ? std::string() : input.choice("hall", hall_choices(context, all));
    const auto chosen = typed_days(context, input, on);
    const auto typed = read_programme(text, [&](std::string_view title) { return work_called(context.db(), title); }, context.site.currency);
    faults = typed.faults;
    std::vector<WantedDay> wanted;
    for (const auto day : chosen) {
        WantedDay one{on.venue.id, day, {}};
        for (const auto& film : typed.films)
            for (const auto& session : film.sessions)
                one.sessions.push_back({WorkId{film.work}, film.title, context.site.zone.instant(base::LocalTime(day.time_since_epoch()) + session.at), session.format, session.hall.empty() ? usual : session.hall, session.price, session.line, session.column});
        wanted.push_back(std::move(one));
    }
    return wanted;
}

// Each of seven days as it stands, a whole number of days on.
std::vector<WantedDay> typed_week(web::Context& context, web::Input& input, const Stand& stand, const Here& on) {
    const auto text = input.text("to", {.most = 40});
    const auto to = text.empty() ? std::nullopt : authoring::read_typed_day(context, text);
    if (!text.empty() && !to) input.mistake("to", words("A day like 15.12.2026"));
    if (to && *to <= on.day) input.mistake("to", words("It comes before the days that are copied"));
    if (to && *to < context.today) input.mistake("to", words("This day is over"));
    if (to && *to > context.today + days(days_ahead)) input.mistake("to", words("At most a year ahead"));
    std::vector<WantedDay> wanted;
    if (!to || !input.good()) return wanted;
    const auto& zone = context.site.zone;
    for (int i = 0; i < 7; ++i) {
        WantedDay day{on.venue.id, *to + days(i), wanted_now(context.db(), on.venue.id, on.day + days(i), ground_of(context, stand))};
        for (auto& one : day.sessions) one.starts = zone.instant(zone.local(one.starts) + (*to - on.day));
        wanted.push_back(std::move(day));
    }
    return wanted;
}

void carry(DayView& view, const web::Context& context, std::string_view what) {
    view.carried.push_back({"what", std::string(what)});
    for (const auto& [name, value] : context.form->fields().all())
        if (name == "programme" || name == "hall" || name == "days" || name == "to") view.carried.push_back({name, value});
}

audit::Act planned(const web::Context& context, const Stand& stand, VenueId venue, const Plan& plan) {
    audit::Act act{context.now, stand.account.value, stand.role, "session.plan", "venue", venue.value, {}, {}};
    act.changes = {{"added", "", fmt::to_string(plan.count(Change::added))}, {"changed", "", fmt::to_string(plan.count(Change::changed))}, {"removed", "", fmt::to_string(plan.count(Change::removed))}};
    if (!plan.days.empty()) act.changes.push_back({"days", "", fmt::format("{} – {}", web::iso(plan.days.front().day), web::iso(plan.days.back().day))});
    return act;
}

base::Words another_city() { return words("The programme has changed meanwhile. Look at what changes now."); }

}  // namespace

Answer day_page(web::Context& context, const Stand& stand, VenueId id) {
    const auto on = TRY(here(context, stand, id));
    const web::Input input(context);
    return show_day(context, input, stand, on, day_view(context, input, stand, on));
}

Answer change_day(web::Context& context, const Stand& stand, VenueId id) {
    const auto on = TRY(here(context, stand, id));
    TRY(may_write(stand));
    web::Input input(context);
    const bool week = input.choice("what", {"day", "week"}) == "week";
    std::vector<Fault> faults;
    const auto wanted = week ? typed_week(context, input, stand, on) : typed_programme(context, input, on, faults);
    const auto ground = ground_of(context, stand);
    auto planned_now = plan(context.db(), wanted, ground);
    if (faults.empty()) faults = planned_now.faults();
    if (planned_now.changes() > most_changes) input.mistake(week ? "to" : "programme", words("At most {n} changes at once", {{"n", fmt::to_string(most_changes)}}));
    const auto seal = input.text("seal", {.required = false, .most = 6000});
    DayView noted;
    note_faults(context, input, noted, week ? "to" : "programme", faults);
    if (input.good() && !seal.empty() && seal == planned_now.seal()) {
        TRY(web::within_rate(context, "write_event", fmt::to_string(stand.account.value)));
        auto act = planned(context, stand, id, planned_now);
        const auto written = context.write([=, now = context.now](db::Writing& db) -> base::Result<void> {
            const auto fresh = plan(db, wanted, ground);
            if (fresh.seal() != seal) return base::refuse(base::Error::Kind::conflict, another_city());
            if (fresh.changes() == 0) return {};
            TRY(apply(db, fresh, now));
            audit::record(db, act);
            return {};
        });
        if (input.done(written)) return web::Response::redirect(day_href(context, stand, id, wanted.empty() ? on.day : wanted.front().day) + (wanted.empty() || wanted.front().day == context.today ? "?" : "&") + "done=applied");
    } else if (input.good() && !seal.empty()) {
        input.mistake("", another_city());
    }
    auto view = day_view(context, input, stand, on);
    view.faults = std::move(noted.faults);
    if (faults.empty() && !wanted.empty()) {
        if (planned_now.changes() == 0) view.plan.summary = say(context, words("Nothing changes: it stands there so already."));
        else {
            view.plan = plan_view(context, planned_now, false);
            view.apply = form_at(context, input, stand, "/screenings/:venue", day_rest(id, fmt::format("?day={}", web::iso(on.day))), words("Do it so"));
            carry(view, context, week ? "week" : "day");
            view.carried.push_back({"seal", planned_now.seal()});
        }
    }
    return show_day(context, input, stand, on, view);
}

Answer change_session(web::Context& context, const Stand& stand, VenueId id) {
    const auto venue = TRY(cinema_here(context, stand, id));
    TRY(may_write(stand));
    if (context.stale) return std::unexpected(*context.stale);
    web::Input input(context);
    const std::string_view name = !input.typed("cancel").empty() ? "cancel" : !input.typed("sell_out").empty() ? "sell_out" : "plan";
    const auto number = input.number(name, 1, std::numeric_limits<std::int64_t>::max());
    const auto gone = base::refuse(base::Error::Kind::not_found, words("This session is not there any more."));
    if (!number) return gone;
    const auto state = name == "cancel" ? "cancelled" : name == "sell_out" ? "sold_out" : "planned";
    audit::Act act{context.now, stand.account.value, stand.role, "session.state", "venue", id.value, {}, {}};
    const auto day = context.write([=, one = OccurrenceId{*number}, team = stand.desk.has_value(), language = context.language, now = context.now](db::Writing& db) -> std::optional<base::Instant> {
        const auto row = session_at(db, venue.id, one, language);
        if (!row || row->starts <= now || (team && !row->own)) return {};
        if (row->state == state) return row->starts;
        set_session_state(db, one, state, now);
        auto noted = act;
        noted.changes = {{"session", fmt::format("{} {}", row->title, one.value), state}};
        audit::record(db, noted);
        return row->starts;
    });
    if (!day) return gone;
    const auto shown = context.site.zone.today(*day);
    return web::Response::redirect(day_href(context, stand, id, shown) + (shown == context.today ? "?" : "&") + "done=" + state);
}

}  // namespace screening
