// What is done with one person: a look at personal fields, duties, blocking, signing out. Each is in the audit log with its
// reason, in the transaction of the act.
#include <fmt/format.h>

#include <algorithm>

#include "accounts/people.h"
#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "web/guard.h"

namespace admin {
namespace {

using accounts::AccountId;
using base::words;
using web::Role;

std::string page_of(AccountId id) { return fmt::format("/admin/people/{}", id.value); }

// A form that belongs to one person; the pattern is its route's.
Answer form_page(web::Context& context, const web::Input& input, const accounts::Person& person, FormPageView view) {
    view.form.action = context.href(context.path);
    view.links = {link(context, words("Leave everything as it is"), page_of(person.id))};
    return shown(context, templates::form_page, {.title = view.title, .back = {person.name, context.href(page_of(person.id))}, .path = context.path}, view, &input);
}

// Of a person whom whoever asks may change; otherwise their page says why not.
base::Result<std::optional<accounts::Person>> changeable(web::Context& context, AccountId id) {
    auto person = accounts::person(context.db(), id);
    if (!person) return base::refuse(base::Error::Kind::not_found, words("There is no such account."));
    if (!accounts::may_change(context.identity()->roles, context.identity()->account, *person)) return std::optional<accounts::Person>();
    return person;
}

using Form = Answer (*)(web::Context&, const web::Input&, const accounts::Person&);

Answer opened(web::Context& context, AccountId id, Form form) {
    const auto person = TRY(changeable(context, id));
    return person ? form(context, web::Input(context), *person) : web::Response::redirect(context.href(page_of(id)));
}

web::FormField reason_field(const web::Context& context, const web::Input& input, const base::Words& hint) {
    return input.field({.name = "reason", .label = say(context, words("Reason")), .hint = say(context, hint)});
}

web::Response to_person(const web::Context& context, AccountId id, std::string_view done) {
    return web::Response::redirect(context.href(fmt::format("{}?done={}", page_of(id), done)));
}

// ── A look ──────────────────────────────────────────────────────────────────────────────────────────────────────────

Answer look_form(web::Context& context, const web::Input& input, AccountId id) {
    const auto person = accounts::person(context.db(), id);
    if (!person) return web::route_detail::no_such_page();
    FormPageView view{.title = say(context, words("Show address and telephone")), .intro = say(context, words("They stay open for you for 10 minutes. The person reads who looked, when and what for."))};
    view.form = input.view("/admin/people/:id/look", words("Show"));
    view.form.fields = {input.field({.name = "purpose", .label = say(context, words("What for")), .hint = say(context, words("For example: answer a question about a lost ticket"))})};
    return form_page(context, input, *person, std::move(view));
}

}  // namespace

Answer look_page(web::Context& context, AccountId id) { return look_form(context, web::Input(context), id); }

Answer look(web::Context& context, AccountId id) {
    web::Input input(context);
    const auto purpose = input.text("purpose", {.least = 5, .most = 200});
    if (!input.good() || !accounts::person(context.db(), id)) return look_form(context, input, id);
    const auto role = deed(context, web::Act::see_people, audit::look, "account", id.value).role;
    const auto act = audit::look_at(id.value, context.identity()->account.value, role, purpose, {"email", "phone"}, context.now);
    context.write([=](db::Writing& db) { audit::record(db, act); });
    return web::Response::redirect(context.href(page_of(id)));
}

namespace {

// ── Duties ──────────────────────────────────────────────────────────────────────────────────────────────────────────

// The roles that whoever asks may give, ticked where the person has them.
std::vector<web::FormChoice> role_choices(web::Context& context, const accounts::Person& person) {
    std::vector<web::FormChoice> choices;
    for (std::size_t i = 1; i < web::role_count; ++i) {
        const auto role = static_cast<Role>(i);
        if (!accounts::may_give(context.identity()->roles, role)) continue;
        std::string acts;
        for (std::size_t a = 0; a < web::act_count; ++a)
            if (const auto act = static_cast<web::Act>(a); web::may(role, act)) acts.append(acts.empty() ? "" : " · ").append(say(context, web::name_of(act)));
        choices.push_back({std::string(web::role_names[i]), say(context, web::name_of(role)), acts, person.roles().has(role)});
    }
    return choices;
}

std::string chosen_of(const std::vector<web::FormChoice>& choices) {
    std::string chosen;
    for (const auto& choice : choices)
        if (choice.chosen) chosen.append(choice.value).append(" ");
    return chosen;
}

Answer duties_form(web::Context& context, const web::Input& input, const accounts::Person& person) {
    const auto choices = role_choices(context, person);
    FormPageView view{.title = say(context, words("Roles of {name}", {{"name", person.name}})), .intro = say(context, words("The person is signed out everywhere and has the new roles at the next sign-in."))};
    view.form = input.view("/admin/people/:id/roles", words("Change roles"));
    view.form.fields = {input.field({.name = "roles", .label = say(context, words("Roles")), .type = "ticks", .choices = choices}),
                        reason_field(context, input, words("It stands in the change log.")),
                        // What was ticked when the page was shown: two who change at once change only what each of them touched.
                        input.field({.name = "before", .type = "hidden"}, chosen_of(choices))};
    return form_page(context, input, person, std::move(view));
}

accounts::DutyChange wanted_change(const std::vector<web::FormChoice>& choices, const std::vector<std::string>& ticked, const std::string& before) {
    accounts::DutyChange wanted;
    for (std::size_t i = 1; i < web::role_count; ++i) {
        const std::string name(web::role_names[i]);
        if (std::ranges::find(choices, name, &web::FormChoice::value) == choices.end()) continue;
        const bool was = (" " + before).find(" " + name + " ") != std::string::npos, is = std::ranges::find(ticked, name) != ticked.end();
        if (is && !was) wanted.given.push_back(static_cast<Role>(i));
        if (was && !is) wanted.taken.push_back(static_cast<Role>(i));
    }
    return wanted;
}

void record_duties(db::Writing& db, const audit::Act& act, const accounts::DutyChange& changed) {
    const auto record = [&](std::string_view what, Role role, bool given) {
        auto one = act;
        const std::string name(web::role_names[static_cast<std::size_t>(role)]);
        one.act = what;
        one.changes = {{"role", given ? "" : name, given ? name : ""}};
        audit::record(db, one);
    };
    for (const auto role : changed.given) record("role.grant", role, true);
    for (const auto role : changed.taken) record("role.revoke", role, false);
}

}  // namespace

Answer duties_page(web::Context& context, AccountId id) { return opened(context, id, duties_form); }

Answer change_duties(web::Context& context, AccountId id) {
    web::Input input(context);
    const auto person = TRY(changeable(context, id));
    if (!person) return web::Response::redirect(context.href(page_of(id)));
    const auto choices = role_choices(context, *person);
    const auto wanted = wanted_change(choices, input.choices("roles", choices), input.typed("before"));
    const auto reason = input.text("reason", {.least = 3, .most = 200});
    if (input.good() && wanted.empty()) input.mistake("roles", words("Nothing was changed"));
    if (!input.good()) return duties_form(context, input, *person);
    auto act = deed(context, web::Act::manage_people, "role.grant", "account", id.value);
    act.purpose = reason;
    const auto changed = context.write([=, now = context.now](db::Writing& db) -> base::Result<bool> {
        const auto done = TRY(accounts::change_duties(db, AccountId{act.actor_id}, id, wanted, now));
        record_duties(db, act, done);
        return !done.empty();
    });
    TRY(changed);
    return to_person(context, id, "roles");
}

namespace {

// ── Blocking ────────────────────────────────────────────────────────────────────────────────────────────────────────

constexpr std::size_t most_of_reason = 80;  // what a letter says of it (mail/wording)

Answer block_form(web::Context& context, const web::Input& input, const accounts::Person& person) {
    FormPageView view;
    if (person.blocked_at) {
        view.title = say(context, words("Unblock {name}", {{"name", person.name}}));
        view.intro = say(context, words("The person can sign in again. A letter says so."));
    } else {
        view.title = say(context, words("Block {name}", {{"name", person.name}}));
        view.intro = say(context, words("The person is signed out everywhere at once and cannot sign in any more. What they wrote stays. It can be undone."));
    }
    view.form = input.view("/admin/people/:id/block", person.blocked_at ? words("Unblock") : words("Block"));
    view.form.danger = !person.blocked_at;
    view.form.fields = {reason_field(context, input, person.blocked_at ? words("It stands in the change log.") : words("The person reads it in the letter.")),
                        input.field({.name = "state", .type = "hidden"}, person.blocked_at ? "open" : "blocked")};
    return form_page(context, input, person, std::move(view));
}

}  // namespace

Answer block_page(web::Context& context, AccountId id) { return opened(context, id, block_form); }

Answer block(web::Context& context, AccountId id) {
    web::Input input(context);
    const auto person = TRY(changeable(context, id));
    if (!person) return web::Response::redirect(context.href(page_of(id)));
    const bool closing = input.choice("state", {"blocked", "open"}) == "blocked";
    const auto reason = input.text("reason", {.least = 3, .most = most_of_reason});
    if (!input.good()) return block_form(context, input, *person);
    auto act = deed(context, web::Act::manage_people, closing ? "account.block" : "account.unblock", "account", id.value);
    act.purpose = reason;
    const auto changed = context.write([=, keys = context.environment.keys, now = context.now](db::Writing& db) -> base::Result<bool> {
        const AccountId actor{act.actor_id};
        const bool done = TRY(closing ? accounts::block(db, actor, id, now) : accounts::unblock(db, actor, id));
        if (!done) return false;
        audit::record(db, act);
        if (closing) accounts::tell_blocked(db, keys, id, reason, now);
        else accounts::tell_unblocked(db, keys, id, now);
        return true;
    });
    TRY(changed);
    return to_person(context, id, closing ? "blocked" : "unblocked");
}

// ── Signing out ─────────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

Answer sign_out_form(web::Context& context, const web::Input& input, const accounts::Person& person) {
    FormPageView view{.title = say(context, words("Sign {name} out everywhere", {{"name", person.name}})), .intro = say(context, words("All devices are signed out at once. The person can sign in again with the password."))};
    view.form = input.view("/admin/people/:id/sessions", words("Sign out everywhere"));
    view.form.danger = true;
    view.form.fields = {reason_field(context, input, words("It stands in the change log."))};
    return form_page(context, input, person, std::move(view));
}

}  // namespace

Answer sign_out_page(web::Context& context, AccountId id) { return opened(context, id, sign_out_form); }

Answer sign_out(web::Context& context, AccountId id) {
    web::Input input(context);
    const auto person = TRY(changeable(context, id));
    if (!person) return web::Response::redirect(context.href(page_of(id)));
    const auto reason = input.text("reason", {.least = 3, .most = 200});
    if (!input.good()) return sign_out_form(context, input, *person);
    auto act = deed(context, web::Act::manage_people, "account.sign_out", "account", id.value);
    act.purpose = reason;
    const auto ended = context.write([=](db::Writing& db) -> base::Result<int> {
        const auto count = TRY(accounts::sign_out(db, AccountId{act.actor_id}, id));
        if (count > 0) audit::record(db, act);
        return count;
    });
    TRY(ended);
    return to_person(context, id, "sessions");
}

}  // namespace admin
