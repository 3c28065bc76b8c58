// /admin/choice: what the editors recommend, in which order and for how long (E15). Nobody pays for it.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>

#include "audit/audit.h"
#include "authoring/handlers.h"
#include "authoring/parts.h"
#include "authoring/templates.h"
#include "authoring/when_typed.h"
#include "base/text.h"
#include "events/card.h"
#include "events/selection.h"
#include "i18n/dates.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/office.h"

namespace authoring {
namespace {

using base::words;
using std::chrono::days;

constexpr int last_place = 99;
constexpr std::size_t most_found = 20;

std::string choice_way(EventId id, std::string_view rest = {}) { return fmt::format("/admin/choice/{}{}", id.value, rest); }

base::Instant midnight(const web::Context& context, base::Day day) { return context.site.zone.instant(base::LocalTime(day.time_since_epoch())); }
base::Day last_day(const web::Context& context, base::Instant until) { return context.site.zone.today(until - std::chrono::seconds(1)); }

web::TableCell state_of(const web::Context& context, const Choice& choice) {
    if (choice.state == "cancelled") return {.text = say(context, words("cancelled")), .tone = "warn"};
    if (*choice.until <= context.now || choice.last < context.now) return {.text = say(context, words("over")), .tone = "neutral"};
    if (*choice.from > context.now) return {.text = say(context, words("to come")), .tone = "info"};
    return {.text = say(context, words("shown now")), .tone = "good"};
}

web::Table choices_table(const web::Context& context, const std::vector<Choice>& all) {
    web::Table table{say(context, words("Editors’ choice")), {say(context, words("Event")), say(context, words("State")), say(context, words("Place in the order")), say(context, words("First day")), say(context, words("Last day"))}, {}};
    const auto day = [&](base::Day one) { return i18n::date(context.language, one, context.today); };
    for (const auto& one : all)
        table.rows.push_back({{{.text = one.title, .href = context.href(choice_way(one.id))},
                               state_of(context, one),
                               {.text = fmt::to_string(one.rank), .number = true},
                               {.text = day(context.site.zone.today(*one.from))},
                               {.text = day(last_day(context, *one.until))}}});
    return table;
}

// "https://city.example/kk/events/17-kontsert", "/events/17", "17".
std::optional<EventId> named_event(std::string_view text) {
    if (const auto at = text.find("/events/"); at != text.npos) text.remove_prefix(at + 8);
    EventId id;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), id.value);
    const bool whole = read.ptr == text.data() + text.size() || *read.ptr == '-' || *read.ptr == '?' || *read.ptr == '#';
    return read.ec == std::errc() && whole && id.value > 0 ? std::optional(id) : std::nullopt;
}

// What has the words and is still to come, each event once.
std::vector<web::Link> found_events(web::Context& context, const std::string& text) {
    events::Filter filter;
    filter.from = context.now;
    filter.until = context.now + days(366);
    filter.text = base::folded(text);
    const auto index = context.derived<events::Index>();
    std::vector<EventId> ids;
    std::vector<web::Link> found;
    for (const auto& date : events::Selection(index, context.db(), filter).first(200)) {
        const EventId id{index->event_of(date).id};
        if (found.size() == most_found || std::ranges::find(ids, id) != ids.end()) continue;
        ids.push_back(id);
        found.push_back({fmt::format("{}, {}", event_title(context.db(), id, context.language), i18n::moment(context.language, context.site.zone.local(date.starts), context.today)), context.href(choice_way(id))});
    }
    return found;
}

base::Result<Choice> known_choice(const web::Context& context, EventId id) {
    auto choice = choice_of(context.db(), id, context.language);
    if (!choice) return base::refuse(base::Error::Kind::not_found, words("There is no such event. It may have been removed."));
    return std::move(*choice);
}

web::Chrome choice_chrome(web::Context& context, std::string title, web::Link back) {
    context.personal = true;
    return web::office_frame(context, {.title = std::move(title), .back = std::move(back), .path = context.path});
}

web::Response one_choice(web::Context& context, const web::Input& input, const Choice& choice) {
    ChoiceView view;
    view.title = choice.title;
    const bool chosen = choice.rank > 0;
    view.form = input.view("/admin/choice/:id", chosen ? words("Change") : words("Put it among the choice"));
    view.form.action = context.href(choice_way(choice.id));
    const auto first = choice.from ? context.site.zone.today(*choice.from) : context.today;
    const auto last = choice.until ? last_day(context, *choice.until) : std::max(context.today, last_day(context, choice.last));
    view.form.fields = {input.field({.name = "from", .label = say(context, words("First day")), .type = "date", .width = "short"}, i18n::machine_date(first)),
                        input.field({.name = "until", .label = say(context, words("Last day")), .type = "date", .width = "short"}, i18n::machine_date(last)),
                        input.field({.name = "place", .label = say(context, words("Place in the order")), .hint = say(context, words("1 stands first, 99 last")), .width = "tiny"}, fmt::to_string(chosen ? choice.rank : 10))};
    if (chosen) {
        view.end = input.view("/admin/choice/:id/end", words("Choose it no more"));
        view.end.action = context.href(choice_way(choice.id, "/end"));
        view.end.error.clear();
        view.end.danger = true;
    }
    view.ways = {link(context, words("Page in the city"), events::event_path(choice.id, choice.slug))};
    auto response = context.page(templates::choice, choice_chrome(context, view.title, link(context, words("Editors’ choice"), "/admin/choice")), view);
    if (!input.good()) response.status = 422;
    return response;
}

std::optional<base::Day> typed_day_of(web::Context& context, web::Input& input, std::string_view field) {
    const auto text = input.text(field, {.most = 40});
    if (text.empty()) return {};
    const auto day = read_typed_day(context, text);
    if (!day) input.mistake(field, words("A day like 15.12.2026"));
    return day;
}

audit::Act act_of_choice(web::Context& context, const Choice& choice, std::string act, std::string after) {
    const auto& identity = *context.identity();
    return {context.now, identity.account.value, role_that_publishes(identity), std::move(act), "event", choice.id.value, {}, {{"place", choice.rank > 0 ? fmt::to_string(choice.rank) : std::string(), std::move(after)}}};
}

}  // namespace

Answer choices_page(web::Context& context) {
    web::Asked asked(context.href("/admin/choice"));
    const auto text = TRY(context.query.text("text", 200));
    if (const auto id = named_event(text); id && choice_of(context.db(), *id, context.language)) return web::Response::redirect(context.href(choice_way(*id)));
    asked.put("text", text);
    ChoicesView view{.intro = say(context, words("Nobody pays for a place here. What is chosen stands first on the front page and among what’s on.")), .find = web::word_form(asked)};
    if (context.query.text("done", 20).value_or("") == "ended") view.banner = done(context, words("The event is chosen no more."));
    if (context.query.text("done", 20).value_or("") == "chosen") view.banner = done(context, words("The choice is saved."));
    view.table = choices_table(context, choices(context.db(), context.language));
    if (!base::folded(text).empty()) view.found = found_events(context, text);
    if (!text.empty() && view.found.empty()) view.nothing = say(context, words("Nothing to come has these words."));
    view.empty = {.title = say(context, words("Nothing is chosen yet")), .text = say(context, words("Find an event by its words, its number or its address."))};
    const auto title = say(context, words("Editors’ choice"));
    return context.page(templates::choices, choice_chrome(context, title, {}), view);
}

Answer choice_page(web::Context& context, EventId id) {
    const auto choice = TRY(known_choice(context, id));
    return one_choice(context, web::Input(context), choice);
}

Answer choose_event(web::Context& context, EventId id) {
    const auto choice = TRY(known_choice(context, id));
    web::Input input(context);
    const auto from = typed_day_of(context, input, "from"), until = typed_day_of(context, input, "until");
    const auto place = input.number("place", 1, last_place);
    if (from && until && *until < *from) input.mistake("until", words("It comes before the first day"));
    else if (until && *until < context.today) input.mistake("until", words("This day is over"));
    if (!input.good()) return one_choice(context, input, choice);
    auto act = act_of_choice(context, choice, "event.choose", fmt::to_string(*place));
    context.write([=, rank = static_cast<int>(*place), begins = midnight(context, *from), ends = midnight(context, *until + days(1))](db::Writing& db) {
        choose(db, id, rank, begins, ends);
        audit::record(db, act);
    });
    return web::Response::redirect(context.href("/admin/choice?done=chosen"));
}

Answer end_choice(web::Context& context, EventId id) {
    const auto choice = TRY(known_choice(context, id));
    web::Input input(context);
    if (!input.good()) return one_choice(context, input, choice);
    auto act = act_of_choice(context, choice, "event.unchoose", {});
    context.write([=](db::Writing& db) {
        choose_no_more(db, id);
        audit::record(db, act);
    });
    return web::Response::redirect(context.href("/admin/choice?done=ended"));
}

}  // namespace authoring
