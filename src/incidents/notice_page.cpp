// A notice: its text in the city's first language, to be copied or printed, and that it was sent or was not needed.
#include <fmt/format.h>

#include "incidents/handlers.h"
#include "incidents/parts.h"
#include "incidents/templates.h"
#include "incidents/work.h"

namespace incidents {
namespace {

using base::words;

web::Response notice(web::Context& context, const web::Input& input, const Incident& incident, const Duty& duty) {
    NoticeView view;
    const auto language = context.site.first_language();
    view.title = say(context, name_of(duty.to));
    view.text = notice_text(context.site, incident, duty.to, language, context.now);
    view.language = i18n::tag(language);
    view.back = {incident.known.title, address_of(context, incident.id)};
    if (duty.notice) {
        view.note = fmt::format("{}: {}. {}, {}", say(context, duty.notice->sent ? words("Sent") : words("Not needed")), duty.notice->note, duty.notice->actor, requests::moment(context, duty.notice->at));
    } else if (!incident.end) {
        view.has_form = true;
        view.form = input.view("/admin/incidents/:id/notices/:to", words("Write it down"));
        view.form.action = context.href(context.path);
        view.form.fields = {input.field({.name = "outcome", .label = say(context, words("Was it sent?")),
                                         .choices = {{"sent", say(context, words("Sent")), ""}, {"not_needed", say(context, words("Not needed")), say(context, words("The law does not ask for it in this case"))}}}),
                            input.field({.name = "note", .label = say(context, words("How and under which number, or why not")), .type = "lines"})};
    }
    auto response = requests::office_page(context, templates::notice, view, view.title, view.back);
    if (!input.good()) response.status = 422;
    return response;
}

base::Result<Duty> duty_in(const Incident& incident, std::string_view name) {
    const auto to = read_to(name);
    const auto* duty = to ? incident.duty(*to) : nullptr;
    if (!duty) return base::refuse(base::Error::Kind::not_found, words("There is no such notice."));
    return *duty;
}

}  // namespace

Answer notice_page(web::Context& context, IncidentId id, std::string_view to) {
    const auto incident = TRY(incident_in(context, id));
    const auto duty = TRY(duty_in(incident, to));
    return notice(context, web::Input(context), incident, duty);
}

Answer note_notice(web::Context& context, IncidentId id, std::string_view to) {
    const auto incident = TRY(incident_in(context, id));
    const auto duty = TRY(duty_in(incident, to));
    web::Input input(context);
    const auto outcome = input.choice("outcome", {"sent", "not_needed"});
    const auto note = input.text("note", {.least = 3, .most = 2000, .lines = true});
    if (!input.good()) return notice(context, input, incident, duty);
    const auto done = context.write([=, vault = accounts::vault_of(context), who = requests::officer_of(*context.identity()), now = context.now](db::Writing& db) {
        return note_told(db, vault, id, duty.to, outcome == "sent", note, who, now);
    });
    if (!done) return std::unexpected(done.error());
    return web::Response::redirect(address_of(context, id));
}

}  // namespace incidents
