// The one table of what each plan lets an organisation do (F8, R2), as every part of the program reads it.
#include <fmt/format.h>

#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "plans/plan.h"
#include "web/guard.h"

namespace admin {
namespace {

using base::words;
using plans::Limit;
using plans::Plan;

constexpr std::string_view plans_path = "/admin/plans";
constexpr std::int64_t most_of_anything = 1'000'000;

base::Words asked_of(Limit limit) {
    switch (limit) {
        case Limit::new_offers: return words("New offers in a month");
        case Limit::goods: return words("Goods at once");
        case Limit::first_answer: return words("Hours until support answers first");
    }
    return {};
}

struct Cell {
    Plan plan;
    Limit limit;
    std::string name() const { return fmt::format("{}_{}", plans::plan_names[static_cast<std::size_t>(plan)], plans::limit_names[static_cast<std::size_t>(limit)]); }
};
std::vector<Cell> cells() {
    std::vector<Cell> all;
    for (std::size_t limit = 0; limit < plans::limit_names.size(); ++limit)
        for (std::size_t plan = 0; plan < plans::plan_names.size(); ++plan) all.push_back({static_cast<Plan>(plan), static_cast<Limit>(limit)});
    return all;
}

std::string said(std::optional<int> most) { return most ? fmt::to_string(*most) : std::string(); }

Answer plans_form(web::Context& context, const web::Input& input) {
    FormPageView view{.title = say(context, words("Plans and their limits")), .intro = say(context, words("What a plan lets an organisation do. An empty field: as many as they like. It holds at once for everybody; what is there already stays."))};
    if (context.query.text("done", 20).value_or("") == "save") view.banner = done(context, words("The limits are saved and hold from now on."));
    view.form = input.view(plans_path, words("Save"));
    for (const auto& cell : cells())
        view.form.fields.push_back(input.field({.name = cell.name(), .label = fmt::format("{}: {}", say(context, asked_of(cell.limit)), say(context, plans::name_of(cell.plan))), .width = "tiny", .required = false},
                                               said(plans::most_of(context.db(), cell.plan, cell.limit))));
    view.links = {link(context, words("Organisations and the plans they have"), "/admin/organisations")};
    return shown(context, templates::form_page, {.title = view.title, .path = std::string(plans_path)}, view, &input);
}

}  // namespace

Answer plans_page(web::Context& context) { return plans_form(context, web::Input(context)); }

Answer change_plans(web::Context& context) {
    web::Input input(context);
    std::vector<std::pair<Cell, std::optional<int>>> typed;
    for (const auto& cell : cells()) {
        const bool is_empty = input.text(cell.name(), {.required = false, .most = 20}).empty();
        // An answer within no hours is none.
        const auto most = is_empty ? std::nullopt : input.number(cell.name(), cell.limit == Limit::first_answer ? 1 : 0, most_of_anything);
        typed.emplace_back(cell, most ? std::optional(static_cast<int>(*most)) : std::nullopt);
    }
    if (!input.good()) return plans_form(context, input);
    context.write([=, act = deed(context, web::Act::configure, "plans.change", "city", 1)](db::Writing& db) {
        auto change = act;
        for (const auto& [cell, most] : typed) {
            note(change.changes, cell.name(), said(plans::most_of(db, cell.plan, cell.limit)), said(most));
            plans::set_most(db, cell.plan, cell.limit, most);
        }
        if (!change.changes.empty()) audit::record(db, change);
    });
    return web::Response::redirect(context.href("/admin/plans?done=save"));
}

}  // namespace admin
