// My organisations, and the desk of one of them: what it is, who belongs to it, what comes next.
#include <fmt/format.h>

#include "accounts/templates.h"
#include "i18n/dates.h"
#include "moderation/revision.h"
#include "organisations/row.h"
#include "teams/handlers.h"
#include "teams/parts.h"
#include "teams/templates.h"
#include "web/asset.h"
#include "web/guard.h"

namespace teams {
namespace {

using base::words;
using web::TeamAct;

constexpr std::size_t people_shown = 12;

web::Banner own_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "left") return done(context, words("You have left the team."));
    if (what == "deleted") return done(context, words("The draft is deleted."));
    return {};
}

}  // namespace

Answer own_page(web::Context& context) {
    OwnView view;
    view.banner = own_banner(context);
    for (const auto& one : own(context.db(), context.identity()->account, context.language))
        view.rows.push_back({one.name, context.href(desk_path(one.id)), say(context, web::name_of(one.role)), state_badge(context, one.state), {}, {}, {}});
    view.add = link(context, words("Add an organisation"), "/desk/new");
    view.claims = link(context, words("What I have applied for"), "/me/claims");  // of src/claims
    if (view.rows.empty())
        view.empty = {.title = say(context, words("You belong to no organisation yet")),
                      .text = say(context, words("Name your own, or open the invitation link that its owner has sent you.")), .action = view.add, .other = {}};
    auto chrome = web::frame(context, {.title = say(context, words("My organisations")), .section = "me", .back = link(context, words("My account"), "/me"), .path = "/desk", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::own, chrome, view);
}

namespace {

web::Banner desk_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "created") return done(context, words("The draft is created, and you are its owner."));
    if (what == "joined") return done(context, words("You belong to the team now."));
    if (what == "sent") return done(context, words("Sent. You get a letter when it is decided."));
    if (what == "published") return done(context, words("Published: the city reads it so from now on."));
    if (what == "withdrawn") return done(context, words("Taken back. You can send it again later."));
    if (what == "dropped") return done(context, words("The changes are dropped. The page is as it was."));
    if (what == "handed") return done(context, words("The organisation is handed over. You are its manager now."));
    return {};
}

// What its team sent last, and what became of it: readers' corrections are none of it.
std::optional<moderation::Row> sent_last(const std::vector<moderation::Row>& history) {
    for (const auto& row : history)
        if (row.kind != moderation::Kind::suggestion) return row;
    return {};
}

void say_outcome(DeskView& view, const web::Context& context, const moderation::Row& row) {
    view.next.push_back(say(context, moderation::sentence_of(row.reason)));
    if (!row.note.empty()) view.next.push_back(row.note);
}

void say_how_it_stands(DeskView& view, const web::Context& context, const Desk& desk, const std::optional<moderation::Row>& last) {
    const bool changed = card_changed(context.db(), desk.id), returned = last && last->state == moderation::State::returned, refused = last && last->state == moderation::State::refused;
    const auto add = [&](const base::Words& sentence) { view.next.push_back(say(context, sentence)); };
    if (desk.state == "draft") {
        if (!returned) return add(words("This is a draft: only its team sees it. Fill in its page and send it to be published."));
        add(words("It was sent back to be mended. What was said about it:"));
        say_outcome(view, context, *last);
    } else if (desk.state == "pending") {
        add(words("Sent: somebody of the city reads it, usually within a day. You get a letter then."));
    } else if (desk.state == "removed") {
        add(words("The city has refused it. What was said about it:"));
        if (last) say_outcome(view, context, *last);
    } else if (changed && last && last->state == moderation::State::waiting) {
        add(words("The page is public. Your change waits for somebody to look at it."));
    } else if (changed && (returned || refused)) {
        add(words("The page is public. Your change was not published. What was said about it:"));
        say_outcome(view, context, *last);
    } else if (changed) {
        add(words("The page is public. Some changes are saved and not published yet."));
    } else {
        add(words("The page is public."));
    }
}

void say_what_comes_next(DeskView& view, web::Context& context, const Desk& desk, const std::vector<moderation::Row>& history) {
    say_how_it_stands(view, context, desk, sent_last(history));
    if (may_here(context, TeamAct::edit) && desk.state != "removed") {
        view.actions.push_back(link(context, desk.state == "draft" ? words("Fill in the page") : words("Change the page"), desk_path(desk.id, "/card")));
        view.doors.push_back(link(context, words("See the page as it will be"), desk_path(desk.id, "/card/preview")));
        view.doors.push_back(link(context, words("Publishing of the page"), desk_path(desk.id, "/card/send")));
    }
    if (desk.state == "published" && may_here(context, TeamAct::edit) && context.site.has(web::Feature::offers)) view.actions.push_back(link(context, words("Add an offer"), desk_path(desk.id, "/offers/new")));  // of src/offering
    if (!may_here(context, TeamAct::manage_team)) return;
    view.ways.push_back(link(context, words("Invite to the team"), desk_path(desk.id, "/invite")));
    if (desk.state == "draft") view.ways.push_back(link(context, words("Delete the draft"), desk_path(desk.id, "/delete")));
}

// Who decided is nobody's business, and of what readers suggest only what was taken over.
void show_history(DeskView& view, const web::Context& context, const std::vector<moderation::Row>& history) {
    for (const auto& row : history) {
        if (row.kind == moderation::Kind::suggestion && row.state != moderation::State::applied) continue;
        const auto at = row.decided_at.value_or(row.made_at);
        DeskView::Step step{fmt::format("{}: {}", say(context, moderation::name_of(row.kind)), say(context, moderation::name_of(row.state))), i18n::moment(context.language, context.site.zone.local(at), context.today), {}, row.note};
        if (row.state == moderation::State::returned || row.state == moderation::State::refused) step.reason = say(context, moderation::sentence_of(row.reason));
        view.history.push_back(std::move(step));
    }
}

void show_people(DeskView& view, web::Context& context, const Desk& desk) {
    const auto all = members(context.db(), desk.id);
    for (const auto& member : all) {
        if (view.people.size() == people_shown) break;
        view.people.push_back({member.name, {}, say(context, web::name_of(member.role)), {}, {}, {}, {}});
        if (member.account == context.identity()->account) view.people.back().badge = {"", "", say(context, words("you"))};
    }
    if (may_here(context, TeamAct::manage_team)) view.ways.push_back(link(context, words("The whole team"), desk_path(desk.id, "/team")));
    if (context.team_role) view.ways.push_back(link(context, words("Leave the team"), desk_path(desk.id, "/leave")));
}

}  // namespace

Answer desk_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(desk_here(context, id));
    DeskView view;
    view.name = desk.name;
    view.badges.push_back(state_badge(context, desk.state));
    view.banner = desk_banner(context);
    if (!desk.category.empty()) view.lines.push_back({"list", say(context, words("Category")), desk.category, {}});
    if (!desk.address.empty()) view.lines.push_back({"pin", say(context, words("Address")), desk.address, {}});
    if (desk.state == "published" || desk.state == "closed")
        view.lines.push_back({"external", say(context, words("Page in the city")), say(context, words("As everybody sees it")), context.href(organisations::organisation_path(id, desk.slug))});
    if (context.team_role) view.lines.push_back({"person", say(context, words("Your role")), say(context, web::name_of(*context.team_role)), {}});
    show_people(view, context, desk);
    const auto history = moderation::history(context.db(), {moderation::Of::organisation, id.value});
    say_what_comes_next(view, context, desk, history);
    if (may_here(context, TeamAct::edit)) show_history(view, context, history);
    return context.page(templates::desk, office(context, desk, desk.name, ""), view);
}

namespace {

web::Response discard_form(web::Context& context, const web::Input& input, const Desk& desk) {
    accounts::FormPageView view{say(context, words("Delete the draft")), say(context, words("{name} and everything that was written of it will be gone. This cannot be undone.", {{"name", desk.name}})), {},
                                form_to(context, input, "/desk/:id/delete", desk_path(desk.id, "/delete"), words("Delete")), {}};
    view.form.danger = true;
    view.links = {link(context, words("Keep it"), desk_path(desk.id))};
    return with_form(context, accounts::templates::form_page, office(context, desk, view.title, ""), view, input);
}

base::Result<Desk> draft_here(web::Context& context, OrganisationId id) {
    auto desk = TRY(desk_here(context, id));
    if (desk.state != "draft") return base::refuse(base::Error::Kind::conflict, words("Only a draft can be deleted here, and this is none any more."));
    return desk;
}

}  // namespace

Answer discard_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(draft_here(context, id));
    return discard_form(context, web::Input(context), desk);
}

Answer discard_draft(web::Context& context, OrganisationId id) {
    TRY(draft_here(context, id));
    TRY(context.write([that = occasion(context, id)](db::Writing& db) { return discard(db, that); }));
    return web::Response::redirect(context.href("/desk?done=deleted"));
}

}  // namespace teams
