// The organisations that managers look after: the list with its filters, as a table to take away, the figures of each manager,
// and taking candidates in from the directory.
#include <fmt/format.h>

#include <charconv>
#include <map>

#include "accounts/account.h"
#include "accounts/parts.h"
#include "feeds/csv.h"
#include "i18n/dates.h"
#include "organisations/row.h"
#include "prospects/handlers.h"
#include "prospects/store.h"
#include "prospects/templates.h"
#include "prospects/views.h"
#include "requests/office.h"
#include "web/dates.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/office.h"
#include "web/submissions.h"

namespace prospects {
namespace {

using base::words;

constexpr int rows_of_csv = 20'000, weeks_shown = 8;
constexpr std::string_view list_path = "/admin/prospects";

struct Asking {
    web::Asked asked;
    Wanted wanted;
};

base::Result<Asking> asking_of(web::Context& context, std::string_view path) {
    Asking asking{web::Asked(context.href(path)), {}};
    auto stage = TRY(context.query.choice("stage", {"found", "contacted", "visited", "claimed", "filled", "active"}));
    auto mine = TRY(context.query.choice("mine", {"yes"}));
    auto overdue = TRY(context.query.choice("overdue", {"yes"}));
    asking.wanted.stage = stage;
    if (!mine.empty()) asking.wanted.manager = context.identity()->account;
    if (!overdue.empty()) asking.wanted.due_before = context.today;
    asking.asked.put("stage", std::move(stage));
    asking.asked.put("mine", std::move(mine));
    asking.asked.put("overdue", std::move(overdue));
    return asking;
}

std::vector<web::Chip> chips_of(const web::Context& context, const web::Asked& asked) {
    std::map<std::string, int> counts;
    for (auto& [stage, count] : stage_counts(context.db())) counts[stage] = count;
    std::vector<web::Chip> chips{asked.chip(say(context, words("Mine")), 0, "mine", "yes"), asked.chip(say(context, words("Overdue")), static_cast<std::size_t>(overdue_count(context.db(), context.today)), "overdue", "yes")};
    chips.front().count.clear();
    for (std::size_t i = 0; i < stage_names.size(); ++i)
        chips.push_back(asked.chip(say(context, name_of(static_cast<Stage>(i))), static_cast<std::size_t>(counts[std::string(stage_names[i])]), "stage", stage_names[i]));
    return chips;
}

web::TableRow table_row(const web::Context& context, const Row& row) {
    const auto day = row.next_day ? i18n::date(context.language, *row.next_day, context.today) : std::string();
    return {{{row.name, context.href(fmt::format("{}/{}", list_path, row.id.value)), "", false},
             {say(context, name_of(row.stage)), "", by_hand(row.stage) ? "info" : "good", false},
             {row.manager_name.empty() ? say(context, words("nobody")) : row.manager_name, "", "", false},
             {row.next_step, "", "", false},
             {day, "", row.overdue(context.today) ? "bad" : "", false}}};
}

}  // namespace

Officer officer_of(const web::Identity& identity) {
    for (std::size_t i = web::role_count; i-- > 0;)
        if (const auto role = static_cast<web::Role>(i); identity.roles.has(role) && web::may(role, web::Act::manage_organisations)) return {identity.account, std::string(web::role_names[i])};
    return {identity.account, std::string(web::role_names[0])};
}

Answer list_page(web::Context& context) {
    const auto asking = TRY(asking_of(context, list_path));
    const auto edge = TRY(web::asked_edge<OrganisationId>(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return rows(context.db(), asking.wanted, context.language, from, limit); });
    ListView view;
    const auto taken = context.query.number("taken", 0, most_candidates);
    if (taken && *taken) view.banner = done(context, words("Taken in: {n}", {{"n", fmt::to_string(**taken)}}));
    view.chips = chips_of(context, asking.asked);
    if (asking.asked.filtered()) view.reset_href = asking.asked.without_filters();
    view.table = {say(context, words("Organisations to win")), {say(context, words("Organisation")), say(context, words("Stage")), say(context, words("Who looks after it")), say(context, words("Next step")), say(context, words("By when"))}, {}};
    for (const auto& row : page.rows) view.table.rows.push_back(table_row(context, row));
    view.doors = {link(context, words("Take candidates in"), "/admin/prospects/new"), link(context, words("Figures of managers"), "/admin/prospects/figures"), {say(context, words("Take it away as a table (CSV)")), web::Asked(asking.asked).changed({}, {})}};
    view.doors.back().href.replace(0, asking.asked.path().size(), context.href("/admin/prospects.csv"));
    if (page.rows.empty()) {
        view.empty.title = say(context, asking.asked.filtered() ? words("Nothing with these filters") : words("Nobody is looked after yet"));
        view.empty.text = say(context, words("Take organisations without a team in from the directory, and bring them to a page of their own."));
        view.empty.action = asking.asked.filtered() ? web::Link{say(context, words("Clear filters")), asking.asked.without_filters()} : link(context, words("Take candidates in"), "/admin/prospects/new");
    }
    view.pager = web::pager_of(page, [&](std::string_view direction, const Row& row) { return asking.asked.page(direction, row.id.value); });
    return requests::office_page(context, templates::list, view, say(context, words("Organisations to win")), {});
}

Answer list_csv(web::Context& context) {
    const auto asking = TRY(asking_of(context, "/admin/prospects.csv"));
    feeds::Csv csv({"id", "name", "category", "stage", "stage_at", "manager", "next_step", "next_day", "page"});
    for (const auto& row : rows(context.db(), asking.wanted, context.language, {}, rows_of_csv))
        csv.row({fmt::to_string(row.id.value), row.name, row.category, std::string(stage_names[static_cast<std::size_t>(row.stage)]), i18n::machine_moment(row.stage_at, context.site.zone), row.manager_name, row.next_step,
                 row.next_day ? i18n::machine_date(*row.next_day) : std::string(), context.origin() + context.href(organisations::organisation_path(row.id, row.slug))});
    auto response = web::Response::text(csv.text(), "text/csv; charset=utf-8");
    response.for_everyone = false;
    response.fields.emplace_back("Content-Disposition", fmt::format("attachment; filename=\"{}-prospects-{}.csv\"", context.site.slug, web::iso(context.today)));
    return response;
}

Answer figures_page(web::Context& context) {
    using Key = std::pair<base::Day, std::string>;  // Monday and name
    std::map<Key, std::array<int, stage_names.size()>, std::greater<>> weeks;
    const auto monday = [](base::Day day) { return day - (std::chrono::weekday(day) - std::chrono::Monday); };
    const auto first = monday(context.today) - std::chrono::days(7 * (weeks_shown - 1));
    for (const auto& one : reached_since(context.db(), context.site.zone.midnight(first)))
        for (std::size_t i = 0; i < stage_names.size(); ++i)
            if (stage_names[i] == one.stage) ++weeks[{monday(context.site.zone.today(one.at)), one.manager ? one.name : say(context, words("nobody"))}][i];
    FiguresView view;
    for (auto& [stage, count] : stage_counts(context.db()))
        for (std::size_t i = 0; i < stage_names.size(); ++i)
            if (stage_names[i] == stage) view.numbers.push_back({"", say(context, name_of(static_cast<Stage>(i))), fmt::to_string(count)});
    view.table = {say(context, words("Figures of managers")), {say(context, words("Week from")), say(context, words("Who looks after it"))}, {}};
    for (std::size_t i = 0; i < stage_names.size(); ++i) view.table.heads.push_back(say(context, name_of(static_cast<Stage>(i))));
    for (const auto& [key, counts] : weeks) {
        web::TableRow row{{{i18n::date(context.language, key.first, context.today), "", "", false}, {key.second, "", "", false}}};
        for (const int count : counts) row.cells.push_back({fmt::to_string(count), "", "", true});
        view.table.rows.push_back(std::move(row));
    }
    if (weeks.empty()) view.empty = {.title = say(context, words("No figures yet")), .text = say(context, words("How many organisations came to each stage, by week and by who looks after them.")), .action = {}, .other = {}};
    return requests::office_page(context, templates::figures, view, say(context, words("Figures of managers")), link(context, words("Organisations to win"), list_path));
}

namespace {

web::Response take_in_form(web::Context& context, const web::Input& input) {
    FormPageView view{say(context, words("Take candidates in")), say(context, words("Public organisations without a team that nobody looks after yet, the oldest first; or one of your choice.")), input.view("/admin/prospects/new", words("Take in"))};
    view.form.fields = {
        input.field({.name = "most", .label = say(context, words("How many")), .type = "number", .hint = say(context, words("At most {n}", {{"n", fmt::to_string(most_candidates)}})), .width = "tiny"}, "20"),
        input.field({.name = "one", .label = say(context, words("Or one: its number")), .hint = say(context, words("It stands in the address of its page: /organisations/17-aroma")), .width = "tiny", .required = false}),
        input.field({.name = "mine", .label = say(context, words("I look after them")), .type = "tick", .required = false}, "yes"),
    };
    auto chrome = requests::office_chrome(context, view.title, link(context, words("Organisations to win"), list_path));
    auto response = context.page(templates::form_page, chrome, view);
    context.personal = true;
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace

Answer new_page(web::Context& context) { return take_in_form(context, web::Input(context)); }

Answer take_in_some(web::Context& context) {
    web::Input input(context);
    const auto most = input.number("most", 1, most_candidates).value_or(0);
    const auto typed = input.text("one", {.required = false, .most = 20});
    std::int64_t one = 0;
    std::from_chars(typed.data(), typed.data() + typed.size(), one);
    if (!typed.empty() && one <= 0) input.mistake("one", words("A number such as 17"));
    if (!input.good()) return take_in_form(context, input);
    const auto who = officer_of(*context.identity());
    const auto manager = input.ticked("mine") ? std::optional(who.account) : std::nullopt;
    const auto key = web::submission_key(context);
    const auto written = context.write([=, now = context.now, list = context.href(list_path)](db::Writing& db) -> base::Result<std::string> {
        if (const auto before = web::sent_before(db, key)) return *before;
        int taken = 1;
        if (one > 0) {
            TRY(take_in_one(db, OrganisationId{one}, manager, who, now));
        } else {
            taken = take_in(db, static_cast<int>(most), manager, who, now);
        }
        auto location = fmt::format("{}?taken={}", list, taken);
        web::note_sent(db, key, location, now);
        return location;
    });
    return input.done(written) ? web::Response::redirect(*written) : take_in_form(context, input);
}

}  // namespace prospects
