// The goods of a shop: the list with how each stands, and saying that prices are still right.
#include <fmt/format.h>

#include "goods/row.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "moderation/review.h"
#include "plans/plan.h"
#include "stocking/parts.h"
#include "stocking/store.h"
#include "stocking/templates.h"
#include "web/list.h"
#include "web/listing.h"

namespace stocking {
namespace {

using base::words;

web::Banner goods_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "sent") return done(context, words("Sent. You get a letter when it is decided."));
    if (what == "published") return done(context, words("Published: the city reads it so from now on."));
    if (what == "hidden") return done(context, words("Hidden: nobody sees it."));
    if (what == "shown") return done(context, words("Shown again."));
    if (what == "removed") return done(context, words("It is deleted."));
    if (what == "prices") return done(context, words("Thank you. Pages say that the prices were confirmed today."));
    if (what == "imported") return done(context, words("The table is imported."));
    return {};
}

web::Badge state_badge(const web::Context& context, const OwnGood& good) {
    if (good.state == "removed") return {"bad", "", say(context, words("refused")), ""};
    if (good.state == "pending") return {"info", "", say(context, words("under review")), ""};
    if (good.state == "draft") return {"warn", "", say(context, words("to be mended")), ""};
    if (good.state == "hidden") return {"", "", say(context, words("hidden")), ""};
    return {"good", "", say(context, words("published")), ""};
}

OwnGoodsView::Row row_of(const web::Context& context, OrganisationId organisation, const OwnGood& good) {
    OwnGoodsView::Row row{good.name, {}, {}, {state_badge(context, good)}, {}};
    row.detail = fmt::format("{} · {} · {}", i18n::price(context.language, good.price, true), say(context, goods::section_name(good.section)),
                             say(context, words("price confirmed: {day}", {{"day", i18n::date(context.language, context.site.zone.today(good.confirmed_at), context.today)}})));
    if (!good.code.empty()) row.detail = fmt::format("{} · {}", good.code, row.detail);
    if (!good.in_stock) row.badges.push_back(goods::stock_badge(context, false));
    if (good.waits) row.badges.push_back({"info", "", say(context, words("a change is under review")), ""});
    if (good.state == "published" && good.confirmed_at + goods::prices_hold < context.now) row.badges.push_back({"warn", "", say(context, words("price may be old")), ""});
    if (good.returned_for && !good.waits && good.state != "pending") row.note = good.note.empty() ? say(context, moderation::sentence_of(*good.returned_for)) : fmt::format("{} {}", say(context, moderation::sentence_of(*good.returned_for)), good.note);
    if (good.state == "removed") return row;
    row.acts.push_back(link(context, words("Change"), good_way(organisation, good.id, "/edit")));
    if (good.state == "published") row.acts.push_back(link(context, words("Hide"), good_way(organisation, good.id, "/hide")));
    if (good.state == "hidden") row.acts.push_back(link(context, words("Show again"), good_way(organisation, good.id, "/hide")));
    row.acts.push_back(link(context, words("Delete"), good_way(organisation, good.id, "/remove")));
    return row;
}

std::string plan_words(web::Context& context, OrganisationId id) {
    const auto allowed = plans::allowed(context.db(), id.value, plans::Limit::goods, context.today);
    if (!allowed.most) return {};
    return say(context, words("The plan “{plan}” has room for {n} goods: {taken} are there.", {{"plan", say(context, plans::name_of(allowed.plan))}, {"n", fmt::to_string(*allowed.most)},
                                                                                              {"taken", fmt::to_string(goods_counted(context.db(), id.value, *allowed.most))}}));
}

// Sections of which there is something to confirm, all of them first.
std::vector<web::FormChoice> confirmable(web::Context& context, OrganisationId id) {
    std::vector<web::FormChoice> choices{{"all", say(context, words("All goods")), {}, true}};
    for (const auto& key : goods::sections_of(context.db(), id.value)) choices.push_back({key, say(context, goods::section_name(key)), {}, false});
    return choices;
}

web::Response prices_form(web::Context& context, web::Input& input, const teams::Desk& desk) {
    GoodFormView view{.title = say(context, words("All prices are still right")), .intro = say(context, words("Look them over first: every page of these goods will say that its price was confirmed today.")), .form = {}, .ways = {}};
    view.form = teams::form_to(context, input, "/desk/:id/goods/prices", goods_way(desk.id, "/prices"), words("Confirm the prices"));
    auto field = input.field({.name = "section", .label = say(context, words("Which goods")), .type = "radio", .choices = confirmable(context, desk.id)}, "all");
    view.form.fields = {std::move(field)};
    view.ways = {back_to_goods(context, desk.id)};
    return teams::with_form(context, templates::good_form, stocking_office(context, desk, view.title, back_to_goods(context, desk.id)), view, input);
}

}  // namespace

Answer own_goods_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(teams::desk_here(context, id));
    const auto edge = TRY(web::asked_edge<GoodId>(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return goods_of(context.db(), id.value, from, limit); });
    const web::Asked asked(context.href(goods_way(id)));
    OwnGoodsView view;
    view.banner = goods_banner(context);
    view.plan = plan_words(context, id);
    view.add = link(context, words("Add a good"), goods_way(id, "/new"));
    for (const auto& good : page.rows) view.rows.push_back(row_of(context, id, good));
    view.pager = web::pager_of(page, [&](std::string_view direction, const OwnGood& good) { return asked.page(direction, good.id.value); });
    if (!view.rows.empty()) {
        view.ways = {link(context, words("All prices are still right"), goods_way(id, "/prices")), link(context, words("Take them away as a table (CSV)"), goods_way(id, ".csv")),
                     link(context, words("Bring a table (CSV)"), goods_way(id, "/import")), link(context, words("As the city sees them"), goods::shop_path(id.value))};
    } else {
        view.empty = {.title = say(context, words("There are no goods yet")), .text = say(context, words("What you have and for how much: people find it under “Where to buy”. One by one, or all at once from a table.")), .action = view.add,
                      .other = link(context, words("Bring a table (CSV)"), goods_way(id, "/import"))};
    }
    return context.page(templates::own_goods, stocking_office(context, desk, say(context, words("Goods"))), view);
}

Answer prices_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(teams::desk_here(context, id));
    web::Input input(context);
    return prices_form(context, input, desk);
}

Answer confirm_prices(web::Context& context, OrganisationId id) {
    const auto desk = TRY(teams::desk_here(context, id));
    web::Input input(context);
    const auto section = input.choice("section", confirmable(context, id));
    if (!input.good()) return prices_form(context, input, desk);
    context.write([=, now = context.now](db::Writing& db) { goods::confirm_prices(db, id.value, section == "all" ? "" : section, now); });
    return web::Response::redirect(context.href(goods_way(id, "?done=prices")));
}

// Where letters lead: the address of the desk is found here.
Answer lead_to_goods(web::Context& context, GoodId id) {
    const auto& identity = *context.identity();
    const auto draft = goods::draft_of(context.db(), id);
    const auto role = draft ? teams::TeamBook().role_in(context.db(), identity.account, draft->organisation) : std::nullopt;
    const bool may = (role && web::may(*role, web::TeamAct::edit)) || web::may(identity.roles, web::Act::manage_organisations);
    if (!draft || !may) return base::refuse(base::Error::Kind::not_found, words("There is no such good among yours."));
    context.personal = true;
    return web::Response::redirect(context.href(draft->state == "removed" ? goods_way(OrganisationId{draft->organisation}) : good_way(OrganisationId{draft->organisation}, id, "/edit")));
}

}  // namespace stocking
