// Decisions about what one has sent, and what one says against them.
#include <fmt/format.h>

#include "moderation/appeal.h"
#include "moderation/handlers.h"
#include "moderation/parts.h"
#include "moderation/templates.h"
#include "requests/office.h"
#include "web/asset.h"
#include "web/guard.h"

namespace moderation {
namespace {

using base::words;

constexpr int most_shown = 100;

base::Result<Row> own_row(web::Context& context, RevisionId id) {
    auto row = row_of(context.db(), id);
    if (!row || row->sender != context.identity()->account) return base::refuse(base::Error::Kind::not_found, words("There is no such decision about something of yours."));
    return std::move(*row);
}

template <class View>
web::Response own(web::Context& context, void (*compiled)(web::Html&, const web::Chrome&, const View&), const View& view, const web::Input& input, std::string title, web::Link back) {
    auto chrome = web::frame(context, {.title = std::move(title), .section = "me", .back = std::move(back), .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(compiled, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

void tell_appeal(DecisionView& view, const web::Context& context, const Appeal& known) {
    view.appeal = known.words;
    view.answer_note = known.note;
    if (known.state == AppealState::waiting) view.answer = say(context, words("Somebody else looks at it by {time}. You get a letter.", {{"time", requests::moment(context, known.due_at)}}));
    else view.answer = say(context, known.state == AppealState::overturned ? words("The decision was changed, and what you sent is published.") : words("The decision stands."));
}

web::Response show_decision(web::Context& context, const web::Input& input, const Row& row) {
    DecisionView view;
    view.title = row.title;
    view.state = state_badge(context, row.state);
    view.lines = {{"", say(context, words("Kind")), fmt::format("{} · {}", say(context, reviewable(row.thing.of).name), say(context, name_of(row.kind)))}, {"clock", say(context, words("Sent")), requests::moment(context, row.made_at)}};
    if (row.decided_at) view.lines.push_back({"check", say(context, words("Decided")), requests::moment(context, *row.decided_at)});
    if (row.state == State::returned || row.state == State::refused) view.reason = say(context, sentence_of(row.reason));
    view.note = row.note;
    const auto open = reviewable(row.thing.of).public_path(context.db(), row.thing.id);
    if (row.as != Sender::reader) view.thing = link(context, words("Open it"), reviewable(row.thing.of).own_path(row.thing.id));
    else if (!open.empty()) view.thing = link(context, words("Open it"), open);
    if (context.query.text("done", 20).value_or("") == "appealed") view.banner = done(context, words("Sent. Somebody else looks at it."));
    if (const auto known = appeal_of(context.db(), row.id)) tell_appeal(view, context, *known);
    if (may_appeal(context.db(), row, context.identity()->account, context.now)) {
        view.appealing = input.view("/me/decisions/:id", words("Send"));
        view.appealing.action = context.href(decision_path(row.id));
        view.appealing.fields = {input.field({.name = "words", .label = say(context, words("Why should it be decided otherwise?")), .type = "lines"})};
    }
    return own(context, templates::own_decision, view, input, row.title, link(context, words("Decisions about what I sent"), "/me/decisions"));
}

}  // namespace

Answer own_decisions_page(web::Context& context) {
    DecisionsView view;
    for (const auto& row : decisions_about(context.db(), context.identity()->account, most_shown))
        view.items.push_back({row.title, fmt::format("{} · {}", say(context, reviewable(row.thing.of).name), requests::moment(context, row.decided_at.value_or(row.made_at))), context.href(decision_path(row.id)), state_badge(context, row.state)});
    return own(context, templates::own_decisions, view, web::Input(context), say(context, words("Decisions about what I sent")), link(context, words("My account"), "/me"));
}

Answer own_decision_page(web::Context& context, RevisionId id) {
    const auto row = TRY(own_row(context, id));
    return show_decision(context, web::Input(context), row);
}

Answer appeal_against(web::Context& context, RevisionId id) {
    const auto row = TRY(own_row(context, id));
    web::Input input(context);
    const auto said = input.text("words", {.least = 5, .most = 2000, .lines = true});
    if (!input.good()) return show_decision(context, input, row);
    const auto done = context.write([=, account = context.identity()->account, now = context.now](db::Writing& db) { return appeal(db, id, account, said, now); });
    if (!input.done(done)) return show_decision(context, input, row);
    return web::Response::redirect(context.href(decision_path(id)) + "?done=appealed");
}

}  // namespace moderation
