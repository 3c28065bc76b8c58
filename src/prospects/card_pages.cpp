// One organisation for whoever looks after it: where it stands, what comes next, notes, and the link for its owner.
#include <fmt/format.h>

#include <charconv>

#include "accounts/account.h"
#include "accounts/parts.h"
#include "authoring/when_typed.h"
#include "i18n/dates.h"
#include "organisations/row.h"
#include "prospects/handlers.h"
#include "prospects/store.h"
#include "prospects/templates.h"
#include "prospects/views.h"
#include "requests/office.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/submissions.h"

namespace prospects {
namespace {

using base::words;

std::string card_path(OrganisationId id, std::string_view part = {}) { return fmt::format("/admin/prospects/{}{}", id.value, part); }

base::Result<Row> known_row(const web::Context& context, OrganisationId id) {
    auto row = row_of(context.db(), id, context.language);
    if (!row) return base::refuse(base::Error::Kind::not_found, words("Nobody looks after this organisation yet."));
    return std::move(*row);
}

std::vector<web::FormChoice> managers(const web::Context& context) {
    std::vector<web::FormChoice> choices{{"none", say(context, words("nobody"))}};
    for (const auto& account : accounts::those_who_may(context.db(), context.environment.keys, web::Act::manage_organisations)) choices.push_back({fmt::to_string(account.id.value), account.name});
    return choices;
}

// A form of the page; of the others nothing is wrong with what was sent to one of them.
web::FormView form(const web::Context& context, const web::Input& input, OrganisationId id, std::string_view part, const base::Words& button, std::string_view sent) {
    auto view = input.view(std::string("/admin/prospects/:id").append(part), button);
    view.action = context.href(card_path(id, part));
    if (sent != part) view.error.clear();
    if (!part.empty()) view.warning.clear();  // said once on the page
    return view;
}

web::FormView plan_form(const web::Context& context, const web::Input& input, const Row& row, std::string_view sent) {
    auto view = form(context, input, row.id, "", words("Save"), sent);
    if (by_hand(row.stage)) {
        web::FormField stage{.name = "stage", .label = say(context, words("Stage")), .type = "radio", .hint = say(context, words("The stages behind these follow from what the organisation does."))};
        for (const auto one : {Stage::found, Stage::contacted, Stage::visited}) stage.choices.push_back({std::string(stage_names[static_cast<std::size_t>(one)]), say(context, name_of(one)), {}, false});
        view.fields.push_back(input.field(std::move(stage), stage_names[static_cast<std::size_t>(row.stage)]));
    }
    view.fields.push_back(input.field({.name = "manager", .label = say(context, words("Who looks after it")), .type = "select", .choices = managers(context)}, row.manager ? fmt::to_string(row.manager->value) : std::string("none")));
    view.fields.push_back(input.field({.name = "next_step", .label = say(context, words("Next step")), .hint = say(context, words("Call the director after lunch")), .required = false}, row.next_step));
    view.fields.push_back(input.field({.name = "next_day", .label = say(context, words("By when")), .type = "date", .width = "short", .required = false}, row.next_day ? i18n::machine_date(*row.next_day) : ""));
    return view;
}

base::Words name_of_step(const Step& step) {
    if (step.kind == "added") return words("Taken in");
    if (step.kind == "note") return words("Note");
    if (step.kind == "link") return words("Link for the owner made");
    if (step.kind == "taken") return words("The owner came by the link");
    for (std::size_t i = 0; i < stage_names.size(); ++i)
        if (stage_names[i] == step.stage) return name_of(static_cast<Stage>(i));
    return words("Stage");
}

void put_lines(const web::Context& context, const Row& row, CardView& view) {
    view.badges = {{by_hand(row.stage) ? "info" : "good", "", say(context, name_of(row.stage)), ""}};
    if (row.overdue(context.today)) view.badges.push_back({"bad", "alert", say(context, words("Overdue")), ""});
    view.lines = {{"place", say(context, words("Page")), row.name, context.href(organisations::organisation_path(row.id, row.slug))}, {"clock", say(context, words("In this stage since")), requests::moment(context, row.stage_at)}};
    if (!row.category.empty()) view.lines.push_back({"list", say(context, words("Category")), row.category});
    if (const auto made = link_of(context.db(), row.id)) {
        const auto what = made->used_at ? words("used: {time}", {{"time", requests::moment(context, *made->used_at)}}) : words("works until: {time}", {{"time", requests::moment(context, made->expires_at)}});
        view.lines.push_back({"link", say(context, words("Link for the owner")), say(context, what)});
    }
}

web::Response card(web::Context& context, const web::Input& input, const Row& row, std::string_view sent = "-", std::string address = {}) {
    CardView view;
    view.title = row.name;
    put_lines(context, row, view);
    view.address = std::move(address);
    view.plan = plan_form(context, input, row, sent);
    view.note = form(context, input, row.id, "/note", words("Add the note"), sent);
    view.note.fields = {input.field({.name = "note", .label = say(context, words("Note")), .type = "lines", .hint = say(context, words("What was said and agreed. No more about people than the work needs."))})};
    view.has_link = !has_team(context.db(), row.id);
    if (view.has_link) view.make_link = form(context, input, row.id, "/link", words("Make a link"), sent);
    for (const auto& step : steps_of(context.db(), row.id)) view.steps.push_back({say(context, name_of_step(step)), step.actor, requests::moment(context, step.at), step.note});
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "saved") view.banner = done(context, words("Saved"));
    if (what == "note") view.banner = done(context, words("The note is added."));
    auto response = requests::office_page(context, templates::card, view, view.title, link(context, words("Organisations to win"), "/admin/prospects"));
    if (!input.good()) response.status = 422;
    return response;
}

Plan typed_plan(web::Context& context, web::Input& input, const Row& row) {
    Plan wanted;
    if (by_hand(row.stage)) {
        const auto stage = input.choice("stage", {"found", "contacted", "visited"});
        for (std::size_t i = 0; i < stage_names.size(); ++i)
            if (stage_names[i] == stage) wanted.stage = static_cast<Stage>(i);
    }
    const auto manager = input.choice("manager", managers(context));
    AccountId account;
    std::from_chars(manager.data(), manager.data() + manager.size(), account.value);
    if (account) wanted.manager = account;
    wanted.next_step = input.text("next_step", {.required = false, .most = 200});
    const auto typed = input.text("next_day", {.required = false, .most = 40});
    if (!typed.empty()) wanted.next_day = authoring::read_typed_day(context, typed);
    if (!typed.empty() && !wanted.next_day) input.mistake("next_day", words("A day like 15.12.2026"));
    if (wanted.next_day && wanted.next_step.empty() && !input.mistake_of("next_step")) input.mistake("next_step", words("Say what is to be done on that day."));
    return wanted;
}

}  // namespace

Answer card_page(web::Context& context, OrganisationId id) {
    const auto row = TRY(known_row(context, id));
    return card(context, web::Input(context), row);
}

Answer plan_one(web::Context& context, OrganisationId id) {
    const auto row = TRY(known_row(context, id));
    web::Input input(context);
    const auto wanted = typed_plan(context, input, row);
    if (!input.good()) return card(context, input, row, "");
    TRY(context.write([=, who = officer_of(*context.identity()), now = context.now](db::Writing& db) { return plan(db, id, wanted, who, now); }));
    return web::Response::redirect(context.href(card_path(id, "?done=saved")));
}

Answer note_one(web::Context& context, OrganisationId id) {
    const auto row = TRY(known_row(context, id));
    web::Input input(context);
    const auto text = input.text("note", {.most = 2000, .lines = true});
    if (!input.good()) return card(context, input, row, "/note");
    const auto key = web::submission_key(context);
    TRY(context.write([=, who = officer_of(*context.identity()), now = context.now](db::Writing& db) -> base::Result<void> {
        if (web::sent_before(db, key)) return {};
        TRY(note(db, id, text, who, now));
        web::note_sent(db, key, card_path(id), now);
        return {};
    }));
    return web::Response::redirect(context.href(card_path(id, "?done=note")));
}

// The link is shown once, here: only its hash is kept.
Answer link_one(web::Context& context, OrganisationId id) {
    const auto row = TRY(known_row(context, id));
    web::Input input(context);
    const auto token = base::fresh_token();
    const auto made = context.write([=, keys = context.environment.keys, who = officer_of(*context.identity()), now = context.now](db::Writing& db) { return make_link(db, keys, id, token, who, now); });
    if (!input.done(made)) return card(context, input, row, "/link");
    context.form.reset();  // what was typed is done with
    return card(context, web::Input(context), row, "-", accounts::absolute(context, context.language, "/welcome/" + token));
}

}  // namespace prospects
