// Writing an offer, and changing it.
#include <fmt/format.h>

#include "authoring/templates.h"
#include "moderation/sending.h"
#include "offering/offer_form.h"
#include "offering/parts.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace offering {
namespace {

using authoring::EventFormView;
using base::words;

// The offer that a new one is a copy of, with new days: `?from=17`, of the same organisation.
offers::Draft pattern(web::Context& context, OrganisationId organisation) {
    offers::Draft fresh;
    fresh.organisation_id = organisation.value;
    const auto from = context.query.number("from", 1, std::numeric_limits<std::int64_t>::max()).value_or(std::nullopt);
    auto offer = from ? own_offer(context, organisation, OfferId{*from}) : base::refuse(base::Error::Kind::not_found, words("This organisation has no such offer."));
    if (!offer) return fresh;
    auto draft = std::move(offer->draft);
    draft.source.clear();
    draft.source_id.clear();
    draft.digest.clear();
    draft.import_id = 0;
    draft.used = 0;
    draft.valid_from = context.today;
    draft.valid_until.reset();
    return draft;
}

// What somebody reads before they write: who looks at it, or why it can be no more than a draft today.
std::string intro_of(web::Context& context, OrganisationId organisation, OfferId id, const Writer& writer, bool public_now) {
    if (public_now) return writer.at_once ? std::string() : say(context, moderation::how_it_is_read(true));
    if (const auto reached = limit_reached(context.db(), organisation.value, id, context.today, context.language)) return say(context, *reached);
    return writer.at_once ? std::string() : say(context, moderation::how_it_is_read(false));
}

void ask(EventFormView& view, web::Context& context, const web::Input& input, const offers::Draft& known, const Writer& writer) {
    auto parts = offer_parts(context, input, known);
    if (!writer.at_once) parts.emplace_back().fields.push_back(moderation::words_field(context, input));
    for (const auto& part : parts) view.form.fields.insert(view.form.fields.end(), part.fields.begin(), part.fields.end());
    view.parts = std::move(parts);
}

web::Response new_form(web::Context& context, const web::Input& input, const teams::Desk& desk, const offers::Draft& known) {
    const auto writer = writer_for(context, desk.id);
    EventFormView view;
    view.title = say(context, words("Add an offer"));
    view.intro = intro_of(context, desk.id, OfferId{}, writer, false);
    view.form = teams::form_to(context, input, "/desk/:id/offers/new", offers_way(desk.id) + "/new", moderation::send_button(writer.at_once));
    ask(view, context, input, known, writer);
    view.draft_button = say(context, words("Keep as a draft"));
    return teams::with_form(context, authoring::templates::event_form, office(context, desk, view.title, link(context, words("Offers"), offers_way(desk.id))), view, input);
}

web::Response edit_form(web::Context& context, const web::Input& input, const OwnOffer& offer) {
    const auto writer = writer_for(context, offer.desk.id);
    EventFormView view;
    view.title = say(context, words("Change the offer"));
    view.intro = intro_of(context, offer.desk.id, offer.id, writer, offer.public_now());
    view.form = teams::form_to(context, input, "/desk/:id/offers/:offer/edit", offer_way(offer.desk.id, offer.id, "/edit"), moderation::send_button(writer.at_once));
    ask(view, context, input, offer.draft, writer);
    if (!offer.public_now()) view.draft_button = say(context, words("Keep as a draft"));
    return teams::with_form(context, authoring::templates::event_form, office(context, offer.desk, view.title, {offer.draft.texts.front().title, context.href(offer_way(offer.desk.id, offer.id))}), view, input);
}

std::string done_word(const db::Reading& db, OfferId id, const Writer& writer, bool unsent) { return unsent ? "kept" : moderation::sent_word(db, thing(id), writer.account); }

base::Result<void> within_rate(web::Context& context) { return web::within_rate(context, "write_event", fmt::to_string(context.identity()->account.value)); }

}  // namespace

Answer new_offer_page(web::Context& context, OrganisationId organisation) {
    const auto desk = TRY(teams::desk_here(context, organisation));
    return new_form(context, web::Input(context), desk, pattern(context, organisation));
}

Answer write_offer(web::Context& context, OrganisationId organisation) {
    const auto desk = TRY(teams::desk_here(context, organisation));
    offers::Draft fresh;
    fresh.organisation_id = organisation.value;
    web::Input input(context);
    const auto draft = typed_offer(context, input, fresh);
    const auto words = moderation::typed_words(input);
    if (!input.good()) return new_form(context, input, desk, fresh);
    const auto key = web::submission_key(context);
    if (const auto before = web::sent_before(context.db(), key)) return web::Response::redirect(*before);
    TRY(within_rate(context));
    const bool unsent = input.ticked("draft");
    const auto made = context.write([=, writer = writer_for(context, organisation), here = context.href(offers_way(organisation)), now = context.now](db::Writing& db) -> base::Result<std::string> {
        if (const auto before = web::sent_before(db, key)) return *before;
        const auto id = TRY(begin(db, draft, now));
        if (!unsent) TRY(send(db, id, draft, writer, words, now));
        const auto location = fmt::format("{}/{}?done={}", here, id.value, done_word(db, id, writer, unsent));
        web::note_sent(db, key, location, now);
        return location;
    });
    if (made) return web::Response::redirect(*made);
    input.mistake("", made.error().message);
    return new_form(context, input, desk, fresh);
}

Answer edit_offer_page(web::Context& context, OrganisationId organisation, OfferId id) {
    const auto offer = TRY(editable_offer(context, organisation, id));
    return edit_form(context, web::Input(context), offer);
}

Answer change_offer(web::Context& context, OrganisationId organisation, OfferId id) {
    const auto offer = TRY(editable_offer(context, organisation, id));
    web::Input input(context);
    const auto draft = typed_offer(context, input, offer.draft);
    const auto words = moderation::typed_words(input);
    if (!input.good()) return edit_form(context, input, offer);
    TRY(within_rate(context));
    const bool unsent = input.ticked("draft") && !offer.public_now();
    const auto writer = writer_for(context, organisation);
    const auto changed = context.write([=, now = context.now](db::Writing& db) -> base::Result<void> {
        if (unsent) return keep(db, id, draft, now);
        return send(db, id, draft, writer, words, now);
    });
    if (changed) return web::Response::redirect(context.href(offer_way(organisation, id, "?done=" + done_word(context.db(), id, writer, unsent))));
    input.mistake("", changed.error().message);
    return edit_form(context, input, offer);
}

}  // namespace offering
