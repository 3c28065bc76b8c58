// Naming an organisation: it begins as a draft of whoever names it, unless it is in the city already.
#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "i18n/sorting.h"
#include "merging/directory.h"
#include "organisations/index.h"
#include "organisations/row.h"
#include "teams/handlers.h"
#include "teams/parts.h"
#include "teams/templates.h"
#include "web/asset.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace teams {
namespace {

using base::words;

constexpr std::size_t most_same = 5;
constexpr int likely_enough = 35;  // a similar name in the same house, or nearly the same name

// One name stands in the other as whole words: «Арома» in «Кафе «Арома»».
bool holds(const std::string& one, const std::string& other) {
    const auto within = [](const std::string& part, const std::string& whole) { return fmt::format(" {} ", whole).find(fmt::format(" {} ", part)) != std::string::npos; };
    return !one.empty() && !other.empty() && (within(one, other) || within(other, one));
}

// What may be the same organisation: of the same name, or listed by a name that stands in it.
std::vector<Desk> same_as(web::Context& context, const organisations::Draft& draft) {
    const auto& name = draft.texts.front().name;
    const auto index = context.derived<organisations::Index>();
    std::vector<Desk> found;
    const auto add = [&](OrganisationId id, bool surely) {
        const bool known = std::ranges::any_of(found, [id](const Desk& desk) { return desk.id == id; });
        auto desk = known || found.size() == most_same ? std::nullopt : desk_of(context.db(), id, context.language);
        if (desk && (surely || holds(base::folded(name), base::folded(desk->name)))) found.push_back(std::move(*desk));
    };
    for (const auto id : called(context.db(), i18n::sort_key(context.language, name), context.identity()->account)) add(id, true);
    if (base::folded(name).empty()) return found;
    for (const auto& like : context.derived<merging::Directory>()->like(merging::known_by(draft), likely_enough))
        if (index->number_of(like.id) != organisations::no_number) add(like.id, true);
    organisations::with_words(context.db(), *index, name).each([&](organisations::Number number) { add(OrganisationId{index->ids[number]}, false); });
    return found;
}

// Where to see it: whoever belongs to it at its desk, others on its page.
RowView row_of(web::Context& context, const Desk& desk) {
    const bool own = role_of(context.db(), desk.id, context.identity()->account).has_value();
    RowView row{desk.name, context.href(own ? desk_path(desk.id) : organisations::organisation_path(desk.id, desk.slug)), {}, {}, {}, {}, {}};
    for (const auto& part : {desk.category, desk.address})
        if (!part.empty()) row.detail.append(row.detail.empty() ? "" : " · ").append(part);
    if (own) row.badge = state_badge(context, desk.state);
    return row;
}

std::vector<web::FormChoice> categories(web::Context& context) {
    std::vector<web::FormChoice> choices;
    for (auto& category : main_categories(context.db(), context.language)) choices.push_back({category.key, category.name});
    return choices;
}

web::Response naming_form(web::Context& context, const web::Input& input, const std::vector<Desk>& same) {
    NewView view{say(context, words("It begins as a draft: nobody sees it but you and those whom you invite. What is missing can be added later.")), {}, {}, {}};
    if (context.query.text("done", 20).value_or("") == "confirmed") view.banner = done(context, words("Your e-mail is confirmed, and you are signed in."));
    for (const auto& desk : same) view.same.push_back(row_of(context, desk));
    view.form = input.view("/desk/new", words("Create the draft"));
    view.form.fields = {
        input.field({.name = "name", .label = say(context, words("What is your organisation called?")), .autocomplete = "organization", .hint = say(context, words("As on its sign: Aroma café"))}),
        input.field({.name = "category", .label = say(context, words("What is it?")), .choices = categories(context)}),
        input.field({.name = "address", .label = say(context, words("Address")), .autocomplete = "street-address", .hint = say(context, words("Street and house")), .required = false}),
    };
    if (!same.empty()) view.form.fields.push_back(input.field({.name = "another", .label = say(context, words("No, mine is another one")), .type = "tick", .required = false}));
    auto chrome = web::frame(context, {.title = say(context, words("Add an organisation")), .section = "me", .back = link(context, words("My organisations"), "/desk"), .path = "/desk/new", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    auto response = with_form(context, templates::new_organisation, chrome, view, input);
    if (!same.empty()) response.status = 422;
    return response;
}

organisations::Draft typed_draft(web::Context& context, web::Input& input) {
    organisations::Draft draft;
    const auto name = input.text("name", {.most = 200});
    if (!name.empty() && base::folded(name).empty()) input.mistake("name", words("A name needs letters or figures"));
    draft.texts = {{context.language, name, {}, {}}};
    draft.category = input.typed("category");
    if (std::ranges::none_of(categories(context), [&](const web::FormChoice& choice) { return choice.value == draft.category; })) input.mistake("category", words("Choose one"));
    organisations::BranchDraft branch;
    branch.address = input.text("address", {.required = false});
    if (!branch.address.empty()) draft.branches = {branch};
    draft.state = "draft";
    return draft;
}

}  // namespace

Answer new_page(web::Context& context) { return naming_form(context, web::Input(context), {}); }

Answer found_organisation(web::Context& context) {
    web::Input input(context);
    const auto draft = typed_draft(context, input);
    if (!input.good()) return naming_form(context, input, {});
    const auto key = web::submission_key(context);
    if (const auto before = web::sent_before(context.db(), key)) return web::Response::redirect(*before);
    if (!input.ticked("another"))
        if (const auto same = same_as(context, draft); !same.empty()) return naming_form(context, input, same);
    const auto account = context.identity()->account;
    TRY(web::within_rate(context, "found_organisation", fmt::to_string(account.value)));
    const auto made = context.write([=, desk = context.href("/desk/"), now = context.now](db::Writing& db) -> base::Result<std::string> {
        if (const auto before = web::sent_before(db, key)) return *before;
        const auto id = TRY(found(db, account, draft, now));
        const auto location = fmt::format("{}{}?done=created", desk, id.value);
        web::note_sent(db, key, location, now);
        return location;
    });
    return input.done(made) ? web::Response::redirect(*made) : naming_form(context, input, {});
}

}  // namespace teams
