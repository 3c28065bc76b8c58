// /admin/intake: events out of open sources, one after another, by the keyboard alone.
#include <fmt/format.h>

#include <algorithm>

#include "audit/audit.h"
#include "authoring/handlers.h"
#include "authoring/intake_form.h"
#include "authoring/parts.h"
#include "authoring/templates.h"
#include "authoring/when_typed.h"
#include "events/card.h"
#include "i18n/dates.h"
#include "web/guard.h"
#include "web/office.h"
#include "web/submissions.h"

namespace authoring {
namespace {

using base::words;

constexpr std::size_t post_letters = 10'000;

IntakeView intake_view(web::Context& context, const web::Input& input, const Taken& known) {
    IntakeView view;
    view.form = input.view("/admin/intake", words("Save and next"));
    view.rows = intake_rows(context, input, known);
    for (const auto& row : view.rows) view.form.fields.insert(view.form.fields.end(), row.begin(), row.end());
    return view;
}

// The form of the post: what was typed there, where it could not be read.
void ask_post(IntakeView& view, const web::Input& input, const web::Context& context) {
    view.reading = input.view("/admin/intake/read", words("Read into the form"));
    view.post = input.field({.name = "post", .label = say(context, words("Text of a post or a poster")), .type = "lines", .required = false});
}

void show_likely(IntakeView& view, const web::Context& context, const std::vector<DatedEvent>& likely) {
    for (const auto& one : likely) {
        const auto when = i18n::moment(context.language, context.site.zone.local(one.starts), context.today);
        view.likely.push_back({one.title, context.href(events::event_path(one.id, one.slug)), one.place.empty() ? when : fmt::format("{} · {}", when, one.place)});
        view.seen.append(view.seen.empty() ? "" : ",").append(fmt::to_string(one.id.value));
    }
    if (!likely.empty()) view.form.button = say(context, words("It is another event: save"));
}

web::Response with_intake(web::Context& context, const IntakeView& view, bool good) {
    auto chrome = web::office_frame(context, {.title = say(context, words("Intake of events")), .path = "/admin/intake"});
    context.personal = true;
    auto response = context.page(templates::intake, chrome, view);
    if (!good) response.status = 422;
    return response;
}

void say_saved(IntakeView& view, web::Context& context) {
    const auto id = context.query.number("done", 1, std::numeric_limits<std::int64_t>::max()).value_or(std::nullopt);
    const auto title = id ? event_title(context.db(), EventId{*id}, context.language) : std::string();
    if (title.empty()) return;
    view.banner = done(context, words("Saved and published: {title}", {{"title", title}}));
    view.ways = {link(context, words("Its page"), events::event_path(EventId{*id}, event_slug(context.db(), EventId{*id}))), link(context, words("Mend it"), event_way(EventId{*id}, "/edit"))};
}

bool all_seen(const std::vector<DatedEvent>& likely, const std::string& seen) {
    return std::ranges::all_of(likely, [&](const DatedEvent& one) { return fmt::format(",{},", seen).find(fmt::format(",{},", one.id.value)) != std::string::npos; });
}

// The draft that the fields say, for comparing; nothing where they do not say one yet.
std::optional<events::Draft> draft_said(web::Context& context, const Taken& taken) {
    const auto day = read_typed_day(context, taken.day);
    if (!day || taken.title.empty()) return {};
    events::Draft draft;
    draft.texts = {{context.language, taken.title, {}, {}}};
    auto& date = draft.dates.emplace_back();
    date.starts = context.site.zone.instant(base::LocalTime(day->time_since_epoch()) + read_clock(taken.begins).value_or(base::Minutes(0)));
    date.place = taken.place;
    return draft;
}

}  // namespace

Answer intake_page(web::Context& context) {
    const web::Input input(context);
    auto view = intake_view(context, input, as_before(context));
    ask_post(view, input, context);
    say_saved(view, context);
    return with_intake(context, view, true);
}

Answer read_post(web::Context& context) {
    web::Input input(context);
    const auto post = input.text("post", {.most = post_letters, .lines = true});
    if (!input.good()) {
        auto view = intake_view(context, input, {});
        ask_post(view, input, context);
        return with_intake(context, view, false);
    }
    context.form.reset();  // of the other form nothing was sent: it shows what was read
    const web::Input fresh(context);
    const auto taken = taken_from(context, post);
    auto view = intake_view(context, fresh, taken);
    ask_post(view, fresh, context);
    view.begins = false;
    if (const auto draft = draft_said(context, taken)) show_likely(view, context, likely_same(context.db(), context.site.zone, *draft));
    return with_intake(context, view, true);
}

Answer take_in(web::Context& context) {
    web::Input input(context);
    const auto draft = typed_intake(context, input);
    const auto again = [&](const std::vector<DatedEvent>& likely) {
        auto view = intake_view(context, input, {});
        ask_post(view, input, context);
        view.begins = false;
        show_likely(view, context, likely);
        return with_intake(context, view, false);
    };
    if (!input.good()) return again({});
    const auto key = web::submission_key(context);
    if (const auto before = web::sent_before(context.db(), key)) return web::Response::redirect(*before);
    if (const auto likely = likely_same(context.db(), context.site.zone, draft); !all_seen(likely, input.typed("seen"))) {
        input.mistake("", words("Perhaps the city has it already. If it is another event, send it once more."));
        return again(likely);
    }
    const auto& identity = *context.identity();
    TRY(web::within_rate(context, "take_in_event", fmt::to_string(identity.account.value)));
    const Writer writer{identity.account, moderation::Sender::staff, true};
    const auto made = context.write([=, role = role_that_publishes(identity), here = context.href("/admin/intake"), now = context.now](db::Writing& db) -> base::Result<std::string> {
        if (const auto before = web::sent_before(db, key)) return *before;
        const auto id = TRY(begin(db, draft, {writer.account}, now));
        send(db, id, draft, writer, {}, now);
        mark_taken_in(db, id, now);
        audit::record(db, {now, writer.account.value, role, "event.take_in", "event", id.value, {}, {{"source", "", draft.origin.source}, {"source_url", "", draft.origin.url}}});
        const auto location = fmt::format("{}?done={}", here, id.value);
        web::note_sent(db, key, location, now);
        return location;
    });
    if (input.done(made)) return web::Response::redirect(*made);
    return again({});
}

}  // namespace authoring
