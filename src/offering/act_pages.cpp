// Acts on an offer that are asked about once more.
#include <fmt/format.h>

#include "authoring/templates.h"
#include "authoring/views.h"
#include "offering/parts.h"

namespace offering {
namespace {

using base::words;

struct Question {
    std::string_view pattern, rest, done;  // the route, its end, and what its page says afterwards
    base::Words title, text, button, keep;
    bool list = false;                     // afterwards the offer is gone
};

Question ending() {
    return {"/desk/:id/offers/:offer/end", "/end", "ended", words("End the offer now"), words("It is valid no longer, and its page says so. It can be written again with new dates."), words("End it"), words("Let it go on")};
}

Question discarding() {
    return {"/desk/:id/offers/:offer/delete", "/delete", "deleted", words("Delete the draft"), words("Everything that was written of it will be gone. This cannot be undone."), words("Delete"), words("Keep it"), true};
}

Question withdrawing() {
    return {"/desk/:id/offers/:offer/withdraw", "/withdraw", "withdrawn", words("Take back what was sent"), words("Nobody will decide about it. You can send it again later."), words("Take it back"), words("Leave it as it is")};
}

web::Response ask(web::Context& context, const web::Input& input, const OwnOffer& offer, const Question& question) {
    const auto own = offer_way(offer.desk.id, offer.id);
    const auto& title = offer.draft.texts.front().title;
    authoring::EventFormView view;
    view.title = say(context, question.title);
    view.intro = fmt::format("{}. {}", title, say(context, question.text));
    view.form = teams::form_to(context, input, question.pattern, offer_way(offer.desk.id, offer.id, question.rest), question.button);
    view.form.danger = true;
    view.ways = {link(context, question.keep, own)};
    return teams::with_form(context, authoring::templates::event_form, office(context, offer.desk, view.title, {title, context.href(own)}), view, input);
}

Answer asked(web::Context& context, OrganisationId organisation, OfferId id, const Question& question) {
    const auto offer = TRY(editable_offer(context, organisation, id));
    return ask(context, web::Input(context), offer, question);
}

template <class F>
Answer act(web::Context& context, OrganisationId organisation, OfferId id, const Question& question, F&& write) {
    const auto offer = TRY(editable_offer(context, organisation, id));
    web::Input input(context);
    if (!input.good()) return ask(context, input, offer, question);
    TRY(context.write([write](db::Writing& db) { return write(db); }));
    const auto list = fmt::format("{}?done={}", offers_way(organisation), question.done);
    return web::Response::redirect(context.href(question.list ? list : offer_way(organisation, id, fmt::format("?done={}", question.done))));
}

}  // namespace

Answer end_page(web::Context& context, OrganisationId organisation, OfferId id) { return asked(context, organisation, id, ending()); }

Answer end_offer(web::Context& context, OrganisationId organisation, OfferId id) {
    return act(context, organisation, id, ending(), [id, writer = writer_for(context, organisation), now = context.now](db::Writing& db) { return end(db, id, writer, now); });
}

Answer discard_page(web::Context& context, OrganisationId organisation, OfferId id) { return asked(context, organisation, id, discarding()); }

Answer discard_offer(web::Context& context, OrganisationId organisation, OfferId id) {
    return act(context, organisation, id, discarding(), [id](db::Writing& db) { return discard(db, id); });
}

Answer withdraw_page(web::Context& context, OrganisationId organisation, OfferId id) { return asked(context, organisation, id, withdrawing()); }

Answer withdraw_offer(web::Context& context, OrganisationId organisation, OfferId id) {
    return act(context, organisation, id, withdrawing(), [id, now = context.now](db::Writing& db) { return take_back(db, id, now); });
}

}  // namespace offering
