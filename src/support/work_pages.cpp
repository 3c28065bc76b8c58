// One ticket for whoever answers it.
#include <fmt/format.h>

#include "plans/plan.h"
#include "requests/guests.h"
#include "requests/office.h"
#include "support/handlers.h"
#include "support/parts.h"
#include "support/templates.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace support {
namespace {

using base::words;

std::string work_path(TicketId id, std::string_view part = {}) { return fmt::format("/admin/support/{}{}", id.value, part); }

base::Result<Row> row_of(const web::Context& context, TicketId id) {
    auto row = ticket_of(context.db(), id);
    if (!row) return base::refuse(base::Error::Kind::not_found, words("There is no such ticket."));
    return std::move(*row);
}

// A form of the page; of the others nothing is wrong with what was sent to one of them.
web::FormView form(const web::Context& context, const web::Input& input, TicketId id, std::string_view part, const base::Words& button, std::string_view sent) {
    auto view = input.view(std::string("/admin/support/:id").append(part), button);
    view.action = context.href(work_path(id, part));
    if (sent != part) view.error.clear();
    if (part == "/note") view.warning.clear();  // said once on the page
    return view;
}

// The text of the template that the address names, in the language of whoever asked.
std::string begun_answer(const web::Context& context, const Row& row) {
    const auto number = context.query.number("template", 1, std::numeric_limits<std::int64_t>::max());
    if (!number || !*number) return {};
    const auto found = template_of(context.db(), TemplateId{**number});
    return found ? found->texts[i18n::index(row.language)].body : std::string();
}

std::vector<web::Chip> template_chips(const web::Context& context, const Row& row) {
    std::vector<web::Chip> chips;
    for (const auto& known : answer_templates(context.db()))
        if (const auto& text = known.texts[i18n::index(row.language)]; !text.title.empty())
            chips.push_back({.label = text.title, .href = context.href(fmt::format("{}?template={}#answer", work_path(row.id), known.id.value))});
    return chips;
}

void add_forms(web::Context& context, const web::Input& input, const Row& row, std::string_view sent, WorkView& view) {
    view.open = row.taken_by == context.identity()->account;
    view.has_taking = !view.open;
    if (view.has_taking) {
        view.taking = form(context, input, row.id, "/take", row.taken_by ? words("Take it over and read it") : words("Take it and read it"), sent);
        return;
    }
    view.answer = form(context, input, row.id, "/answer", words("Send the answer"), sent);
    view.answer.fields = {
        input.field({.name = "answer", .label = say(context, words("Answer")), .type = "lines", .hint = say(context, words("In the language of whoever asked: {language}", {{"language", std::string(i18n::own_name(row.language))}}))}, begun_answer(context, row)),
        input.field({.name = "then", .label = say(context, words("And then?")),
                     .choices = {{"answered", say(context, words("Answered")), say(context, words("If nobody goes on with it, it closes by itself after {n} days.", {{"n", fmt::to_string(silence.count())}}))},
                                 {"waiting", say(context, words("Asked back")), say(context, words("We need something of whoever asked."))},
                                 {"solved", say(context, words("Solved")), {}}}},
                    "answered"),
    };
    view.templates = template_chips(context, row);
    view.note = form(context, input, row.id, "/note", words("Add the note"), sent);
    view.note.fields = {input.field({.name = "note", .label = say(context, words("Note for colleagues")), .type = "lines"})};
}

void add_lines(const web::Context& context, const Row& row, WorkView& view) {
    view.lines = {{"clock", say(context, words("Received")), requests::moment(context, row.received_at)}, {"calendar", say(context, words("Promised within")), say(context, words("{n} h", {{"n", fmt::to_string(row.hours)}}))}};
    if (!row.page.empty()) view.lines.push_back(requests::page_line(context, row.page));
    view.lines.push_back({"person", say(context, words("From")), say(context, row.account ? words("An account of the city") : words("A guest"))});
    if (row.organisation)
        view.lines.push_back({"place", say(context, words("Organisation")), fmt::format("{} · {}", row.organisation_name, say(context, name_of(plans::plan_on(plans::periods(context.db(), *row.organisation), context.today))))});
    if (row.taken_by) view.lines.push_back({"edit", say(context, words("Who works on it")), row.taker});
}

SaidView said_to_staff(const web::Context& context, const Message& message, bool open) {
    SaidView view{.who = message.actor ? message.actor_name : say(context, words("Whoever asked")), .at = requests::moment(context, message.at), .text = open ? message.text : std::string(), .what = {}, .is_note = message.kind == Said::noted};
    switch (message.kind) {
        case Said::asked: view.what = say(context, words("Written")); break;
        case Said::answered: view.what = say(context, words("Answered")); break;
        case Said::noted: view.what = say(context, words("Note for colleagues")); break;
        case Said::taken: view.what = say(context, words("Taken")); break;
        case Said::solved: view.what = say(context, words("Marked as solved")); break;
        case Said::closed: view.who = {}, view.what = say(context, words("Closed by silence")); break;
    }
    return view;
}

web::Response work(web::Context& context, const web::Input& input, const Row& row, std::string_view sent = {}, const base::Words* refused = nullptr) {
    WorkView view;
    view.title = title_of(context, row);
    view.topic = say(context, name_of(row.topic));
    view.badges = {state_badge(context, row)};
    if (row.state == State::open) view.badges.push_back(requests::clock_badge(context, row.due_at));
    add_lines(context, row, view);
    add_forms(context, input, row, sent, view);
    for (const auto& message : messages_of(context.db(), accounts::vault_of(context), row.id)) view.said.push_back(said_to_staff(context, message, view.open));
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "answer") view.banner = done(context, words("The answer is sent, with a letter to whoever asked."));
    if (what == "note") view.banner = done(context, words("The note is added."));
    if (refused) view.banner = {.tone = "warn", .icon = "alert", .title = say(context, *refused)};
    auto response = requests::office_page(context, templates::work, view, view.title, link(context, words("Support"), "/admin/support"));
    if (!input.good()) response.status = 422;
    return response;
}

// The write that a form of the page asks for, once however often it is sent.
template <class Write>
Answer written(web::Context& context, const web::Input& input, const Row& row, std::string_view part, std::string_view banner, Write write) {
    const auto key = web::submission_key(context);
    const auto done = context.write([=, id = row.id, who = officer_of(*context.identity()), vault = accounts::vault_of(context), now = context.now](db::Writing& db) -> base::Result<void> {
        if (web::sent_before(db, key)) return {};
        TRY(write(db, vault, id, who, now));
        web::note_sent(db, key, fmt::to_string(id.value), now);
        return {};
    });
    if (done) return web::Response::redirect(context.href(work_path(row.id, banner)));
    if (done.error().kind != base::Error::Kind::conflict) return std::unexpected(done.error());
    auto response = work(context, input, ticket_of(context.db(), row.id).value(), part, &done.error().message);
    response.status = 409;
    return response;
}

}  // namespace

Answer work_page(web::Context& context, TicketId id) {
    const auto row = TRY(row_of(context, id));
    return work(context, web::Input(context), row);
}

Answer take_ticket(web::Context& context, TicketId id) {
    const auto row = TRY(row_of(context, id));
    TRY(context.write([=, who = officer_of(*context.identity()), vault = accounts::vault_of(context), now = context.now](db::Writing& db) { return take(db, vault, id, who, now); }));
    return web::Response::redirect(context.href(work_path(row.id)));
}

Answer answer_ticket(web::Context& context, TicketId id) {
    const auto row = TRY(row_of(context, id));
    web::Input input(context);
    const auto text = input.text("answer", {.least = 2, .most = 8000, .lines = true});
    const auto then = input.choice("then", {"answered", "waiting", "solved"});
    if (!input.good()) return work(context, input, row, "/answer");
    const auto state = then == "waiting" ? State::waiting : then == "solved" ? State::solved : State::answered;
    const auto told = told_of(context, row, email_of(context.db(), accounts::vault_of(context), id));
    return written(context, input, row, "/answer", "?done=answer",
                   [=](db::Writing& db, const accounts::Vault& vault, TicketId ticket, const Officer& who, base::Instant now) { return answer(db, vault, ticket, who, text, state, told, now); });
}

Answer note_ticket(web::Context& context, TicketId id) {
    const auto row = TRY(row_of(context, id));
    web::Input input(context);
    const auto text = input.text("note", {.most = 2000, .lines = true});
    if (!input.good()) return work(context, input, row, "/note");
    return written(context, input, row, "/note", "?done=note", [=](db::Writing& db, const accounts::Vault& vault, TicketId ticket, const Officer& who, base::Instant now) { return note(db, vault, ticket, who, text, now); });
}

}  // namespace support
