// The family: children by name and year of birth, in the account of a parent.
#include <fmt/format.h>

#include "accounts/handlers.h"
#include "accounts/parts.h"
#include "accounts/profile.h"
#include "accounts/templates.h"
#include "web/asset.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace accounts {
namespace {

using base::words;

constexpr int grown_up = 18;

int this_year(const web::Context& context) { return static_cast<int>(std::chrono::year_month_day(context.today).year()); }

std::string path_of(ChildId id) { return fmt::format("/me/family/{}", id.value); }

web::Banner family_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "added") return done(context, words("Added"));
    if (what == "changed") return done(context, words("Saved"));
    if (what == "removed") return done(context, words("Removed"));
    return {};
}

void put_fields(web::Context& context, const web::Input& input, web::FormView& form, const Child& child) {
    form.fields = {
        input.field({.name = "name", .label = say(context, words("First name")), .hint = say(context, words("As you call the child. Nobody but you sees it."))}, child.name),
        input.field({.name = "birth_year", .label = say(context, words("Year of birth")), .width = "short"}, child.birth_year ? fmt::to_string(child.birth_year) : std::string()),
    };
}

Child typed_child(const web::Context& context, web::Input& input) {
    Child child;
    child.name = input.text("name", {.most = 60});
    const auto last = this_year(context);
    child.birth_year = static_cast<int>(input.number("birth_year", last - grown_up, last).value_or(0));
    return child;
}

web::Chrome chrome_of(web::Context& context, std::string title, web::Link back) {
    auto chrome = web::frame(context, {.title = std::move(title), .section = "me", .back = std::move(back), .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return chrome;
}

web::Response family(web::Context& context, const web::Input& input) {
    FamilyView view;
    view.banner = family_banner(context);
    for (const auto& child : children_of(context.db(), vault_of(context), context.identity()->account))
        view.children.push_back({"child", say(context, words("Born in {year}", {{"year", fmt::to_string(child.birth_year)}})), child.name, context.href(path_of(child.id))});
    if (view.children.size() < most_children) {
        view.form = input.view("/me/family", words("Add"));
        put_fields(context, input, view.form, {});
    }
    auto response = context.page(templates::family, chrome_of(context, say(context, words("Family")), link(context, words("My account"), "/me")), view);
    if (!input.good()) response.status = 422;
    return response;
}

web::Response one_child(web::Context& context, const web::Input& input, const Child& child) {
    ChildView view{child.name, input.view("/me/family/:id", words("Save")), {}};
    view.form.action = context.href(path_of(child.id));
    put_fields(context, input, view.form, child);
    view.removal.action = context.href(path_of(child.id) + "/removal");
    view.removal.token = web::form_token(context, "/me/family/:id/removal");
    view.removal.button = say(context, words("Remove from the family"));
    view.removal.danger = true;
    auto response = context.page(templates::child, chrome_of(context, child.name, link(context, words("Family"), "/me/family")), view);
    if (!input.good()) response.status = 422;
    return response;
}

std::unexpected<base::Error> no_such_child() { return base::refuse(base::Error::Kind::not_found, words("There is no such child in your family.")); }

}  // namespace

Answer family_page(web::Context& context) { return family(context, web::Input(context)); }

Answer add_to_family(web::Context& context) {
    web::Input input(context);
    const auto child = typed_child(context, input);
    if (!input.good()) return family(context, input);
    const auto next = context.href("/me/family?done=added");
    const bool added = context.write([=, vault = vault_of(context), account = context.identity()->account, key = web::submission_key(context), now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return true;
        web::note_sent(db, key, next, now);
        return add_child(db, vault, account, child, now);
    });
    if (added) return web::Response::redirect(next);
    return base::refuse(base::Error::Kind::exhausted, words("A family has at most {n} children here. Nothing was added.", {{"n", fmt::to_string(most_children)}}));
}

Answer child_page(web::Context& context, ChildId id) {
    const auto child = child_of(context.db(), vault_of(context), context.identity()->account, id);
    if (!child) return no_such_child();
    return one_child(context, web::Input(context), *child);
}

Answer change_in_family(web::Context& context, ChildId id) {
    const auto account = context.identity()->account;
    const auto before = child_of(context.db(), vault_of(context), account, id);
    if (!before) return no_such_child();
    web::Input input(context);
    auto child = typed_child(context, input);
    child.id = id;
    if (!input.good()) return one_child(context, input, *before);
    context.write([=, vault = vault_of(context)](db::Writing& db) { change_child(db, vault, account, child); });
    return web::Response::redirect(context.href("/me/family?done=changed"));
}

Answer remove_from_family(web::Context& context, ChildId id) {
    const bool removed = context.write([id, account = context.identity()->account](db::Writing& db) { return remove_child(db, account, id); });
    if (!removed) return no_such_child();
    return web::Response::redirect(context.href("/me/family?done=removed"));
}

}  // namespace accounts
