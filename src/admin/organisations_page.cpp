// Organisations as the city's staff look after them: found, looked at, and given a plan for a time (R2, F4).
#include <fmt/format.h>

#include <algorithm>

#include "admin/handlers.h"
#include "admin/organisation_store.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "cities/synonyms.h"
#include "i18n/dates.h"
#include "i18n/numbers.h"
#include "lexicon/question.h"
#include "organisations/row.h"
#include "plans/plan.h"
#include "web/dates.h"
#include "web/list.h"
#include "web/listing.h"

namespace admin {
namespace {

using base::words;
using organisations::OrganisationId;
using plans::Plan;

constexpr std::string_view register_path = "/admin/organisations";

std::string organisation_page_of(OrganisationId id, std::string_view rest = {}) { return fmt::format("{}/{}{}", register_path, id.value, rest); }

struct StateWords {
    std::string_view name, tone;
    base::Words words;
};
const std::vector<StateWords>& organisation_states() {
    static const std::vector<StateWords> all{{"published", "good", words("published")}, {"pending", "info", words("under review")}, {"draft", "", words("draft")}, {"closed", "warn", words("closed for good")},
                                             {"removed", "bad", words("removed by the city")}};
    return all;
}
const StateWords& state_words(std::string_view state) { return *std::ranges::find(organisation_states(), state, &StateWords::name); }

Plan plan_of(std::string_view name) {
    const auto found = std::ranges::find(plans::plan_names, name);
    return found == plans::plan_names.end() ? Plan::basic : static_cast<Plan>(found - plans::plan_names.begin());
}

std::string day_text(const web::Context& context, base::Day day) { return i18n::date(context.language, day, context.today); }

// ── The list ────────────────────────────────────────────────────────────────────────────────────────────────────────

base::Result<web::Asked> asked_of_register(const web::Context& context) {
    web::Asked asked(context.href(register_path));
    auto text = TRY(context.query.text("text", 200));
    auto state = TRY(context.query.choice("state", {"published", "pending", "draft", "closed", "removed"}));
    auto plan = TRY(context.query.choice("plan", {"business", "vip"}));
    asked.put("text", std::move(text));
    asked.put("state", std::move(state));
    asked.put("plan", std::move(plan));
    return asked;
}

web::Chip uncounted_chip(const web::Asked& asked, std::string label, std::string_view name, std::string_view value) {
    auto chip = asked.chip(std::move(label), 0, name, value);
    chip.count.clear();
    return chip;
}

std::vector<web::FilterGroup> register_groups(const web::Context& context, const web::Asked& asked) {
    web::FilterGroup states{say(context, words("State")), {}}, by_plan{say(context, words("Plan")), {}};
    for (const auto& [name, tone, words] : organisation_states()) states.chips.push_back(uncounted_chip(asked, say(context, words), "state", name));
    for (const auto plan : {Plan::business, Plan::vip}) by_plan.chips.push_back(uncounted_chip(asked, say(context, plans::name_of(plan)), "plan", plans::plan_names[static_cast<std::size_t>(plan)]));
    return {states, by_plan};
}

std::string plan_text(const web::Context& context, const OrganisationRow& row) {
    auto text = say(context, plans::name_of(plan_of(row.plan)));
    if (row.until) text.append(", ").append(i18n::until_date(context.language, *row.until, context.today));
    return text;
}

web::Table register_table(const web::Context& context, const std::vector<OrganisationRow>& rows) {
    web::Table table{say(context, words("Organisations")), {say(context, words("Title")), say(context, words("State")), say(context, words("Plan")), say(context, words("Here since"))}, {}};
    for (const auto& row : rows) {
        const auto& state = state_words(row.state);
        table.rows.push_back({{{.text = row.name, .href = context.href(organisation_page_of(row.id))},
                               {.text = say(context, state.words), .tone = std::string(state.tone)},
                               {.text = plan_text(context, row)},
                               {.text = day_text(context, context.site.zone.today(row.created_at))}}});
    }
    return table;
}

}  // namespace

Answer organisations_page(web::Context& context) {
    const auto asked = TRY(asked_of_register(context));
    const auto edge = TRY(web::asked_edge<OrganisationId>(context.query));
    OrganisationsWanted wanted{{}, std::string(asked.of("state")), std::string(asked.of("plan")), context.today, context.language};
    if (!asked.of("text").empty())
        if (const auto expression = lexicon::match_expression(asked.of("text"), cities::Synonyms(context.db())); !expression.empty()) wanted.match = "{title names} : (" + expression + ")";
    const bool nothing_asked = !asked.of("text").empty() && wanted.match.empty();  // no letter, no figure: nobody is called so
    const auto page = web::page_at(edge, [&](auto from, int limit) { return nothing_asked ? std::vector<OrganisationRow>() : organisations_wanted(context.db(), wanted, from, limit); });
    ListView view{.title = say(context, words("Organisations")), .has_find = true, .find = web::word_form(asked), .find_label = say(context, words("Words of the name or the address"))};
    view.groups = register_groups(context, asked);
    if (asked.filtered()) view.reset_href = asked.without_filters();
    view.table = register_table(context, page.rows);
    view.empty = web::nothing(context, asked, {words("No organisation is like that."), words("Show all of them")}, {.title = say(context, words("There are no organisations yet"))});
    view.pager = web::pager_of(page, [&](std::string_view direction, const OrganisationRow& row) { return asked.page(direction, row.id.value); });
    return shown(context, templates::list, {.title = view.title, .path = std::string(register_path)}, view);
}

// ── One of them ─────────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

std::string standing_of(const web::Context& context, const plans::Period& period) {
    if (period.holds(context.today)) return say(context, words("now"));
    return say(context, period.from > context.today ? words("to come") : words("over"));
}

web::Table periods_table(const web::Context& context, const std::vector<plans::Period>& periods) {
    web::Table table{say(context, words("Plans")), {say(context, words("Plan")), say(context, words("State")), say(context, words("First day")), say(context, words("Last day")), say(context, words("Reason"))}, {}};
    for (const auto& one : periods)
        table.rows.push_back({{{.text = say(context, plans::name_of(one.plan))},
                               {.text = standing_of(context, one), .tone = one.holds(context.today) ? "good" : ""},
                               {.text = day_text(context, one.from)},
                               {.text = one.until ? day_text(context, *one.until) : say(context, words("until it is set anew"))},
                               {.text = one.reason}}});
    return table;
}

std::string limit_words(const web::Context& context, Plan plan) {
    const auto most = plans::most_of(context.db(), plan, plans::Limit::new_offers);
    if (!most) return say(context, words("As many new offers as they like"));
    return say(context, words("{n} new offer a month", "{n} new offers a month", {{"n", fmt::to_string(*most)}}));
}

std::vector<web::Line> facts_of_organisation(const web::Context& context, const OrganisationKnown& known, Plan plan) {
    std::vector<web::Line> facts{{"wallet", say(context, words("Plan")), fmt::format("{} · {}", say(context, plans::name_of(plan)), limit_words(context, plan)), {}}};
    const auto add = [&](const char* icon, const base::Words& label, std::string value) {
        if (!value.empty()) facts.push_back({icon, say(context, label), std::move(value), {}});
    };
    add("list", words("Category"), known.category);
    add("pin", words("Address"), known.address);
    add("people", words("Team"), known.members ? i18n::number(context.language, known.members) : say(context, words("nobody yet")));
    add("calendar", words("Here since"), i18n::full_date(context.language, context.site.zone.today(known.created_at)));
    if (known.verified_at) add("shield-check", words("Checked"), i18n::full_date(context.language, context.site.zone.today(*known.verified_at)));
    return facts;
}

}  // namespace

Answer organisation_page(web::Context& context, OrganisationId id) {
    const auto known = organisation_known(context.db(), id, context.language);
    if (!known) return base::refuse(base::Error::Kind::not_found, words("There is no such organisation."));
    const auto periods = plans::periods(context.db(), id.value);
    const auto& state = state_words(known->state);
    OrganisationView view{.title = known->name, .badges = {{std::string(state.tone), "", say(context, state.words), ""}}, .facts = facts_of_organisation(context, *known, plans::plan_on(periods, context.today)), .plans = periods_table(context, periods)};
    if (context.query.text("done", 20).value_or("") == "plan") view.banner = done(context, words("The plan is set. Its limits hold at once on its days."));
    view.deeds.push_back(link(context, words("Set a plan"), organisation_page_of(id, "/plan")));
    view.deeds.push_back(link(context, words("Open its desk"), fmt::format("/desk/{}", id.value)));
    if (known->state == "published" || known->state == "closed") view.deeds.push_back(link(context, words("Page that the city reads"), organisations::organisation_path(id, known->slug)));
    if (web::may(context.identity()->roles, web::Act::see_audit)) view.log = link(context, words("What was done with this organisation"), fmt::format("/admin/audit?subject=organisation&id={}", id.value));
    return shown(context, templates::organisation, {.title = known->name, .back = link(context, words("Organisations"), register_path), .path = organisation_page_of(id)}, view);
}

// ── Its plan ────────────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

Answer plan_form(web::Context& context, const web::Input& input, const OrganisationKnown& known) {
    FormPageView view{.title = say(context, words("Plan of {name}", {{"name", known.name}})), .intro = say(context, words("On its days the plan stands in place of whatever was set for them before. Days that are over stay as they were."))};
    view.form = input.view("/admin/organisations/:id/plan", words("Set the plan"));
    view.form.action = context.href(context.path);
    web::FormField plan{.name = "plan", .label = say(context, words("Plan")), .type = "radio"};
    for (const auto one : {Plan::basic, Plan::business, Plan::vip}) plan.choices.push_back({std::string(plans::plan_names[static_cast<std::size_t>(one)]), say(context, plans::name_of(one)), limit_words(context, one), false});
    const auto now = plans::plan_on(plans::periods(context.db(), known.id.value), context.today);
    view.form.fields = {input.field(std::move(plan), plans::plan_names[static_cast<std::size_t>(now)]),
                        input.field({.name = "from", .label = say(context, words("First day")), .type = "date", .width = "short"}, web::iso(context.today)),
                        input.field({.name = "until", .label = say(context, words("Last day")), .type = "date", .hint = say(context, words("Without one it holds until it is set anew")), .width = "short", .required = false}),
                        input.field({.name = "reason", .label = say(context, words("Reason")), .hint = say(context, words("It stands beside the plan and in the change log."))})};
    view.links = {link(context, words("Leave everything as it is"), organisation_page_of(known.id))};
    return shown(context, templates::form_page, {.title = view.title, .back = {known.name, context.href(organisation_page_of(known.id))}, .path = context.path}, view, &input);
}

// Nothing: what was typed is no day, and the form says so.
std::optional<base::Day> typed_day(web::Input& input, std::string_view name, bool required) {
    const auto text = input.text(name, {.required = required, .most = 20});
    if (text.empty()) return {};
    const auto day = web::parse_day(text);
    if (!day) input.mistake(name, words("There is no such day"));
    return day;
}

plans::Period typed_period(web::Context& context, web::Input& input) {
    plans::Period period;
    period.plan = plan_of(input.choice("plan", {"basic", "business", "vip"}));
    const auto from = typed_day(input, "from", true);
    period.until = typed_day(input, "until", false);
    period.reason = input.text("reason", {.least = 3, .most = 200});
    period.from = from.value_or(context.today);
    if (period.from < context.today) input.mistake("from", words("Days that are over stay as they were: today at the earliest"));
    if (from && period.until && *period.until < period.from) input.mistake("until", words("The last day is before the first"));
    return period;
}

std::vector<audit::Change> period_changes(const std::vector<plans::Period>& before, const plans::Period& period) {
    const auto name = [](Plan plan) { return std::string(plans::plan_names[static_cast<std::size_t>(plan)]); };
    std::vector<audit::Change> changes{{"plan", name(plans::plan_on(before, period.from)), name(period.plan)}, {"from", "", web::iso(period.from)}};
    if (period.until) changes.push_back({"until", "", web::iso(*period.until)});
    return changes;
}

}  // namespace

Answer plan_page(web::Context& context, OrganisationId id) {
    const auto known = organisation_known(context.db(), id, context.language);
    if (!known) return base::refuse(base::Error::Kind::not_found, words("There is no such organisation."));
    return plan_form(context, web::Input(context), *known);
}

Answer set_plan(web::Context& context, OrganisationId id) {
    web::Input input(context);
    const auto known = organisation_known(context.db(), id, context.language);
    if (!known) return base::refuse(base::Error::Kind::not_found, words("There is no such organisation."));
    const auto period = typed_period(context, input);
    if (!input.good()) return plan_form(context, input, *known);
    auto act = deed(context, web::Act::manage_organisations, "plan.set", "organisation", id.value);
    act.purpose = period.reason;
    context.write([=, now = context.now](db::Writing& db) {
        auto done = act;
        done.changes = period_changes(plans::periods(db, id.value), period);
        if (plans::set(db, id.value, period, now)) audit::record(db, done);
    });
    return web::Response::redirect(context.href(organisation_page_of(id, "?done=plan")));
}

}  // namespace admin
