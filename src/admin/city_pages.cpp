// The cities of the installation, for whoever runs it (R2): how each is, and a new one.
#include <fmt/format.h>

#include <algorithm>

#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "i18n/numbers.h"
#include "web/guard.h"
#include "web/register.h"

namespace admin {
namespace {

using base::words;

constexpr std::string_view cities_path = "/admin/cities", new_city_path = "/admin/cities/new";
constexpr std::chrono::hours two_days{48};

const std::string& name_of_city(const web::Context& context, const web::CityState& state) { return state.names[i18n::index(context.language)]; }

std::string mebibytes(const web::Context& context, std::int64_t bytes) { return i18n::decimal(context.language, static_cast<double>(bytes) / (1024 * 1024), 1) + " MiB"; }

// What is wrong, the worst first.
web::TableCell health_cell(const web::Context& context, const web::CityState& state) {
    if (!state.trouble.empty()) return {.text = state.trouble, .tone = "bad"};
    if (state.given_up_jobs > 0) return {.text = say(context, words("jobs given up: {n}", {{"n", web::counted(context, state.given_up_jobs)}})), .tone = "bad"};
    if (!state.checked_at || context.now - *state.checked_at > two_days) return {.text = say(context, words("not checked for two days")), .tone = "warn"};
    if (state.failures > 0) return {.text = say(context, words("failures: {n}", {{"n", web::counted(context, state.failures)}})), .tone = "warn"};
    return {.text = say(context, words("in order")), .tone = "good"};
}

web::TableRow row_of_city(const web::Context& context, const web::CityState& state) {
    const auto number = [&](std::int64_t n) { return web::TableCell{.text = i18n::number(context.language, n), .number = true}; };
    return {{{.text = name_of_city(context, state), .href = state.host.empty() ? std::string() : "https://" + state.host + "/admin"},
             health_cell(context, state),
             {.text = state.host.empty() ? say(context, words("none yet")) : state.host},
             number(state.people),
             number(state.organisations),
             number(state.events),
             {.text = mebibytes(context, state.bytes), .number = true}}};
}

std::vector<web::FormChoice> templates_of(const web::Context& context) {
    std::vector<web::FormChoice> choices{{"", say(context, words("what every new city begins with")), {}, false}};
    for (const auto& state : context.environment.cities->states())
        if (state.trouble.empty()) choices.push_back({state.slug, name_of_city(context, state), {}, false});
    return choices;
}

std::vector<web::FormChoice> spoken_choices() {
    std::vector<web::FormChoice> choices;
    for (const auto language : i18n::languages) choices.push_back({std::string(i18n::tag(language)), std::string(i18n::own_name(language)), {}, true});
    return choices;
}

Answer new_city_form(web::Context& context, const web::Input& input) {
    FormPageView view{.title = say(context, words("Found a city")), .intro = say(context, words("It gets a file of its own and answers at its address at once. Point the address at this server first."))};
    view.form = input.view(new_city_path, words("Found the city"));
    web::FormField languages{.name = "languages", .label = say(context, words("Languages")), .type = "ticks", .choices = spoken_choices()};
    web::FormField like{.name = "like", .label = say(context, words("Begin with")), .type = "select", .hint = say(context, words("Categories, attributes of places, days off and own words are taken over; people and things never.")), .choices = templates_of(context)};
    view.form.fields = {input.field({.name = "name", .label = say(context, words("Name of the city"))}),
                        input.field({.name = "slug", .label = say(context, words("Short name of its folder")), .hint = say(context, words("2 to 40 small Latin letters, figures or hyphens, a letter first")), .width = "short"}),
                        input.field({.name = "host", .label = say(context, words("Address")), .hint = say(context, words("A name such as city.example, without https:// and without a port"))}),
                        input.field(std::move(languages)),
                        input.field({.name = "timezone", .label = say(context, words("Time zone")), .width = "short"}, "Asia/Almaty"),
                        input.field({.name = "currency", .label = say(context, words("Currency")), .width = "tiny"}, "KZT"),
                        input.field(std::move(like), ""),
                        input.field({.name = "admin_name", .label = say(context, words("Name of its first administrator"))}),
                        input.field({.name = "admin_email", .label = say(context, words("E-mail of its first administrator")), .type = "email"})};
    return shown(context, templates::form_page, {.title = view.title, .back = link(context, words("Cities"), cities_path), .path = std::string(new_city_path)}, view, &input);
}

web::NewCity typed_city(web::Context& context, web::Input& input) {
    web::NewCity city{.slug = input.text("slug", {.most = 40}), .name = input.text("name", {.most = 80}), .host = input.text("host", {.most = 253}), .timezone = input.text("timezone", {.most = 60}), .currency = input.text("currency", {.most = 3})};
    for (const auto& tag : input.choices("languages", spoken_choices())) city.languages.push_back(*i18n::parse_language(tag));
    if (city.languages.empty() && !input.mistake_of("languages")) input.mistake("languages", words("A city speaks at least one language"));
    city.like = input.typed("like");
    if (const auto known = templates_of(context); std::ranges::find(known, city.like, &web::FormChoice::value) == known.end()) input.mistake("like", words("Choose among those that are listed"));
    city.admin_name = input.text("admin_name", {.most = 80});
    city.admin_email = input.email("admin_email");
    return city;
}

}  // namespace

Answer cities_page(web::Context& context) {
    if (!context.environment.cities) return web::route_detail::no_such_page();
    ListView view{.title = say(context, words("Cities")), .intro = say(context, words("Each is a folder with one file. How it is, and how much there is in it."))};
    view.add = link(context, words("Found a city"), new_city_path);
    view.table = {view.title, {say(context, words("City")), say(context, words("State")), say(context, words("Address")), say(context, words("Accounts")), say(context, words("Places")), say(context, words("Events")), say(context, words("Data"))}, {}};
    for (const auto& state : context.environment.cities->states()) view.table.rows.push_back(row_of_city(context, state));
    return shown(context, templates::list, {.title = view.title, .path = std::string(cities_path)}, view);
}

Answer new_city(web::Context& context) {
    if (!context.environment.cities) return web::route_detail::no_such_page();
    return new_city_form(context, web::Input(context));
}

// The link is said once, on the answer itself: no address may hold it.
Answer found_city(web::Context& context) {
    if (!context.environment.cities) return web::route_detail::no_such_page();
    web::Input input(context);
    const auto typed = typed_city(context, input);
    if (!input.good()) return new_city_form(context, input);
    const auto link_of_admin = context.environment.cities->found(typed, context.now);
    if (!link_of_admin) {
        input.mistake(link_of_admin.error().field, link_of_admin.error().message);
        return new_city_form(context, input);
    }
    auto act = deed(context, web::Act::run, "city.found", "city", 1);
    act.changes = {{"slug", "", typed.slug}, {"host", "", typed.host}, {"like", "", typed.like}};
    context.write([act](db::Writing& db) { audit::record(db, act); });
    ListView view{.title = say(context, words("The city is founded")), .banner = done(context, words("It answers at its address from now on."))};
    view.intro = say(context, words("Give this link to {name}: it sets the password, works once and for an hour.", {{"name", typed.admin_name}}));
    view.table = {view.title, {say(context, words("What")), say(context, words("Link"))}, {{{{.text = say(context, words("Password of the first administrator"))}, {.text = *link_of_admin}}}}};
    view.links = {link(context, words("All cities"), cities_path)};
    return shown(context, templates::list, {.title = view.title, .back = link(context, words("Cities"), cities_path), .path = std::string(new_city_path)}, view);
}

}  // namespace admin
