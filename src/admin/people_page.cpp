// People: found by name, address, duty; one of them with what staff may know; and who may do what at all.
#include <fmt/format.h>

#include "accounts/people.h"
#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "i18n/dates.h"
#include "i18n/numbers.h"
#include "web/list.h"
#include "web/listing.h"

namespace admin {
namespace {

using accounts::AccountId;
using base::words;
using web::Role;

std::string duties_of(const web::Context& context, web::Roles roles) {
    std::string list;
    for (std::size_t i = 1; i < web::role_count; ++i)
        if (const auto role = static_cast<Role>(i); roles.has(role)) list.append(list.empty() ? "" : ", ").append(say(context, web::name_of(role)));
    return list;
}

std::string day_of(const web::Context& context, base::Instant at) { return i18n::date(context.language, context.site.zone.today(at), context.today); }

std::optional<Role> role_of(std::string_view name) {
    for (std::size_t i = 1; i < web::role_count; ++i)
        if (web::role_names[i] == name) return static_cast<Role>(i);
    return {};
}

base::Result<web::Asked> asked_for(const web::Context& context) {
    web::Asked asked(context.href("/admin/people"));
    auto text = TRY(context.query.text("text", 254));
    auto role = TRY(context.query.choice("role", {"editor", "moderator", "support", "account_manager", "accountant", "auditor", "admin", "superadmin"}));
    auto state = TRY(context.query.choice("state", {"blocked"}));
    asked.put("text", std::move(text));
    asked.put("role", std::move(role));
    asked.put("state", std::move(state));
    return asked;
}

web::Chip chip(const web::Asked& asked, std::string label, std::string_view name, std::string_view value) {
    auto chip = asked.chip(std::move(label), 0, name, value);
    chip.count.clear();
    return chip;
}

std::vector<web::FilterGroup> groups_of(const web::Context& context, const web::Asked& asked) {
    web::FilterGroup roles{say(context, words("Role")), {}}, states{say(context, words("State")), {}};
    for (std::size_t i = 1; i < web::role_count; ++i)
        roles.chips.push_back(chip(asked, say(context, web::name_of(static_cast<Role>(i))), "role", web::role_names[i]));
    states.chips.push_back(chip(asked, say(context, words("Blocked")), "state", "blocked"));
    return {roles, states};
}

web::Table table_of(const web::Context& context, const std::vector<accounts::PersonRow>& rows) {
    web::Table table{say(context, words("People")), {say(context, words("Name")), say(context, words("State")), say(context, words("Roles")), say(context, words("Account since"))}, {}};
    for (const auto& row : rows)
        table.rows.push_back({{{.text = row.name, .href = context.href(fmt::format("/admin/people/{}", row.id.value))},
                               {.text = row.blocked ? say(context, words("blocked")) : std::string(), .tone = row.blocked ? "bad" : ""},
                               {.text = duties_of(context, row.roles)},
                               {.text = day_of(context, row.created_at)}}});
    return table;
}

}  // namespace

Answer people_page(web::Context& context) {
    const auto asked = TRY(asked_for(context));
    const auto edge = TRY(web::asked_edge<AccountId>(context.query));
    const accounts::Wanted wanted{std::string(asked.of("text")), role_of(asked.of("role")), !asked.of("state").empty()};
    const auto page = web::page_at(edge, [&](auto from, int limit) { return accounts::people(context.db(), context.environment.keys, wanted, from, limit); });
    ListView view{.title = say(context, words("People")), .has_find = true, .find = web::word_form(asked), .find_label = say(context, words("Name or whole e-mail address"))};
    view.groups = groups_of(context, asked);
    if (asked.filtered()) view.reset_href = asked.without_filters();
    view.table = table_of(context, page.rows);
    view.empty = web::nothing(context, asked, {words("Nobody is like that."), words("Show everybody")}, {.title = say(context, words("Nobody has an account yet"))});
    view.pager = web::pager_of(page, [&](std::string_view direction, const accounts::PersonRow& row) { return asked.page(direction, row.id.value); });
    return shown(context, templates::list, {.title = view.title, .path = "/admin/people"}, view);
}

namespace {

// A look that was asked for stays open for ten minutes; then there is a new one to be recorded.
bool has_looked(web::Context& context, AccountId id) {
    const auto looks = audit::acts(context.db(), {.actor_id = context.identity()->account.value, .act = std::string(audit::look), .subject_kind = "account", .subject_id = id.value}, {}, 1);
    return !looks.empty() && context.now - looks.front().act.at < std::chrono::minutes(10);
}

web::Table duties_table(const web::Context& context, const accounts::Person& person) {
    web::Table table{say(context, words("Roles")), {say(context, words("Role")), say(context, words("Given")), say(context, words("By whom"))}, {}};
    for (const auto& duty : person.duties)
        table.rows.push_back({{{.text = say(context, web::name_of(duty.role))},
                               {.text = moment(context, duty.granted_at)},
                               {.text = duty.granted_by ? duty.granted_name : say(context, words("from the command line")),
                                .href = duty.granted_by ? context.href(fmt::format("/admin/people/{}", duty.granted_by.value)) : std::string()}}});
    return table;
}

std::vector<web::Line> facts_of(const web::Context& context, const accounts::Person& person) {
    std::vector<web::Line> facts{
        {"person", say(context, words("Account")), person.kind == accounts::Kind::business ? say(context, words("of a business")) : say(context, words("of a resident")), {}},
        {"calendar", say(context, words("Account since")), i18n::full_date(context.language, context.site.zone.today(person.created_at)), {}},
        {"language", say(context, words("Language of letters")), std::string(i18n::own_name(person.language)), {}},
        {"online", say(context, words("Sessions")), i18n::number(context.language, person.sessions), {}},
    };
    if (person.seen_at) facts.push_back({"clock", say(context, words("Last seen")), moment(context, *person.seen_at), {}});
    if (person.blocked_at) facts.push_back({"alert", say(context, words("Blocked")), moment(context, *person.blocked_at), {}});
    return facts;
}

web::Banner people_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "roles") return done(context, words("The roles are changed. The person signs in anew."));
    if (what == "blocked") return done(context, words("The account is blocked and signed out everywhere. A letter says why."));
    if (what == "unblocked") return done(context, words("The account is open again. A letter says so."));
    if (what == "sessions") return done(context, words("The person is signed out everywhere."));
    return {};
}

void offer_deeds(web::Context& context, const accounts::Person& person, PersonView& view) {
    const auto& identity = *context.identity();
    if (!web::may(identity.roles, web::Act::manage_people)) return;
    if (const auto allowed = accounts::may_change(identity.roles, identity.account, person); !allowed) {
        view.closed = say(context, allowed.error().message);
        return;
    }
    const auto of = [&](std::string_view what) { return fmt::format("/admin/people/{}/{}", person.id.value, what); };
    view.deeds = {link(context, words("Change roles"), of("roles")), link(context, words("Sign out everywhere"), of("sessions")),
                  link(context, person.blocked_at ? words("Unblock") : words("Block"), of("block"))};
}

}  // namespace

Answer person_page(web::Context& context, AccountId id) {
    const auto person = accounts::person(context.db(), id);
    if (!person) return web::route_detail::no_such_page();
    PersonView view{.title = person->name, .banner = people_banner(context), .facts = facts_of(context, *person), .duties = duties_table(context, *person)};
    if (person->blocked_at) view.badges.push_back({"bad", "", say(context, words("blocked")), ""});
    for (const auto& duty : person->duties) view.badges.push_back({"info", "", say(context, web::name_of(duty.role)), ""});
    if (has_looked(context, id)) {
        const auto contacts = accounts::contacts(context.db(), context.environment.keys, id);
        view.contacts = {{"mail", say(context, words("E-mail")), contacts.email, "mailto:" + contacts.email}};
        if (!contacts.phone.empty()) view.contacts.push_back({"phone", say(context, words("Telephone")), contacts.phone, "tel:" + contacts.phone});
    } else {
        view.look_href = context.href(fmt::format("/admin/people/{}/look", id.value));
    }
    offer_deeds(context, *person, view);
    if (web::may(context.identity()->roles, web::Act::see_audit))
        view.log = link(context, words("What was done with this account"), fmt::format("/admin/audit?subject=account&id={}", id.value));
    return shown(context, templates::person, {.title = person->name, .back = link(context, words("People"), "/admin/people"), .path = fmt::format("/admin/people/{}", id.value)}, view);
}

namespace {

// Acts down, roles across; an empty cell is left out of a card on the phone.
template <class Of, class Deed>
web::Table matrix(const web::Context& context, const base::Words& caption, std::size_t roles, std::size_t acts) {
    const std::size_t first = std::is_same_v<Of, Role> ? 1 : 0;  // a resident has no duty
    web::Table table{say(context, caption), {say(context, words("Right"))}, {}};
    for (std::size_t role = first; role < roles; ++role) table.heads.push_back(say(context, web::name_of(static_cast<Of>(role))));
    for (std::size_t act = 0; act < acts; ++act) {
        web::TableRow row{{{.text = say(context, web::name_of(static_cast<Deed>(act)))}}};
        for (std::size_t role = first; role < roles; ++role)
            row.cells.push_back({.text = web::may(static_cast<Of>(role), static_cast<Deed>(act)) ? say(context, words("yes")) : std::string()});
        table.rows.push_back(std::move(row));
    }
    return table;
}

}  // namespace

Answer roles_page(web::Context& context) {
    RolesView view{say(context, words("Roles and rights")),
                   say(context, words("Whoever has several roles may what any of them allows. The program asks this table before every page and every act.")),
                   matrix<Role, web::Act>(context, words("In the city"), web::role_count, web::act_count),
                   matrix<web::TeamRole, web::TeamAct>(context, words("In the team of an organisation"), web::team_role_count, web::team_act_count)};
    return shown(context, templates::roles, {.title = view.title, .path = "/admin/roles"}, view);
}

}  // namespace admin
