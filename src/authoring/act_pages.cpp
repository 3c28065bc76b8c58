// Acts on one's own event that are asked about once more.
#include <fmt/format.h>

#include "authoring/handlers.h"
#include "authoring/parts.h"
#include "authoring/templates.h"

namespace authoring {
namespace {

using base::words;

struct Question {
    std::string_view pattern, rest, done;  // the route, its end, and what its page says afterwards
    base::Words title, text, button, keep;
    bool list = false;                     // afterwards the event is gone
};

web::Response ask(web::Context& context, const web::Input& input, const OwnEvent& event, const Question& question) {
    EventFormView view;
    view.title = say(context, question.title);
    view.intro = fmt::format("{}. {}", event.draft.texts.front().title, say(context, question.text));
    view.form = input.view(question.pattern, question.button);
    view.form.action = context.href(event_way(event.id, question.rest));
    view.form.danger = true;
    view.ways = {link(context, question.keep, event_way(event.id))};
    return with_form(context, templates::event_form, chrome_of(context, view.title, {event.draft.texts.front().title, context.href(event_way(event.id))}), view, input);
}

Question cancelling() {
    return {"/me/events/:id/cancel", "/cancel", "cancelled", words("Cancel the event"), words("Its page stays and says that it is cancelled, so that nobody comes in vain."), words("Cancel the event"), words("Let it take place")};
}

Question discarding() {
    return {"/me/events/:id/delete", "/delete", "deleted", words("Delete the draft"), words("Everything that was written of it will be gone. This cannot be undone."), words("Delete"), words("Keep it"), true};
}

Question withdrawing() {
    return {"/me/events/:id/withdraw", "/withdraw", "withdrawn", words("Take back what was sent"), words("Nobody will decide about it. You can send it again later."), words("Take it back"), words("Leave it as it is")};
}

Question unscheduling() {
    return {"/me/events/:id/withdraw", "/withdraw", "withdrawn", words("Do not publish it yet"), words("It becomes a draft again, and nobody sees it."), words("Make it a draft"), words("Leave it as it is")};
}

// The same address for what waits for a decision and for what waits for its hour.
Question taking_back(const OwnEvent& event) { return event.state == "scheduled" && !event.waiting ? unscheduling() : withdrawing(); }

template <class F>
Answer act(web::Context& context, EventId id, const Question& question, F&& write) {
    const auto event = TRY(editable_event(context, id));
    web::Input input(context);
    if (!input.good()) return ask(context, input, event, question);
    TRY(context.write([event, write](db::Writing& db) { return write(db, event); }));
    return web::Response::redirect(context.href(question.list ? fmt::format("/me/events?done={}", question.done) : event_way(id, fmt::format("?done={}", question.done))));
}

Answer asked(web::Context& context, EventId id, const Question& question) {
    const auto event = TRY(editable_event(context, id));
    return ask(context, web::Input(context), event, question);
}

}  // namespace

Answer cancel_page(web::Context& context, EventId id) { return asked(context, id, cancelling()); }

Answer cancel_event(web::Context& context, EventId id) {
    return act(context, id, cancelling(), [now = context.now](db::Writing& db, const OwnEvent& event) { return cancel(db, event.id, event.writer, now); });
}

Answer discard_page(web::Context& context, EventId id) { return asked(context, id, discarding()); }

Answer discard_event(web::Context& context, EventId id) {
    return act(context, id, discarding(), [](db::Writing& db, const OwnEvent& event) { return discard(db, event.id); });
}

Answer withdraw_page(web::Context& context, EventId id) {
    const auto event = TRY(editable_event(context, id));
    return ask(context, web::Input(context), event, taking_back(event));
}

Answer withdraw_event(web::Context& context, EventId id) {
    const auto known = TRY(editable_event(context, id));
    return act(context, id, taking_back(known), [now = context.now](db::Writing& db, const OwnEvent& event) -> base::Result<void> {
        if (event.state == "scheduled" && !event.waiting) return unschedule(db, event.id, now);
        if (!event.waiting) return base::refuse(base::Error::Kind::conflict, words("Nothing of it waits for a decision."));
        return moderation::withdraw(db, event.waiting->id, event.writer.account, now);
    });
}

}  // namespace authoring
