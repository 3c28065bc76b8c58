// One request for whoever answers it: taking it, looking, adding, making the term longer, ending it.
#include <fmt/format.h>

#include "i18n/dates.h"
#include "requests/guests.h"
#include "requests/handlers.h"
#include "requests/parts.h"
#include "requests/templates.h"
#include "web/asset.h"
#include "web/frame.h"

namespace requests {
namespace {

using base::words;

std::string address_of(const web::Context& context, RequestId id, std::string_view part = {}) { return context.href(fmt::format("/admin/requests/{}{}", id.value, part)); }

base::Words name_of(Step step) {
    switch (step) {
        case Step::received: return words("Received");
        case Step::taken: return words("Taken");
        case Step::released: return words("Given back");
        case Step::seen: return words("Looked at");
        case Step::noted: return words("Note");
        case Step::extended: return words("Deadline extended");
        case Step::reminded: return words("Reminder sent");
        case Step::answered: return words("Answered");
        case Step::refused: break;
    }
    return words("Refused");
}

std::vector<web::FormChoice> reasons(const web::Context& context, Kind kind) {
    std::vector<web::FormChoice> choices;
    for (const auto reason : reasons_of(kind))
        choices.push_back({std::string(reason_names[static_cast<std::size_t>(reason)]), say(context, requests::name_of(reason)), say(context, sentence_of(reason))});
    return choices;
}

// What a page of one request shows beside the request itself.
struct Shown {
    bool looked = false;       // what is personal was opened for this one answer
    std::string_view sent;     // which form was sent: of the others nothing is wrong
    std::optional<base::Words> refused;
};

web::FormView form(const web::Context& context, const web::Input& input, const Row& row, std::string_view pattern, std::string_view part, const base::Words& button, const Shown& shown) {
    auto view = input.view(pattern, button);
    view.action = address_of(context, row.id, part);
    if (shown.sent != part) view.error.clear();
    if (part == "/note" || part == "/release") view.warning.clear();  // said once on the page
    return view;
}

void add_forms(web::Context& context, const web::Input& input, const Row& row, const Shown& shown, WorkView& view) {
    const auto me = context.identity()->account;
    const bool open = row.state == State::open, mine = row.held_by(me, context.now), free = open && !row.held(context.now);
    view.has_taking = free;
    if (free) view.taking = form(context, input, row, "/admin/requests/:id/lease", "/lease", words("Take it and read it"), shown);
    view.has_release = mine;
    if (mine) view.release = form(context, input, row, "/admin/requests/:id/release", "/release", words("Give it back"), shown);
    view.has_answer = mine;
    if (mine) {
        view.end = form(context, input, row, "/admin/requests/:id/answer", "/answer", words("Send the answer"), shown);
        view.end.fields = {input.field({.name = "reason", .label = say(context, words("What is the answer?")), .hint = say(context, words("The sentence below each is what the person reads first.")), .choices = reasons(context, row.kind)}),
                           input.field({.name = "answer", .label = say(context, words("In your own words")), .type = "lines", .hint = say(context, words("Whoever asked reads it under the sentence.")), .required = false})};
    }
    view.has_extension = mine && row.kind == Kind::data && !row.extended_at && !row.overdue(context.now) && country(context.site.country).extension;
    if (view.has_extension) {
        view.extension = form(context, input, row, "/admin/requests/:id/term", "/term", words("Extend the deadline"), shown);
        view.extension.fields = {input.field({.name = "why", .label = say(context, words("Why is more time needed?")), .hint = say(context, words("Whoever asked gets a letter with it."))})};
    }
    view.has_look = !row.erased_at && (!open || row.held(context.now)) && !mine && !shown.looked;
    if (view.has_look) {
        view.look = form(context, input, row, "/admin/requests/:id/look", "/look", words("Show what was written"), shown);
        view.look.fields = {input.field({.name = "purpose", .label = say(context, words("Why do you look?")), .hint = say(context, words("It is written down, and the person can see it."))})};
    }
    view.note = form(context, input, row, "/admin/requests/:id/note", "/note", words("Add the note"), shown);
    view.note.fields = {input.field({.name = "note", .label = say(context, words("Note for colleagues")), .type = "lines"})};
}

void add_lines(const web::Context& context, const Row& row, WorkView& view) {
    view.lines = {{"clock", say(context, words("Received")), moment(context, row.received_at)},
                  {"calendar", say(context, row.extended_at ? words("Deadline, extended") : words("Deadline")), moment(context, row.due_at)}};
    if (!row.page.empty()) view.lines.push_back(page_line(context, row.page));
    if (!row.authority.empty()) view.lines.push_back({"shield", say(context, words("Authority")), row.authority});
    if (!row.reference.empty()) view.lines.push_back({"list", say(context, words("Its number")), row.reference});
    if (row.kind != Kind::official) view.lines.push_back({"person", say(context, words("From")), say(context, row.account ? words("An account of the city") : words("A guest"))});
    if (row.held(context.now)) view.lines.push_back({"edit", say(context, words("Who works on it")), say(context, words("{name}, until {time}", {{"name", row.taker}, {"time", i18n::clock(context.site.zone.local(*row.taken_until))}}))});
}

void add_history(const web::Context& context, const accounts::Vault& vault, const Row& row, bool open, WorkView& view) {
    for (const auto& step : steps_of(context.db(), vault, row.id)) {
        const bool hidden = step.kind == Step::noted && !open;  // notes may name people
        view.steps.push_back({say(context, name_of(step.kind)), step.actor_name, moment(context, step.at), hidden ? std::string() : step.note});
    }
}

web::Response work(web::Context& context, const web::Input& input, const Row& row, const Shown& shown) {
    const auto vault = accounts::vault_of(context);
    WorkView view;
    view.title = title_of(context, row);
    view.topic = say(context, requests::name_of(row.topic));
    view.badges = {state_badge(context, row)};
    if (auto clock = clock_badge(context, row); !clock.text.empty()) view.badges.push_back(std::move(clock));
    view.open = shown.looked || row.held_by(context.identity()->account, context.now);
    if (row.erased_at) view.erased = words_erased(context, *row.erased_at);
    view.open = view.open && !row.erased_at;
    if (view.open) {
        const auto sealed = sealed_of(context.db(), vault, row.id).value();
        view.text = sealed.text;
        view.preserved = sealed.preserved;
        view.answer = sealed.answer;
    }
    if (row.reason) view.reason = say(context, sentence_of(*row.reason));
    add_lines(context, row, view);
    add_forms(context, input, row, shown, view);
    add_history(context, vault, row, view.open, view);
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "answer") view.banner = done(context, words("The answer is sent. Nothing more can be changed."));
    if (what == "note") view.banner = done(context, words("The note is added."));
    if (what == "term") view.banner = done(context, words("The deadline is extended, and whoever asked knows why."));
    if (what == "new") view.banner = done(context, words("Registered. The clock is running."));
    if (shown.refused) view.banner = {.tone = "warn", .icon = "alert", .title = say(context, *shown.refused)};
    auto response = office_page(context, templates::work, view, view.title, link(context, words("Requests"), "/admin/requests"));
    if (!input.good()) response.status = 422;
    if (shown.refused) response.status = 409;
    return response;
}

// The page again, with why nothing was done; or where the act leads.
Answer after(web::Context& context, const web::Input& input, RequestId id, std::string_view part, const base::Result<void>& done, std::string_view banner) {
    if (done) return web::Response::redirect(address_of(context, id, banner));
    if (done.error().kind != base::Error::Kind::conflict) return std::unexpected(done.error());
    return work(context, input, request_of(context.db(), id).value(), {false, part, done.error().message});
}

base::Result<Row> row_of(const web::Context& context, RequestId id) {
    auto row = request_of(context.db(), id);
    if (!row) return base::refuse(base::Error::Kind::not_found, words("There is no such request."));
    return std::move(*row);
}

}  // namespace

Answer work_page(web::Context& context, RequestId id) {
    const auto row = TRY(row_of(context, id));
    return work(context, web::Input(context), row, {});
}

Answer take_request(web::Context& context, RequestId id) {
    const auto done = context.write([=, vault = accounts::vault_of(context), who = officer_of(*context.identity()), now = context.now](db::Writing& db) { return take(db, vault, id, who, now); });
    return after(context, web::Input(context), id, "/lease", done, "");
}

Answer release_request(web::Context& context, RequestId id) {
    const auto done = context.write([=, vault = accounts::vault_of(context), who = officer_of(*context.identity()), now = context.now](db::Writing& db) { return release(db, vault, id, who, now); });
    return after(context, web::Input(context), id, "/release", done, "");
}

Answer look_at_request(web::Context& context, RequestId id) {
    const auto row = TRY(row_of(context, id));
    web::Input input(context);
    const auto purpose = input.text("purpose", {.least = 5, .most = 300});
    if (!input.good()) return work(context, input, row, {false, "/look", {}});
    const auto done = context.write([=, vault = accounts::vault_of(context), who = officer_of(*context.identity()), now = context.now](db::Writing& db) { return look(db, vault, id, who, purpose, now); });
    if (!done) return std::unexpected(done.error());
    context.form.reset();  // what was typed is done with
    return work(context, web::Input(context), row, {true, {}, {}});
}

Answer note_request(web::Context& context, RequestId id) {
    const auto row = TRY(row_of(context, id));
    web::Input input(context);
    const auto what = input.text("note", {.most = 2000, .lines = true});
    if (!input.good()) return work(context, input, row, {false, "/note", {}});
    const auto done = context.write([=, vault = accounts::vault_of(context), who = officer_of(*context.identity()), now = context.now](db::Writing& db) { return note(db, vault, id, who, what, now); });
    return after(context, input, id, "/note", done, "?done=note");
}

Answer extend_request(web::Context& context, RequestId id) {
    const auto row = TRY(row_of(context, id));
    web::Input input(context);
    const auto why = input.text("why", {.least = 5, .most = 300});
    if (!input.good()) return work(context, input, row, {false, "/term", {}});
    const auto more = country(context.site.country).extension;
    if (!more) return base::refuse(base::Error::Kind::conflict, words("The law of this country allows no extension."));
    const auto vault = accounts::vault_of(context);
    const auto due = end_of(row.due_at, *more, context.site.zone, holidays(context.db()));
    auto told = told_of(context, row, sealed_of(context.db(), vault, id).value().email);
    told.fields["due"] = i18n::moment(told.language, context.site.zone.local(due), context.today);
    told.fields["why"] = why;
    const auto done = context.write([=, who = officer_of(*context.identity()), now = context.now](db::Writing& db) {
        return extend(db, vault, id, who, {due, reminder(now, due)}, why, told, now);
    });
    return after(context, input, id, "/term", done, "?done=term");
}

Answer end_request(web::Context& context, RequestId id) {
    const auto row = TRY(row_of(context, id));
    web::Input input(context);
    const auto typed = input.typed("reason");
    const auto known = reasons_of(row.kind);
    const auto found = std::ranges::find(known, typed, [](Reason reason) { return reason_names[static_cast<std::size_t>(reason)]; });
    if (found == known.end()) input.mistake("reason", words("Choose one of these"));
    const auto answer = input.text("answer", {.required = false, .most = 8000, .lines = true});
    if (found != known.end() && *found == Reason::given && answer.empty()) input.mistake("answer", words("This answer says that more stands below, so write it."));
    if (!input.good()) return work(context, input, row, {false, "/answer", {}});
    const auto reason = *found;
    const auto vault = accounts::vault_of(context);
    const auto told = told_of(context, row, sealed_of(context.db(), vault, id).value().email);
    const auto done = context.write([=, who = officer_of(*context.identity()), now = context.now](db::Writing& db) { return end(db, vault, id, who, reason, answer, told, now); });
    return after(context, input, id, "/answer", done, "?done=answer");
}

}  // namespace requests
