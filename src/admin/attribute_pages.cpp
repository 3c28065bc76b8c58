// What can be said of places (D9): Wi-Fi, for children from, delivery. The city says what is asked, and lists are filtered by it.
#include <fmt/format.h>

#include <algorithm>

#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "base/text.h"
#include "web/guard.h"

namespace admin {
namespace {

using base::words;
using cities::Attribute;
using cities::AttributeChoice;
using cities::AttributeId;

constexpr std::string_view attributes_path = "/admin/attributes", new_attribute_path = "/admin/attributes/new";
constexpr int new_choices = 3;  // lines for what is added; more come with the next look at the form
constexpr std::size_t most_choices = 30;

std::string attribute_path(AttributeId id) { return fmt::format("{}/{}", attributes_path, id.value); }
NameWish question() { return {"name", words("What is said")}; }

base::Words type_words(std::string_view type) {
    if (type == "yes_no") return words("yes or no");
    if (type == "choice") return words("one of several");
    return type == "number" ? words("a number") : words("a short text");
}

std::vector<web::FormChoice> types(const web::Context& context) {
    std::vector<web::FormChoice> choices;
    for (const auto* type : {"yes_no", "choice", "number", "text"}) choices.push_back({type, say(context, type_words(type)), {}, false});
    return choices;
}

std::vector<web::FormChoice> units(const web::Context& context) {
    return {{"none", say(context, words("without a unit")), {}, false}, {"years", say(context, words("years")), {}, false}, {"tenge", say(context, words("tenge")), {}, false}, {"m2", say(context, words("square metres")), {}, false}};
}

std::vector<web::FormChoice> whose(const web::Context& context) {
    std::vector<web::FormChoice> choices{{"0", say(context, words("all places")), {}, false}};
    for (const auto& one : cities::categories(context.db(), "organisation"))
        choices.push_back({fmt::to_string(one.id.value), (one.parent ? "— " : "") + one.names[i18n::index(context.language)], {}, false});
    return choices;
}

std::string whose_name(const std::vector<web::FormChoice>& choices, cities::CategoryId id) {
    const auto found = std::ranges::find(choices, fmt::to_string(id.value), &web::FormChoice::value);
    return found == choices.end() ? std::string() : found->label;
}

// ── A choice as a line: "Есть | Бар | Yes" ──────────────────────────────────────────────────────────────────────────

std::string choice_line(const web::Context& context, const cities::InLanguages& names) {
    std::string line;
    for (const auto language : context.site.languages) line.append(line.empty() ? "" : " | ").append(names[i18n::index(language)]);
    return line;
}

// Nothing: it lacks a language or has one too many.
std::optional<cities::InLanguages> read_choice(const web::Context& context, std::string_view line, cities::InLanguages names) {
    for (std::size_t i = 0; i < context.site.languages.size(); ++i) {
        const auto end = line.find('|');
        const bool last = i + 1 == context.site.languages.size();
        if ((end == line.npos) != last) return {};
        auto name = base::clean(line.substr(0, end));
        if (name.empty() || base::letters(name) > 60) return {};
        names[i18n::index(context.site.languages[i])] = std::move(name);
        line.remove_prefix(last ? line.size() : end + 1);
    }
    return names;
}

void ask_choices(const web::Context& context, const web::Input& input, const Attribute& now, web::FormView& form) {
    cities::InLanguages order;
    for (const auto language : i18n::languages) order[i18n::index(language)] = i18n::own_name(language);
    int number = 0;
    const auto ask = [&](std::string name, const cities::InLanguages& names, std::string hint) {
        form.fields.push_back(input.field({.name = std::move(name), .label = say(context, words("Choice {n}", {{"n", fmt::to_string(++number)}})), .hint = std::move(hint), .required = false},
                                          choice_line(context, names)));
    };
    for (const auto& choice : now.choices)
        ask(fmt::format("choice_{}", choice.id.value), choice.names, cities::is_used(context.db(), choice.id) ? say(context, words("Places have it: it can be called otherwise, not taken away.")) : std::string());
    for (int i = 1; i <= new_choices && now.choices.size() < most_choices; ++i) ask(fmt::format("new_{}", i), {}, choice_line(context, order));
}

void read_one_choice(const web::Context& context, web::Input& input, const std::string& field, AttributeChoice choice, std::vector<AttributeChoice>& choices) {
    const auto line = input.text(field, {.required = false, .most = 200});
    if (line.empty()) {
        if (choice.id && cities::is_used(context.db(), choice.id)) input.mistake(field, words("Places have it: it can be called otherwise, not taken away."));
        return;
    }
    const auto names = read_choice(context, line, choice.names);
    if (!names) return input.mistake(field, words("One name for each language, in their order, with | between them"));
    choice.names = *names;
    choices.push_back(std::move(choice));
}

std::vector<AttributeChoice> typed_choices(const web::Context& context, web::Input& input, const Attribute& now) {
    std::vector<AttributeChoice> choices;
    for (const auto& choice : now.choices) read_one_choice(context, input, fmt::format("choice_{}", choice.id.value), choice, choices);
    for (int i = 1; i <= new_choices; ++i) read_one_choice(context, input, fmt::format("new_{}", i), {}, choices);
    if (choices.size() > most_choices) input.mistake("new_1", words("{n} choices at most", {{"n", fmt::to_string(most_choices)}}));
    if (choices.empty() && input.good()) input.mistake("new_1", words("One of several wants at least one choice"));
    return choices;
}

// ── The form ────────────────────────────────────────────────────────────────────────────────────────────────────────

void ask_kind(const web::Context& context, const web::Input& input, const Attribute& now, web::FormView& form) {
    if (now.id) return;
    web::FormField category{.name = "category", .label = say(context, words("Asked of")), .type = "select", .choices = whose(context)};
    web::FormField type{.name = "type", .label = say(context, words("What is answered")), .type = "radio", .choices = types(context)};
    form.fields.push_back(input.field(std::move(category), "0"));
    form.fields.push_back(input.field(std::move(type), "yes_no"));
}

Answer attribute_form(web::Context& context, const web::Input& input, const Attribute& now) {
    FormPageView view{.title = now.id ? now.names[i18n::index(context.language)] : say(context, words("New attribute"))};
    if (now.id) view.intro = say(context, words("Asked of: {whom}. Answered by: {type}.", {{"whom", whose_name(whose(context), now.category)}, {"type", say(context, type_words(now.type))}}));
    view.form = input.view(now.id ? "/admin/attributes/:id" : new_attribute_path, words("Save"));
    view.form.action = context.href(now.id ? attribute_path(now.id) : std::string(new_attribute_path));
    ask_names(context, input, view.form, question(), now.names);
    ask_kind(context, input, now, view.form);
    if (!now.id || now.type == "number") {
        web::FormField unit{.name = "unit", .label = say(context, words("Unit of a number")), .type = "select", .choices = units(context)};
        view.form.fields.push_back(input.field(std::move(unit), now.unit.empty() ? "none" : now.unit));
    }
    if (!now.id || now.type == "choice") ask_choices(context, input, now, view.form);
    view.form.fields.push_back(input.field({.name = "filterable", .label = say(context, words("Lists can be filtered by it")), .type = "tick"}, now.filterable ? "on" : ""));
    view.form.fields.push_back(input.field({.name = "for_children", .label = say(context, words("What has it is gathered on the page for children")), .type = "tick"}, now.for_children ? "on" : ""));
    if (now.id && !cities::is_used(context.db(), now.id)) view.drop_label = say(context, words("Delete"));
    return shown(context, templates::form_page, {.title = view.title, .back = link(context, words("Attributes of places"), attributes_path), .path = now.id ? attribute_path(now.id) : std::string(new_attribute_path)}, view, &input);
}

Attribute typed_attribute(const web::Context& context, web::Input& input, const Attribute& now) {
    auto typed = now;
    typed.names = typed_names(context, input, question(), now.names);
    if (!now.id) {
        typed.category.value = std::atoll(input.choice("category", whose(context)).c_str());
        typed.type = input.choice("type", types(context));
    }
    if (typed.type == "number") {
        typed.unit = input.choice("unit", units(context));
        if (typed.unit == "none") typed.unit.clear();
    }
    if (typed.type == "choice") typed.choices = typed_choices(context, input, now);
    typed.filterable = input.ticked("filterable");
    typed.for_children = input.ticked("for_children");
    return typed;
}

std::vector<audit::Change> attribute_changes(const web::Context& context, const Attribute& before, const Attribute& after) {
    const auto lines = [&](const Attribute& attribute) {
        std::string all;
        for (const auto& choice : attribute.choices) all.append(all.empty() ? "" : "; ").append(choice_line(context, choice.names));
        return all;
    };
    std::vector<audit::Change> changes;
    note_names(changes, "name", before.names, after.names);
    note(changes, "type", before.type, after.type);
    note(changes, "unit", before.unit, after.unit);
    note(changes, "choices", lines(before), lines(after));
    note(changes, "filterable", before.filterable ? "1" : "0", after.filterable ? "1" : "0");
    note(changes, "for_children", before.for_children ? "1" : "0", after.for_children ? "1" : "0");
    return changes;
}

Answer drop_attribute(web::Context& context, AttributeId id) {
    if (cities::is_used(context.db(), id)) return base::refuse(base::Error::Kind::conflict, words("Places say this of themselves already. Take it out of the filters instead."));
    context.write([id, act = deed(context, web::Act::configure, "attribute.drop", "attribute", id.value)](db::Writing& db) {
        if (!cities::attribute(db, id) || cities::is_used(db, id)) return;
        cities::drop(db, id);
        audit::record(db, act);
    });
    return web::Response::redirect(context.href("/admin/attributes?done=dropped"));
}

}  // namespace

Answer attributes_page(web::Context& context) {
    ListView view{.title = say(context, words("Attributes of places")), .intro = say(context, words("What places are asked about themselves, and lists can be filtered by: Wi-Fi, delivery, a ramp, for children from."))};
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "saved") view.banner = done(context, words("Saved. Guests see it from now on."));
    if (what == "dropped") view.banner = done(context, words("Gone. No place had it."));
    view.add = link(context, words("Add an attribute"), new_attribute_path);
    view.table = {view.title, {say(context, words("What is said")), say(context, words("Asked of")), say(context, words("What is answered")), say(context, words("Filter"))}, {}};
    const auto all_whose = whose(context);
    for (const auto& one : cities::attributes(context.db()))
        view.table.rows.push_back({{{.text = one.names[i18n::index(context.language)], .href = context.href(attribute_path(one.id))},
                                    {.text = whose_name(all_whose, one.category)},
                                    {.text = say(context, type_words(one.type))},
                                    {.text = say(context, one.filterable ? words("yes") : words("no")), .tone = one.filterable ? "good" : ""}}});
    view.empty = {.title = say(context, words("Nothing is asked of places yet")), .text = say(context, words("Begin with what people look for: Wi-Fi, delivery, a ramp."))};
    return shown(context, templates::list, {.title = view.title, .path = std::string(attributes_path)}, view);
}

Answer new_attribute(web::Context& context) { return attribute_form(context, web::Input(context), {}); }

Answer add_attribute(web::Context& context) {
    web::Input input(context);
    const auto typed = typed_attribute(context, input, {});
    if (!input.good()) return attribute_form(context, input, {});
    auto act = deed(context, web::Act::configure, "attribute.add", "attribute", 0);
    act.changes = attribute_changes(context, {}, typed);
    return added(context, context.href("/admin/attributes?done=saved"), std::move(act), [typed](db::Writing& db) { return cities::add(db, typed).value; });
}

Answer attribute_page(web::Context& context, AttributeId id) {
    const auto known = cities::attribute(context.db(), id);
    if (!known) return web::route_detail::no_such_page();
    return attribute_form(context, web::Input(context), *known);
}

Answer change_attribute(web::Context& context, AttributeId id) {
    web::Input input(context);
    const auto known = cities::attribute(context.db(), id);
    if (!known) return web::route_detail::no_such_page();
    const auto what = TRY(context.form->fields().choice("deed", {"drop"}));
    if (what == "drop") return drop_attribute(context, id);
    const auto typed = typed_attribute(context, input, *known);
    if (!input.good()) return attribute_form(context, input, *known);
    auto act = deed(context, web::Act::configure, "attribute.change", "attribute", id.value);
    act.changes = attribute_changes(context, *known, typed);
    if (!act.changes.empty())
        context.write([=](db::Writing& db) {
            if (!cities::attribute(db, id)) return;
            cities::put(db, typed);
            audit::record(db, act);
        });
    return web::Response::redirect(context.href("/admin/attributes?done=saved"));
}

}  // namespace admin
