// Categories of events, places and offers (R2): what they are called, where they stand, how their covers look.
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "i18n/dates.h"
#include "web/cover.h"
#include "web/guard.h"
#include "web/list.h"
#include "web/listing.h"

namespace admin {
namespace {

using base::words;
using cities::Category;
using cities::CategoryId;

constexpr std::string_view categories_path = "/admin/categories";
constexpr int last_place = 999;

struct OfWhat {
    std::string_view name;
    base::Words words;
};
const std::vector<OfWhat>& sorted_things() {
    static const std::vector<OfWhat> all{{"event", words("Events")}, {"organisation", words("Places")}, {"offer", words("Offers")}};
    return all;
}

std::string list_of(std::string_view of) { return web::Href(std::string(categories_path)).with("of", of == "event" ? "" : of).text(); }
std::string page_of(CategoryId id) { return fmt::format("{}/{}", categories_path, id.value); }
std::string name_in(const web::Context& context, const cities::InLanguages& names) { return names[i18n::index(context.language)]; }

NameWish whole_name() { return {"name", words("Name of the category")}; }
NameWish one_name() { return {"singular", words("One thing of it")}; }

web::Banner sorting_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "saved") return done(context, words("Saved. Guests see it from now on."));
    if (what == "dropped") return done(context, words("Gone. Nothing was in it."));
    return {};
}

}  // namespace

Answer categories_page(web::Context& context) {
    auto of = TRY(context.query.choice("of", {"event", "organisation", "offer"}));
    if (of.empty()) of = "event";
    ListView view{.title = say(context, words("Categories")), .intro = say(context, words("By these the city sorts what is on, places and offers. A hidden one is offered to nobody; what is in it stays.")), .banner = sorting_banner(context)};
    view.add = link(context, words("Add a category"), web::Href("/admin/categories/new").with("of", of).text());
    web::FilterGroup group{say(context, words("Of what")), {}};
    for (const auto& [name, label] : sorted_things()) group.chips.push_back({.label = say(context, label), .count = {}, .href = context.href(list_of(name)), .active = name == of});
    view.groups = {group};
    view.table = {view.title, {say(context, words("Title")), say(context, words("One thing of it")), say(context, words("In addresses")), say(context, words("State"))}, {}};
    for (const auto& one : cities::categories(context.db(), of)) {
        const auto name = name_in(context, one.names);
        view.table.rows.push_back({{{.text = one.parent ? "— " + name : name, .href = context.href(page_of(one.id))},
                                    {.text = name_in(context, one.singulars)},
                                    {.text = one.key},
                                    {.text = say(context, one.hidden ? words("hidden") : words("shown")), .tone = one.hidden ? "" : "good"}}});
    }
    return shown(context, templates::list, {.title = view.title, .path = list_of(of)}, view);
}

// ── The form ────────────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

struct Sorting {
    Category category;
    std::vector<Category> all;  // of its kind
    int place = last_place;     // from 1 on, among those beside it

    bool has_parts() const { return std::ranges::find(all, category.id, &Category::parent) != all.end() && category.id; }
};

Sorting sorting_of(const web::Context& context, Category category) {
    Sorting sorting;
    sorting.all = cities::categories(context.db(), category.of);
    sorting.category = std::move(category);
    int place = 0;
    for (const auto& one : sorting.all) {
        if (one.parent == sorting.category.parent) ++place;
        if (one.id == sorting.category.id) sorting.place = place;
    }
    return sorting;
}

std::vector<web::FormChoice> parents_of(const web::Context& context, const Sorting& sorting) {
    std::vector<web::FormChoice> choices{{"0", say(context, words("none: it stands in the first row")), {}, false}};
    if (sorting.has_parts()) return choices;
    for (const auto& one : sorting.all)
        if (!one.parent && one.id != sorting.category.id && one.key != cities::category_of_the_rest) choices.push_back({fmt::to_string(one.id.value), name_in(context, one.names), {}, false});
    return choices;
}

struct HueWords {
    int hue;
    base::Words words;
};
const std::vector<HueWords>& hue_words() {
    static const std::vector<HueWords> all{{15, words("red")}, {52, words("orange")}, {86, words("yellow")}, {152, words("green")}, {195, words("turquoise")}, {235, words("blue")}, {275, words("violet")}, {328, words("pink")}};
    return all;
}
std::vector<web::FormChoice> hues(const web::Context& context, int now) {
    std::vector<web::FormChoice> choices;
    for (const auto& [hue, label] : hue_words()) choices.push_back({fmt::to_string(hue), say(context, label), {}, false});
    if (std::ranges::find(hue_words(), now, &HueWords::hue) == hue_words().end()) choices.push_back({fmt::to_string(now), say(context, words("as now")), {}, false});
    return choices;
}

std::vector<web::FormChoice> ornaments(const web::Context& context) {
    static const std::pair<const char*, base::Words> all[] = {{"qoshqar", words("Ram’s horns")}, {"tort-qulaq", words("Four ears")}, {"kun", words("Sun")}, {"irek", words("Zigzag")},
                                                              {"su", words("Water")}, {"koz", words("Eye")}, {"agash", words("Tree")}, {"tumar", words("Amulet")}};
    std::vector<web::FormChoice> choices;
    for (const auto& [symbol, label] : all) choices.push_back({symbol, say(context, label), {}, false});
    return choices;
}

void ask_place(const web::Context& context, const web::Input& input, const Sorting& sorting, web::FormView& form) {
    if (sorting.category.of == "organisation") {
        web::FormField parent{.name = "parent", .label = say(context, words("A part of")), .type = "select", .choices = parents_of(context, sorting)};
        form.fields.push_back(input.field(std::move(parent), fmt::to_string(sorting.category.parent.value)));
    }
    if (sorting.category.id)
        form.fields.push_back(input.field({.name = "place", .label = say(context, words("Place among those beside it")), .hint = say(context, words("1: the first")), .width = "tiny"}, fmt::to_string(sorting.place)));
}

web::Cover leaf(const web::Context& context, const Category& category) {
    web::Cover cover{.alt = name_in(context, category.singulars)};
    const std::chrono::year_month_day date{context.today};
    cover.figure = fmt::to_string(static_cast<unsigned>(date.day()));
    cover.month = i18n::month_short(context.language, date.month());
    web::draw(cover, category.hue, web::motif_of(category.motif, category.key), 1);
    return cover;
}

Answer category_form(web::Context& context, const web::Input& input, const Sorting& sorting) {
    const auto& now = sorting.category;
    FormPageView view{.title = now.id ? name_in(context, now.names) : say(context, words("New category"))};
    const auto pattern = now.id ? "/admin/categories/:id" : "/admin/categories/new";
    view.form = input.view(pattern, words("Save"));
    view.form.action = context.href(now.id ? page_of(now.id) : "/admin/categories/new");
    if (!now.id) view.form.fields.push_back(input.field({.name = "of", .label = {}, .type = "hidden"}, now.of));
    ask_names(context, input, view.form, whole_name(), now.names);
    ask_names(context, input, view.form, one_name(), now.singulars);
    ask_place(context, input, sorting, view.form);
    view.form.fields.push_back(input.field({.name = "hue", .label = say(context, words("Colour")), .type = "select", .choices = hues(context, now.hue)}, fmt::to_string(now.hue)));
    view.form.fields.push_back(input.field({.name = "motif", .label = say(context, words("Ornament")), .type = "select", .choices = ornaments(context)}, now.motif));
    if (now.key != cities::category_of_the_rest) view.form.fields.push_back(input.field({.name = "hidden", .label = say(context, words("Offer it to nobody; what is in it stays")), .type = "tick"}, now.hidden ? "on" : ""));
    if (now.id) view.has_cover = true, view.cover = leaf(context, now);
    if (now.id && now.key != cities::category_of_the_rest && !cities::is_used(context.db(), now.id)) view.drop_label = say(context, words("Delete"));
    return shown(context, templates::form_page, {.title = view.title, .back = link(context, words("Categories"), list_of(now.of)), .path = now.id ? page_of(now.id) : "/admin/categories/new"}, view, &input);
}

Category typed_category(const web::Context& context, web::Input& input, const Sorting& sorting) {
    auto typed = sorting.category;
    typed.names = typed_names(context, input, whole_name(), typed.names);
    typed.singulars = typed_names(context, input, one_name(), typed.singulars);
    if (typed.of == "organisation") typed.parent.value = std::atoll(input.choice("parent", parents_of(context, sorting)).c_str());
    const auto hue = input.choice("hue", hues(context, typed.hue)), motif = input.choice("motif", ornaments(context));
    if (!hue.empty()) typed.hue = std::atoi(hue.c_str());
    typed.motif = motif;
    if (typed.key != cities::category_of_the_rest) typed.hidden = input.ticked("hidden");
    return typed;
}

std::vector<audit::Change> category_changes(const Category& before, const Category& after) {
    std::vector<audit::Change> changes;
    note_names(changes, "name", before.names, after.names);
    note_names(changes, "singular", before.singulars, after.singulars);
    note(changes, "parent", before.parent ? fmt::to_string(before.parent.value) : "", after.parent ? fmt::to_string(after.parent.value) : "");
    note(changes, "hue", fmt::to_string(before.hue), fmt::to_string(after.hue));
    note(changes, "motif", before.motif, after.motif);
    note(changes, "hidden", before.hidden ? "1" : "0", after.hidden ? "1" : "0");
    return changes;
}

std::string categories_after(const web::Context& context, std::string_view of, std::string_view what) {
    return context.href(web::Href(std::string(categories_path)).with("of", of == "event" ? "" : of).with("done", what).text());
}

base::Result<Category> fresh_category(std::string of) {
    if (of.empty()) return base::refuse(base::Error::Kind::invalid, words("Say what is to be sorted by it: events, places or offers."), "of");
    return Category{.of = std::move(of), .hue = 195, .motif = "su"};
}

Answer drop_category(web::Context& context, const Category& category) {
    if (category.key == cities::category_of_the_rest || cities::is_used(context.db(), category.id)) return base::refuse(base::Error::Kind::conflict, words("Something is in this category. Hide it instead."));
    context.write([id = category.id, act = deed(context, web::Act::configure, "category.drop", "category", category.id.value)](db::Writing& db) {
        if (!cities::category(db, id) || cities::is_used(db, id)) return;
        cities::drop(db, id);
        audit::record(db, act);
    });
    return web::Response::redirect(categories_after(context, category.of, "dropped"));
}

}  // namespace

Answer new_category(web::Context& context) {
    auto of = TRY(context.query.choice("of", {"event", "organisation", "offer"}));
    const auto fresh = TRY(fresh_category(std::move(of)));
    return category_form(context, web::Input(context), sorting_of(context, fresh));
}

Answer add_category(web::Context& context) {
    web::Input input(context);
    auto of = TRY(context.form->fields().choice("of", {"event", "organisation", "offer"}));
    const auto fresh = TRY(fresh_category(std::move(of)));
    const auto sorting = sorting_of(context, fresh);
    const auto typed = typed_category(context, input, sorting);
    if (!input.good()) return category_form(context, input, sorting);
    auto act = deed(context, web::Act::configure, "category.add", "category", 0);
    act.changes = category_changes(Category{.of = typed.of, .hue = typed.hue, .motif = typed.motif}, typed);
    return added(context, categories_after(context, typed.of, "saved"), std::move(act), [typed](db::Writing& db) { return cities::add(db, typed).value; });
}

Answer category_page(web::Context& context, CategoryId id) {
    const auto known = cities::category(context.db(), id);
    if (!known) return web::route_detail::no_such_page();
    return category_form(context, web::Input(context), sorting_of(context, *known));
}

Answer change_category(web::Context& context, CategoryId id) {
    web::Input input(context);
    const auto known = cities::category(context.db(), id);
    if (!known) return web::route_detail::no_such_page();
    const auto what = TRY(context.form->fields().choice("deed", {"drop"}));
    if (what == "drop") return drop_category(context, *known);
    const auto sorting = sorting_of(context, *known);
    const auto typed = typed_category(context, input, sorting);
    const auto place = input.number("place", 1, last_place);
    if (!input.good()) return category_form(context, input, sorting);
    auto act = deed(context, web::Act::configure, "category.change", "category", id.value);
    act.changes = category_changes(*known, typed);
    note(act.changes, "place", fmt::to_string(sorting.place), fmt::to_string(*place));
    if (!act.changes.empty())
        context.write([=](db::Writing& db) {
            if (!cities::category(db, id)) return;
            cities::put(db, typed, static_cast<int>(*place));
            audit::record(db, act);
        });
    return web::Response::redirect(categories_after(context, typed.of, "saved"));
}

}  // namespace admin
