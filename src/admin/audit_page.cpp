// The audit log: who did what with rights and others' things, searched and taken away as a table.
#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <limits>

#include "accounts/people.h"
#include "admin/handlers.h"
#include "admin/job_store.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "audit/head.h"
#include "audit/words.h"
#include "feeds/csv.h"
#include "i18n/dates.h"
#include "i18n/numbers.h"
#include "web/dates.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/url.h"

namespace admin {
namespace {

using base::words;

constexpr int rows_of_file = 20'000;  // of one file: what a spreadsheet opens at once

// What is asked of the log, as it stands in the address.
struct Asked {
    audit::Filter filter;
    std::string who, act, day;
    bool nobody = false;  // the address that was typed is nobody's

    web::Href href(std::string path) const {
        web::Href href(std::move(path));
        href.with("who", who).with("act", act).with("day", day).with("subject", filter.subject_kind);
        if (filter.subject_id) href.with("id", fmt::to_string(filter.subject_id));
        if (filter.actor_id && who.empty()) href.with("actor", fmt::to_string(*filter.actor_id));
        return href;
    }
};

base::Result<Asked> read(const web::Context& context) {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    Asked asked;
    asked.who = TRY(context.query.text("who", 254));
    asked.act = TRY(context.query.text("act", 60));
    asked.filter.act = asked.act;
    asked.filter.actor_id = TRY(context.query.number("actor", 0, most));
    const auto id = TRY(context.query.number("id", 1, most));
    asked.filter.subject_id = id.value_or(0);
    if (asked.filter.subject_id) asked.filter.subject_kind = TRY(context.query.text("subject", 60));
    const auto day = TRY(web::read_day(context.query, "day"));
    if (day) {
        asked.day = web::iso(*day);
        asked.filter.from = context.site.zone.midnight(*day);
        asked.filter.until = context.site.zone.midnight(*day + std::chrono::days(1));
    }
    if (asked.who.empty()) return asked;
    const auto account = accounts::find(context.db(), context.environment.keys, asked.who);
    asked.nobody = !account;
    if (account) asked.filter.actor_id = account->value;
    return asked;
}

std::string act_name(const web::Context& context, const std::string& act) {
    const auto known = audit::name_of(act);
    return known ? say(context, *known) : act;
}

using Names = std::map<accounts::AccountId, std::string>;  // of the accounts that a page of the log names and that still are

// What a field of the log holds is an account's number; 0: none.
bool names_account(const audit::Change& change) { return change.field == "account" || change.field == "invited_by"; }
std::int64_t number_in(std::string_view text) {
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Names names_in(const web::Context& context, const std::vector<audit::Entry>& entries) {
    std::vector<accounts::AccountId> ids;
    for (const auto& [id, act] : entries) {
        ids.push_back({act.actor_id});
        if (act.subject_kind == "account") ids.push_back({act.subject_id});
        for (const auto& change : act.changes)
            if (names_account(change))
                for (const auto* value : {&change.before, &change.after}) ids.push_back({number_in(*value)});
    }
    return accounts::names_of(context.db(), ids);
}

std::string account_name(const web::Context& context, const Names& names, std::int64_t id) {
    const auto known = names.find({id});
    return known == names.end() ? say(context, words("account {id}, deleted", {{"id", fmt::to_string(id)}})) : known->second;
}

std::string actor_name(const web::Context& context, const Names& names, const audit::Act& act) {
    if (act.actor_id == 0) return say(context, act.role == "link" ? words("by a link in a letter") : words("from the command line"));
    return account_name(context, names, act.actor_id);
}

std::string subject_name(const web::Context& context, const Names& names, const audit::Act& act) {
    if (act.subject_kind == "account")
        if (const auto account = names.find({act.subject_id}); account != names.end()) return account->second;
    const auto known = audit::name_of_subject(act.subject_kind);
    const auto kind = known ? say(context, *known) : act.subject_kind;
    return act.subject_id ? fmt::format("{} № {}", kind, act.subject_id) : kind;
}

std::string subject_href(const web::Context& context, const audit::Act& act) {
    if (act.subject_kind == "account") return context.href(fmt::format("/admin/people/{}", act.subject_id));
    if (act.subject_kind == "letter") return context.href(fmt::format("/admin/letters/{}", act.subject_id));
    return {};
}

// "role: editor", "server: smtp://a → smtp://b".
std::string changes_of(const audit::Act& act) {
    std::string all;
    for (const auto& change : act.changes) {
        all.append(all.empty() ? "" : "; ").append(change.field);
        if (!change.before.empty() || !change.after.empty()) all.append(": ").append(change.before);
        if (!change.before.empty() && !change.after.empty()) all.append(" → ");
        all.append(change.after);
    }
    return all;
}

std::string role_in_words(const web::Context& context, const std::string& name) {
    if (const auto known = std::ranges::find(web::role_names, name); known != web::role_names.end())
        return say(context, web::name_of(static_cast<web::Role>(known - web::role_names.begin())));
    if (const auto known = std::ranges::find(web::team_role_names, name); known != web::team_role_names.end())
        return say(context, web::name_of(static_cast<web::TeamRole>(known - web::team_role_names.begin())));
    return name;
}

// For people: what they know by another name than the log.
audit::Act in_words(const web::Context& context, const Names& names, audit::Act act) {
    static const std::pair<std::string_view, base::Words> fields[] = {{"email", words("E-mail")},   {"phone", words("Telephone")}, {"role", words("Role")},     {"account", words("Person")},
                                                                      {"places", words("For how many people")}, {"issuer", words("Provider")}, {"invited_by", words("By invitation of")}};
    for (auto& change : act.changes) {
        for (auto* value : {&change.before, &change.after}) {
            if (change.field == "role") *value = role_in_words(context, *value);
            if (names_account(change) && !value->empty()) *value = account_name(context, names, number_in(*value));
        }
        if (const auto known = std::ranges::find(fields, change.field, [](const auto& field) { return field.first; }); known != std::end(fields)) change.field = say(context, known->second);
    }
    return act;
}

std::string said(const audit::Act& act) {
    const auto changes = changes_of(act);
    return act.purpose.empty() ? changes : changes.empty() ? act.purpose : fmt::format("{} ({})", act.purpose, changes);
}

web::Table table_of(const web::Context& context, const std::vector<audit::Entry>& entries) {
    const bool sees_people = web::may(context.found_identity->value().roles, web::Act::see_people);
    web::Table table{say(context, words("Change log")), {say(context, words("What")), say(context, words("When")), say(context, words("Who")), say(context, words("With what")), say(context, words("Reason and change"))}, {}};
    const auto names = names_in(context, entries);
    for (const auto& [id, act] : entries)
        table.rows.push_back({{{.text = act_name(context, act.act)},
                               {.text = moment(context, act.at)},
                               {.text = actor_name(context, names, act), .href = act.actor_id && sees_people ? context.href(fmt::format("/admin/people/{}", act.actor_id)) : std::string()},
                               {.text = subject_name(context, names, act), .href = subject_href(context, act)},
                               {.text = said(in_words(context, names, act))}}});
    return table;
}

std::vector<web::FormField> fields_of(const web::Context& context, const Asked& asked) {
    web::FormField act{.name = "act", .label = say(context, words("What")), .type = "select", .required = true};
    act.choices.push_back({"", say(context, words("Any act")), {}, asked.act.empty()});
    for (const auto& known : audit::acts_known(context.db())) act.choices.push_back({known, act_name(context, known), {}, known == asked.act});
    web::FormField who{.name = "who", .label = say(context, words("Who: the whole e-mail address")), .type = "email", .required = false, .value = asked.who};
    if (asked.nobody) who.error = say(context, words("Nobody has this address"));
    return {who, act, {.name = "day", .label = say(context, words("Day")), .type = "date", .width = "short", .required = false, .value = asked.day}};
}

// Whether the log still leads through the end that was signed last: what is checked here takes no time, the whole of it is
// walked each night.
web::Banner chain_banner(const web::Context& context) {
    const auto head = audit::latest_head(context.db(), context.environment.keys);
    if (!head) return {.title = say(context, words("The log’s end has not been signed yet. It is signed each day.")), .text = {}};
    const auto signed_at = moment(context, head->at);
    if (const auto faults = audit::verify(context.db(), context.environment.keys, *head); !faults.empty())
        return {.tone = "fail", .icon = "alert", .title = say(context, words("The log does not lead through its signed end: somebody changed it")), .text = faults.front().what, .href = "/audit-head.json"};
    return {.tone = "done", .icon = "shield-check", .title = say(context, words("The log is whole up to its signed end: {time}", {{"time", signed_at}})),
            .text = say(context, words("Keep that file: with it anybody can show later that no line was taken out.")), .href = "/audit-head.json"};
}

}  // namespace

Answer audit_page(web::Context& context) {
    const auto asked = TRY(read(context));
    const auto edge = TRY(web::asked_edge<std::int64_t>(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return asked.nobody ? std::vector<audit::Entry>() : audit::acts(context.db(), asked.filter, from, limit); });
    const auto here = context.href("/admin/audit");
    ListView view{.title = say(context, words("Change log")), .intro = say(context, words("Everything that was done with rights and with others’ things, and each look at personal data. Nobody can change it unnoticed."))};
    view.banner = chain_banner(context);
    view.asks = fields_of(context, asked);
    view.asks_action = here;
    if (asked.href(here).text() != here) view.reset_href = here;
    if (asked.filter.subject_id) view.hidden = {{"subject", asked.filter.subject_kind}, {"id", fmt::to_string(asked.filter.subject_id)}};
    view.table = table_of(context, page.rows);
    view.empty = {.title = say(context, words("Nothing like that stands in the log"))};
    view.pager = web::pager_of(page, [&](std::string_view direction, const audit::Entry& row) { return asked.href(here).with(direction, fmt::to_string(row.id)).text(); });
    view.links = {{say(context, words("Take it away as a table (CSV)")), asked.href(context.href("/admin/audit.csv")).text()}};
    return shown(context, templates::list, {.title = view.title, .path = "/admin/audit"}, view);
}

// The latest first; where there is more, the last line's number continues it: ?after=….
Answer audit_csv(web::Context& context) {
    const auto asked = TRY(read(context));
    const auto after = TRY(context.query.number("after", 1, std::numeric_limits<std::int64_t>::max()));
    feeds::Csv csv({"id", "at", "actor", "role", "act", "subject", "subject_id", "purpose", "changes"});
    if (!asked.nobody)
        for (const auto& [id, act] : audit::acts(context.db(), asked.filter, {.after = after}, rows_of_file))
            csv.row({fmt::to_string(id), i18n::machine_moment(act.at, context.site.zone), fmt::to_string(act.actor_id), act.role, act.act, act.subject_kind, fmt::to_string(act.subject_id),
                     act.purpose, changes_of(act)});
    auto response = web::Response::text(csv.text(), "text/csv; charset=utf-8");
    response.for_everyone = false;
    response.fields.emplace_back("Content-Disposition", fmt::format("attachment; filename=\"{}-log-{}.csv\"", context.site.slug, web::iso(context.today)));
    return response;
}

}  // namespace admin
