// What stands under a city's lists: its districts, its days off, and the numbers that one calls in need.
#include <fmt/format.h>

#include <algorithm>

#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "cities/city.h"
#include "i18n/dates.h"
#include "organisations/hours.h"
#include "readers/contacts.h"
#include "web/dates.h"
#include "web/guard.h"

namespace admin {
namespace {

using base::words;
using cities::DistrictId;
using cities::NamedDistrict;
using useful::KnownNumber;
using useful::NumberId;

constexpr std::string_view districts_path = "/admin/districts", days_off_path = "/admin/days-off", numbers_path = "/admin/useful";
constexpr int most_places = 999;

std::string in_page_language(const web::Context& context, const cities::InLanguages& names) { return names[i18n::index(context.language)]; }

web::Banner ground_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "saved") return done(context, words("Saved. Guests see it from now on."));
    if (what == "dropped") return done(context, words("Gone from the list."));
    return {};
}

web::Response back_to(const web::Context& context, std::string_view list, std::string_view what) { return web::Response::redirect(context.href(fmt::format("{}?done={}", list, what))); }

web::FormField place_field(const web::Context& context, const web::Input& input, std::int64_t place) {
    return input.field({.name = "place", .label = say(context, words("Place in the list")), .hint = say(context, words("1: the first")), .width = "tiny"}, fmt::to_string(place));
}

template <class All, class Id, class Of>
std::int64_t place_in(const All& all, Id id, Of of) {
    return std::ranges::find(all, id, of) - all.begin() + 1;
}

// ── Districts ───────────────────────────────────────────────────────────────────────────────────────────────────────

NameWish district_name() { return {"name", words("Name of the district"), 80}; }
std::string district_path(DistrictId id) { return fmt::format("{}/{}", districts_path, id.value); }

Answer district_form(web::Context& context, const web::Input& input, const NamedDistrict& now) {
    const std::string pattern = now.id ? "/admin/districts/:id" : "/admin/districts/new", path = now.id ? district_path(now.id) : pattern;
    FormPageView view{.title = now.id ? in_page_language(context, now.names) : say(context, words("New district"))};
    view.form = input.view(pattern, words("Save"));
    view.form.action = context.href(path);
    ask_names(context, input, view.form, district_name(), now.names);
    if (now.id) view.form.fields.push_back(place_field(context, input, place_in(cities::districts(context.db()), now.id, &NamedDistrict::id)));
    if (now.id && !cities::is_used(context.db(), now.id)) view.drop_label = say(context, words("Delete"));
    return shown(context, templates::form_page, {.title = view.title, .back = link(context, words("Districts"), districts_path), .path = path}, view, &input);
}

std::vector<audit::Change> district_changes(const NamedDistrict& before, const NamedDistrict& after) {
    std::vector<audit::Change> changes;
    note_names(changes, "name", before.names, after.names);
    return changes;
}

Answer drop_district(web::Context& context, DistrictId id) {
    if (cities::is_used(context.db(), id)) return base::refuse(base::Error::Kind::conflict, words("Places or venues are in this district: it can be called otherwise, not deleted."));
    context.write([id, act = deed(context, web::Act::configure, "district.drop", "district", id.value)](db::Writing& db) {
        if (!cities::district(db, id) || cities::is_used(db, id)) return;
        cities::drop(db, id);
        audit::record(db, act);
    });
    return back_to(context, districts_path, "dropped");
}

}  // namespace

Answer districts_page(web::Context& context) {
    ListView view{.title = say(context, words("Districts")), .intro = say(context, words("Lists are filtered by them, and people are never placed more exactly than by a district’s name.")), .banner = ground_banner(context)};
    view.add = link(context, words("Add a district"), "/admin/districts/new");
    view.table = {view.title, {say(context, words("Title")), say(context, words("In addresses"))}, {}};
    for (const auto& one : cities::districts(context.db())) view.table.rows.push_back({{{.text = in_page_language(context, one.names), .href = context.href(district_path(one.id))}, {.text = one.slug}}});
    view.empty = {.title = say(context, words("The city has no districts yet"))};
    return shown(context, templates::list, {.title = view.title, .path = std::string(districts_path)}, view);
}

Answer new_district(web::Context& context) { return district_form(context, web::Input(context), {}); }

Answer add_district(web::Context& context) {
    web::Input input(context);
    const NamedDistrict typed{.names = typed_names(context, input, district_name(), {})};
    if (!input.good()) return district_form(context, input, {});
    auto act = deed(context, web::Act::configure, "district.add", "district", 0);
    act.changes = district_changes({}, typed);
    return added(context, context.href("/admin/districts?done=saved"), std::move(act), [typed](db::Writing& db) { return cities::add(db, typed).value; });
}

Answer district_page(web::Context& context, DistrictId id) {
    const auto known = cities::district(context.db(), id);
    if (!known) return web::route_detail::no_such_page();
    return district_form(context, web::Input(context), *known);
}

Answer change_district(web::Context& context, DistrictId id) {
    web::Input input(context);
    const auto known = cities::district(context.db(), id);
    if (!known) return web::route_detail::no_such_page();
    const auto what = TRY(context.form->fields().choice("deed", {"drop"}));
    if (what == "drop") return drop_district(context, id);
    auto typed = *known;
    typed.names = typed_names(context, input, district_name(), known->names);
    const auto place = input.number("place", 1, most_places);
    if (!input.good()) return district_form(context, input, *known);
    auto act = deed(context, web::Act::configure, "district.change", "district", id.value);
    act.changes = district_changes(*known, typed);
    context.write([=](db::Writing& db) {
        if (!cities::district(db, id)) return;
        cities::put(db, typed, static_cast<int>(*place));
        audit::record(db, act);
    });
    return back_to(context, districts_path, "saved");
}

// ── Days off ────────────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

NameWish day_name() { return {"name", words("What it is called"), 80}; }

Answer days_off_form(web::Context& context, const web::Input& input) {
    FormPageView view{.title = say(context, words("Days off")), .intro = say(context, words("Opening hours said for holidays hold on them, and calendars name them.")), .banner = ground_banner(context)};
    const auto year = std::chrono::year_month_day(context.today).year();
    for (const auto& one : cities::days_off(context.db()))
        if (one.day >= base::Day(year / 1 / 1)) view.facts.push_back({"calendar", in_page_language(context, one.names), i18n::full_date(context.language, one.day), context.href(fmt::format("{}/{}", days_off_path, web::iso(one.day)))});
    view.form = input.view(days_off_path, words("Add the day"));
    view.form.fields.push_back(input.field({.name = "day", .label = say(context, words("Day")), .type = "date", .width = "short"}));
    ask_names(context, input, view.form, day_name(), {});
    return shown(context, templates::form_page, {.title = view.title, .path = std::string(days_off_path)}, view, &input);
}

}  // namespace

Answer days_off_page(web::Context& context) { return days_off_form(context, web::Input(context)); }

Answer add_day_off(web::Context& context) {
    web::Input input(context);
    const auto day = web::parse_day(input.text("day", {.most = 20}));
    if (!day && !input.mistake_of("day")) input.mistake("day", words("There is no such day"));
    const auto names = typed_names(context, input, day_name(), {});
    if (!input.good()) return days_off_form(context, input);
    auto act = deed(context, web::Act::configure, "holiday.put", "city", 1);
    act.changes = {{"day", "", web::iso(*day)}};
    note_names(act.changes, "name", {}, names);
    return added(context, context.href("/admin/days-off?done=saved"), std::move(act), [draft = cities::HolidayDraft{*day, cities::filled(names)}](db::Writing& db) -> std::int64_t {
        cities::put(db, draft);
        return 1;
    });
}

namespace {

std::optional<cities::DayOff> day_off(const web::Context& context, std::string_view text) {
    const auto day = web::parse_day(text);
    const auto all = cities::days_off(context.db());
    const auto found = std::ranges::find_if(all, [&](const auto& one) { return day && one.day == *day; });
    return found == all.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

Answer day_off_page(web::Context& context, std::string_view day) {
    const auto known = day_off(context, day);
    if (!known) return web::route_detail::no_such_page();
    const web::Input input(context);
    FormPageView view{.title = in_page_language(context, known->names), .intro = i18n::full_date(context.language, known->day)};
    view.form = input.view("/admin/days-off/:day", words("Take it out of the days off"));
    view.form.action = context.href(context.path);
    view.form.danger = true;
    view.links = {link(context, words("Leave everything as it is"), days_off_path)};
    return shown(context, templates::form_page, {.title = view.title, .back = link(context, words("Days off"), days_off_path), .path = context.path}, view, &input);
}

Answer drop_day_off(web::Context& context, std::string_view day) {
    const auto known = day_off(context, day);
    if (!known) return web::route_detail::no_such_page();
    auto act = deed(context, web::Act::configure, "holiday.drop", "city", 1);
    act.changes = {{"day", web::iso(known->day), ""}};
    context.write([gone = known->day, act](db::Writing& db) {
        cities::drop_day_off(db, gone);
        audit::record(db, act);
    });
    return back_to(context, days_off_path, "dropped");
}

// ── Numbers to call ─────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

NameWish number_name() { return {"name", words("Who answers"), 80}; }
NameWish number_note() { return {"note", words("What to say beside it"), 120, false}; }
std::string number_path(NumberId id) { return fmt::format("{}/{}", numbers_path, id.value); }

Answer number_form(web::Context& context, const web::Input& input, const KnownNumber& now) {
    const std::string pattern = now.id ? "/admin/useful/:id" : "/admin/useful/new", path = now.id ? number_path(now.id) : pattern;
    FormPageView view{.title = now.id ? in_page_language(context, now.draft.names) : say(context, words("New number"))};
    view.form = input.view(pattern, words("Save"));
    view.form.action = context.href(path);
    ask_names(context, input, view.form, number_name(), now.draft.names);
    view.form.fields.push_back(input.field({.name = "phone", .label = say(context, words("Phone number")), .type = "tel", .hint = say(context, words("As it is dialled: 112, 8 7102 72-15-15")), .width = "short"}, now.draft.phone));
    view.form.fields.push_back(input.field({.name = "hours", .label = say(context, words("Hours")), .hint = say(context, words("As one writes them: Mon–Fri 9:00–18:00. Empty: always.")), .required = false}, now.draft.hours));
    ask_names(context, input, view.form, number_note(), now.draft.notes);
    if (now.id) view.form.fields.push_back(place_field(context, input, place_in(useful::known_numbers(context.db()), now.id, &KnownNumber::id)));
    if (now.id) view.drop_label = say(context, words("Delete"));
    return shown(context, templates::form_page, {.title = view.title, .back = link(context, words("Numbers to call"), numbers_path), .path = path}, view, &input);
}

bool can_be_dialled(std::string_view phone) {
    const auto figure = [](char c) { return c >= '0' && c <= '9'; };
    return std::ranges::count_if(phone, figure) >= 3 && std::ranges::all_of(phone, [&](char c) { return figure(c) || c == '+' || c == ' ' || c == '-' || c == '(' || c == ')'; });
}

useful::NumberDraft typed_number(const web::Context& context, web::Input& input, const useful::NumberDraft& now) {
    useful::NumberDraft typed;
    typed.names = typed_names(context, input, number_name(), now.names);
    typed.notes = typed_names(context, input, number_note(), now.notes);
    typed.phone = input.text("phone", {.least = 3, .most = 40});
    if (!input.mistake_of("phone") && !can_be_dialled(typed.phone)) input.mistake("phone", words("Check the phone number"));
    const auto said = input.text("hours", {.required = false, .most = 200});
    if (said.empty()) return typed;
    const auto hours = organisations::read_hours(said);
    typed.hours = organisations::format(hours);
    if (organisations::table(hours).empty() || !hours.note.empty()) input.mistake("hours", words("These hours cannot be read. Write days and times: Mon–Fri 9:00–18:00."));
    return typed;
}

std::vector<audit::Change> number_changes(const useful::NumberDraft& before, const useful::NumberDraft& after) {
    std::vector<audit::Change> changes;
    note_names(changes, "name", before.names, after.names);
    note_names(changes, "note", before.notes, after.notes);
    note(changes, "phone", before.phone, after.phone);
    note(changes, "hours", before.hours, after.hours);
    return changes;
}

}  // namespace

Answer numbers_page(web::Context& context) {
    ListView view{.title = say(context, words("Numbers to call")), .intro = say(context, words("They stand first on the page of what one needs at once.")), .banner = ground_banner(context)};
    view.add = link(context, words("Add a number"), "/admin/useful/new");
    view.table = {view.title, {say(context, words("Who answers")), say(context, words("Phone number")), say(context, words("Hours"))}, {}};
    for (const auto& [id, draft] : useful::known_numbers(context.db()))
        view.table.rows.push_back({{{.text = in_page_language(context, draft.names), .href = context.href(number_path(id))}, {.text = draft.phone}, {.text = draft.hours.empty() ? say(context, words("always")) : draft.hours}}});
    view.empty = {.title = say(context, words("No number stands there yet")), .text = say(context, words("Begin with 112, the gas emergency service and the city’s own line."))};
    view.links = {link(context, words("Page that the city reads"), "/useful")};
    return shown(context, templates::list, {.title = view.title, .path = std::string(numbers_path)}, view);
}

Answer new_number(web::Context& context) { return number_form(context, web::Input(context), {}); }

Answer add_number(web::Context& context) {
    web::Input input(context);
    const auto typed = typed_number(context, input, {});
    if (!input.good()) return number_form(context, input, {});
    auto act = deed(context, web::Act::publish, "number.add", "number", 0);
    act.changes = number_changes({}, typed);
    return added(context, context.href("/admin/useful?done=saved"), std::move(act), [typed](db::Writing& db) { return useful::add(db, typed).value; });
}

Answer number_page(web::Context& context, NumberId id) {
    const auto known = useful::known_number(context.db(), id);
    if (!known) return web::route_detail::no_such_page();
    return number_form(context, web::Input(context), *known);
}

Answer change_number(web::Context& context, NumberId id) {
    web::Input input(context);
    const auto known = useful::known_number(context.db(), id);
    if (!known) return web::route_detail::no_such_page();
    const auto what = TRY(context.form->fields().choice("deed", {"drop"}));
    auto act = deed(context, web::Act::publish, what == "drop" ? "number.drop" : "number.change", "number", id.value);
    if (what == "drop") {
        context.write([=](db::Writing& db) {
            if (!useful::known_number(db, id)) return;
            useful::drop(db, id);
            audit::record(db, act);
        });
        return back_to(context, numbers_path, "dropped");
    }
    const KnownNumber typed{id, typed_number(context, input, known->draft)};
    const auto place = input.number("place", 1, most_places);
    if (!input.good()) return number_form(context, input, *known);
    act.changes = number_changes(known->draft, typed.draft);
    context.write([=](db::Writing& db) {
        if (!useful::known_number(db, id)) return;
        useful::put(db, typed, static_cast<int>(*place));
        audit::record(db, act);
    });
    return back_to(context, numbers_path, "saved");
}

}  // namespace admin
