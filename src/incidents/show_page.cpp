// One incident: what is known, whom it has to be told by when, and its end.
#include <fmt/format.h>

#include "incidents/handlers.h"
#include "incidents/parts.h"
#include "incidents/templates.h"
#include "incidents/work.h"

namespace incidents {
namespace {

using base::words;

void add_duties(const web::Context& context, const Incident& incident, ShowView& view) {
    for (const auto& duty : incident.duties) {
        DutyView shown{say(context, name_of(duty.to)), say(context, words("By: {time}", {{"time", requests::moment(context, duty.due_at)}})), {}, {}, state_of(context, duty, incident.end.has_value())};
        if (duty.notice) shown.note = fmt::format("{}. {}, {}", duty.notice->note, duty.notice->actor, requests::moment(context, duty.notice->at));
        shown.href = address_of(context, incident.id, fmt::format("/notices/{}", to_names[static_cast<std::size_t>(duty.to)]));
        view.duties.push_back(std::move(shown));
    }
}

void add_known_parts(const web::Context& context, const Incident& incident, ShowView& view) {
    view.parts = {{say(context, words("What happened")), incident.known.happened},
                  {say(context, words("Which data")), incident.known.data},
                  {say(context, words("What was done")), incident.known.measures},
                  {say(context, words("Responsible")), incident.known.responsible}};
}

void add_history(const web::Context& context, const Incident& incident, ShowView& view) {
    const auto versions = versions_of(context.db(), accounts::vault_of(context), incident.id);
    for (const auto& version : versions) {
        const bool current = &version == &versions.front();
        view.history.push_back({fmt::format("{}, {}", requests::moment(context, version.at), version.actor),
                                current ? say(context, words("What holds now"))
                                        : fmt::format("{}\n{}\n{}\n{}\n{}", version.known.title, version.known.happened, version.known.data,
                                                      say(context, words("People: {n}", {{"n", fmt::to_string(version.known.people)}})), version.known.measures)});
    }
}

web::Response show(web::Context& context, const web::Input& input, const Incident& incident, std::optional<base::Words> refused = {}) {
    ShowView view;
    view.title = fmt::format("№ {}. {}", incident.id.value, incident.known.title);
    view.state = incident.end ? web::Badge{"good", "check", say(context, words("Ended")), ""} : web::Badge{"info", "", say(context, words("In progress")), ""};
    view.lines = {{"clock", say(context, words("Found")), requests::moment(context, incident.found_at)},
                  {"edit", say(context, words("Written down")), fmt::format("{}, {}", requests::moment(context, incident.recorded_at), incident.recorder)},
                  {"people", say(context, words("People")), fmt::to_string(incident.known.people)}};
    add_duties(context, incident, view);
    add_known_parts(context, incident, view);
    add_history(context, incident, view);
    if (incident.end) view.conclusion = fmt::format("{}\n{}, {}", incident.end->conclusion, incident.end->actor, requests::moment(context, incident.end->at));
    else view.known_href = address_of(context, incident.id, "/known");
    view.has_end = !incident.end && incident.all_told();
    if (!incident.end && !incident.all_told()) view.end_note = say(context, words("An incident ends when everybody was told, or it is written down why not."));
    if (view.has_end) {
        view.end = input.view("/admin/incidents/:id/end", words("End the incident"));
        view.end.action = address_of(context, incident.id, "/end");
        view.end.fields = {input.field({.name = "conclusion", .label = say(context, words("What was learnt?")), .type = "lines", .hint = say(context, words("The cause, and what was changed so that it does not happen again."))})};
    }
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "new") view.banner = done(context, words("Written down. The clock is running."));
    if (what == "known") view.banner = done(context, words("Saved"));
    if (what == "end") view.banner = done(context, words("The incident has ended. Everything stays as it was written."));
    if (refused) view.banner = {.tone = "warn", .icon = "alert", .title = say(context, *refused)};
    auto response = requests::office_page(context, templates::show, view, view.title, link(context, words("Incidents"), "/admin/incidents"));
    if (!input.good()) response.status = 422;
    if (refused) response.status = 409;
    return response;
}

}  // namespace

Answer show_page(web::Context& context, IncidentId id) {
    const auto incident = TRY(incident_in(context, id));
    return show(context, web::Input(context), incident);
}

Answer end_incident(web::Context& context, IncidentId id) {
    const auto incident = TRY(incident_in(context, id));
    web::Input input(context);
    const auto conclusion = input.text("conclusion", {.most = 4000, .lines = true});
    if (!input.good()) return show(context, input, incident);
    const auto done = context.write([=, vault = accounts::vault_of(context), who = requests::officer_of(*context.identity()), now = context.now](db::Writing& db) {
        return end(db, vault, id, conclusion, who, now);
    });
    if (!done && done.error().kind == base::Error::Kind::conflict) return show(context, input, incident, done.error().message);
    if (!done) return std::unexpected(done.error());
    return web::Response::redirect(address_of(context, id, "?done=end"));
}

}  // namespace incidents
