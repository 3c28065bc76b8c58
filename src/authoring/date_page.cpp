// One date of an event: moved, in another place, cancelled; alone, with those that follow, or with all.
#include <fmt/format.h>

#include <algorithm>

#include "authoring/event_form.h"
#include "authoring/handlers.h"
#include "authoring/parts.h"
#include "authoring/templates.h"
#include "web/guard.h"

namespace authoring {
namespace {

using base::words;

base::Instant moment_of(DateKey date) { return base::Instant(std::chrono::seconds(date.value)); }

base::Result<events::DateDraft> date_here(const OwnEvent& event, DateKey starts) {
    const auto date = std::ranges::find(event.draft.dates, moment_of(starts), &events::DateDraft::starts);
    if (date == event.draft.dates.end()) return base::refuse(base::Error::Kind::not_found, words("This date is not there any more."));
    return *date;
}

web::Response form(web::Context& context, const web::Input& input, const OwnEvent& event, const events::DateDraft& date, DateKey starts) {
    EventFormView view;
    view.title = when_of(context, date);
    view.intro = event.draft.texts.front().title;
    view.form = input.view("/me/events/:id/dates/:starts", event.writer.at_once || !event.public_now() ? words("Change") : words("Send for review"));
    view.form.action = context.href(event_way(event.id, fmt::format("/dates/{}", starts.value)));
    put(view, {{{}, false, date_fields(context, input, date, event.draft.dates.size() > 1)}});
    return with_form(context, templates::event_form, chrome_of(context, view.title, {event.draft.texts.front().title, context.href(event_way(event.id))}), view, input);
}

Scope scope_of(const std::string& typed) { return typed == "all" ? Scope::all : typed == "following" ? Scope::following : Scope::one; }

}  // namespace

Answer date_page(web::Context& context, EventId id, DateKey starts) {
    const auto event = TRY(editable_event(context, id));
    const auto date = TRY(date_here(event, starts));
    return form(context, web::Input(context), event, date, starts);
}

Answer change_date(web::Context& context, EventId id, DateKey starts) {
    const auto event = TRY(editable_event(context, id));
    const auto known = TRY(date_here(event, starts));
    web::Input input(context);
    const auto change = typed_date(context, input, known);
    const auto scope = event.draft.dates.size() > 1 ? scope_of(input.choice("scope", {"one", "following", "all"})) : Scope::one;
    if (!input.good()) return form(context, input, event, known, starts);
    auto draft = event.draft;
    if (const auto changed = change_dates(draft, known.starts, change, scope, context.site.zone); !changed) {
        input.mistake("day", changed.error().message);
        return form(context, input, event, known, starts);
    }
    TRY(web::within_rate(context, "write_event", fmt::to_string(event.writer.account.value)));
    const bool unsent = event.state == "draft";
    TRY(context.write([=, writer = event.writer, now = context.now](db::Writing& db) -> base::Result<void> {
        if (unsent) return keep(db, id, draft, now);
        send(db, id, draft, writer, {}, now);
        return {};
    }));
    return web::Response::redirect(context.href(event_way(id, unsent ? "?done=kept" : event.writer.at_once ? "?done=published" : "?done=sent")));
}

}  // namespace authoring
