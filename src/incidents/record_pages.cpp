// Writing down what happened: the first words, and what is known later. The list of all incidents.
#include <fmt/format.h>

#include "i18n/numbers.h"
#include "incidents/handlers.h"
#include "incidents/parts.h"
#include "incidents/templates.h"
#include "incidents/work.h"
#include "requests/request.h"
#include "web/guard.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/submissions.h"

namespace incidents {
namespace {

using base::words;

constexpr std::int64_t most_people = 100'000'000;

void add_known_fields(const web::Context& context, const web::Input& input, const Known& known, web::FormView& form) {
    const auto lines = [&](std::string_view name, const base::Words& label, const base::Words& hint, const std::string& stored) {
        form.fields.push_back(input.field({.name = std::string(name), .label = say(context, label), .type = "lines", .hint = say(context, hint)}, stored));
    };
    form.fields.push_back(input.field({.name = "title", .label = say(context, words("In a few words"))}, known.title));
    lines("happened", words("What happened?"), words("When, how, what is known of the cause. Without names of people."), known.happened);
    lines("data", words("Which data?"), words("Kinds of data: names, telephones, addresses, passwords."), known.data);
    form.fields.push_back(input.field({.name = "people", .label = say(context, words("How many people does it touch?")), .hint = say(context, words("As far as is known now; it can be corrected later.")), .width = "tiny"},
                                      known.title.empty() ? std::string() : fmt::to_string(known.people)));
    lines("measures", words("What was done?"), words("Against the cause, and for the people."), known.measures);
    lines("responsible", words("Who is responsible?"), words("Name, telephone and e-mail for the authority and for people who ask."), known.responsible);
}

Known typed_known(web::Input& input) {
    Known known;
    known.title = input.text("title", {.most = 200});
    known.happened = input.text("happened", {.most = 8000, .lines = true});
    known.data = input.text("data", {.most = 2000, .lines = true});
    known.people = input.number("people", 0, most_people).value_or(0);
    known.measures = input.text("measures", {.most = 8000, .lines = true});
    known.responsible = input.text("responsible", {.most = 500, .lines = true});
    return known;
}

web::Response shown(web::Context& context, const FormView& view, const web::Input& input) {
    auto response = requests::office_page(context, templates::form, view, view.title, link(context, words("Incidents"), "/admin/incidents"));
    if (!input.good()) response.status = 422;
    return response;
}

web::Response new_form(web::Context& context, const web::Input& input) {
    FormView view{say(context, words("New incident")), say(context, words("Write down what is known now: the deadlines count from the hour in which it was found. Nothing written here is ever deleted.")),
                  input.view("/admin/incidents/new", words("Write it down"))};
    view.form.fields = {input.field({.name = "found", .label = say(context, words("When was it found?")), .type = "datetime-local", .hint = say(context, words("By the clock of the city")), .width = "short"},
                                    requests::written(context.site.zone.local(context.now)))};
    add_known_fields(context, input, {}, view.form);
    return shown(context, view, input);
}

web::Response known_form(web::Context& context, const web::Input& input, const Incident& incident) {
    FormView view{say(context, words("What is known now")), say(context, words("The words that held before stay in the history.")), input.view("/admin/incidents/:id/known", words("Save"))};
    view.form.action = address_of(context, incident.id, "/known");
    add_known_fields(context, input, incident.known, view.form);
    return shown(context, view, input);
}

web::TableRow row_of(const web::Context& context, const Row& row) {
    auto state = web::Badge{"info", "", say(context, row.ended ? words("Ended") : words("Everybody was told")), ""};
    if (!row.ended && row.due_at) state = requests::clock_badge(context, *row.due_at);
    return {{{fmt::format("№ {}. {}", row.id.value, row.title), address_of(context, row.id), "", false},
             {state.text, "", state.tone, false},
             {requests::moment(context, row.found_at), "", "", false},
             {i18n::number(context.language, row.people), "", "", true}}};
}

}  // namespace

Answer list_page(web::Context& context) {
    const auto edge = TRY(web::asked_edge<IncidentId>(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return incidents(context.db(), from, limit); });
    ListView view;
    view.table.caption = say(context, words("Incidents"));
    view.table.heads = {say(context, words("What happened")), say(context, words("State")), say(context, words("Found")), say(context, words("People"))};
    for (const auto& row : page.rows) view.table.rows.push_back(row_of(context, row));
    const web::Asked all(context.href("/admin/incidents"));
    view.pager = web::pager_of(page, [&](std::string_view direction, const Row& row) { return all.page(direction, row.id.value); });
    if (view.table.rows.empty())
        view.empty = {.title = say(context, words("No incident was written down")),
                      .text = say(context, words("If personal data were lost, changed or seen by somebody who should not, write it down at once: the deadlines count from the hour in which it was found."))};
    view.new_href = context.href("/admin/incidents/new");
    return requests::office_page(context, templates::list, view, say(context, words("Incidents")), {});
}

Answer new_page(web::Context& context) { return new_form(context, web::Input(context)); }

Answer record_incident(web::Context& context) {
    web::Input input(context);
    const auto found = requests::typed_moment(context, input, "found");
    const auto known = typed_known(input);
    if (!input.good()) return new_form(context, input);
    const auto key = web::submission_key(context);
    const auto duties = duties_of(context.site, found, requests::holidays_of(context));
    const auto list = context.href("/admin/incidents/");
    const auto location = context.write([=, vault = accounts::vault_of(context), who = requests::officer_of(*context.identity()), now = context.now](db::Writing& db) {
        if (const auto before = web::sent_before(db, key)) return *before;
        const auto id = record(db, vault, known, found, duties, who, now);
        auto made = fmt::format("{}{}?done=new", list, id.value);
        web::note_sent(db, key, made, now);
        return made;
    });
    return web::Response::redirect(location);
}

Answer known_page(web::Context& context, IncidentId id) {
    const auto incident = TRY(incident_in(context, id));
    return known_form(context, web::Input(context), incident);
}

Answer add_to_known(web::Context& context, IncidentId id) {
    const auto incident = TRY(incident_in(context, id));
    web::Input input(context);
    const auto known = typed_known(input);
    if (!input.good()) return known_form(context, input, incident);
    const auto done = context.write([=, vault = accounts::vault_of(context), who = requests::officer_of(*context.identity()), now = context.now](db::Writing& db) {
        return add_known(db, vault, id, known, who, now);
    });
    if (!done) return std::unexpected(done.error());
    return web::Response::redirect(address_of(context, id, "?done=known"));
}

}  // namespace incidents
