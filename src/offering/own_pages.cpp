// The offers of an organisation: the list, and one of them with how it stands.
#include <fmt/format.h>

#include "authoring/templates.h"
#include "authoring/views.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "offering/parts.h"
#include "offering/store.h"
#include "offering/templates.h"
#include "offers/preview.h"
#include "offers/row.h"
#include "plans/plan.h"
#include "web/roles.h"

namespace offering {
namespace {

using base::words;

constexpr int listed = 200;

web::Banner banner_of(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "sent") return done(context, words("Sent. You get a letter when it is decided."));
    if (what == "published") return done(context, words("Published: the city reads it so from now on."));
    if (what == "kept") return done(context, words("Kept as a draft. Nobody sees it but your team."));
    if (what == "withdrawn") return done(context, words("Taken back. It is as it was before."));
    if (what == "ended") return done(context, words("The offer is ended, and its page says so."));
    if (what == "deleted") return done(context, words("The draft is deleted."));
    return {};
}

std::string plan_words(web::Context& context, OrganisationId id) {
    if (const auto reached = limit_reached(context.db(), id.value, OfferId{}, context.today, context.language)) return say(context, *reached);
    const auto allowed = plans::allowed(context.db(), id.value, plans::Limit::new_offers, context.today);
    if (!allowed.most) return {};
    return say(context, words("The plan “{plan}” has {n} new offer a month.", "The plan “{plan}” has {n} new offers a month.",
                              {{"n", fmt::to_string(*allowed.most)}, {"plan", say(context, plans::name_of(allowed.plan))}}));
}

OffersView::Row row_of(const web::Context& context, OrganisationId organisation, const ListedOffer& one) {
    OffersView::Row row{one.title, context.href(offer_way(organisation, one.id)), days_of(context, one.from, one.until), offer_badge(context, one.state, one.from, one.until)};
    if (one.waits && read_by_the_city(one.state)) row.state = {"info", "", say(context, words("change under review")), ""};
    if (!one.returned_for) return row;
    row.state = {"warn", "", say(context, words("to be mended")), ""};
    row.detail = say(context, moderation::sentence_of(*one.returned_for));
    return row;
}

}  // namespace

Answer offers_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(teams::desk_here(context, id));
    OffersView view;
    view.banner = banner_of(context);
    view.plan = plan_words(context, id);
    for (const auto& one : offers_of(context.db(), id.value, context.language, listed)) view.rows.push_back(row_of(context, id, one));
    view.add = link(context, words("Add an offer"), offers_way(id) + "/new");
    if (view.rows.empty())
        view.empty = {.title = say(context, words("There is no offer yet")), .text = say(context, words("A discount, a gift, a second cup free: whatever brings people in. It takes two minutes.")), .action = view.add, .other = {}};
    return context.page(templates::own_offers, office(context, desk, say(context, words("Offers"))), view);
}

namespace {

std::string state_sentence(const web::Context& context, const OwnOffer& offer) {
    if (offer.state == "draft") return say(context, words("This is a draft: nobody sees it but your team."));
    if (offer.state == "pending") return say(context, words("Somebody of the city reads it, usually within a day. You get a letter then."));
    if (offer.state == "removed") return say(context, words("The city has refused it. The reason stands below."));
    if (offer.over) return say(context, words("The offer is over. Its page stays and says so."));
    if (offer.waiting) return say(context, words("The page is public. Your change waits for somebody to look at it."));
    return say(context, words("The page is public."));
}

void say_what_comes_next(authoring::OwnEventView& view, web::Context& context, const OwnOffer& offer) {
    const auto organisation = offer.desk.id;
    const auto way = [&](const base::Words& label, std::string_view rest) { return link(context, label, offer_way(organisation, offer.id, rest)); };
    const auto again = link(context, words("Again with new dates"), fmt::format("{}/new?from={}", offers_way(organisation), offer.id.value));
    view.next.push_back(state_sentence(context, offer));
    view.next.push_back(fmt::format("{}: {}", say(context, words("Valid for")), days_of(context, offer.draft.valid_from, offer.draft.valid_until)));
    const bool over = offer.over || offer.state == "removed";
    if (offer.over) view.actions.push_back(again);
    if (!over) view.actions.push_back(way(offer.state == "draft" ? words("Go on writing and send it") : words("Change"), "/edit"));
    if (offer.public_now() && offer.desk.state == "published") view.ways.push_back(link(context, words("Page in the city"), offers::offer_path(offer.id, offer_slug(context.db(), offer.id))));
    if (!offer.public_now()) view.ways.push_back(way(words("See it as it will be"), "/preview"));
    if (!offer.over) view.ways.push_back(again);
    if (over) return;
    if (offer.waiting) view.ways.push_back(way(words("Take back what was sent"), "/withdraw"));
    if (offer.public_now()) view.ways.push_back(way(words("End the offer now"), "/end"));
    else view.ways.push_back(way(words("Delete the draft"), "/delete"));
}

// What became of what was sent; who decided is nobody's business.
void show_history(authoring::OwnEventView& view, const web::Context& context, const OwnOffer& offer) {
    for (const auto& row : moderation::history(context.db(), thing(offer.id))) {
        const auto at = row.decided_at.value_or(row.made_at);
        authoring::OwnEventView::Step step{fmt::format("{}: {}", say(context, moderation::name_of(row.kind)), say(context, moderation::name_of(row.state))),
                                           i18n::moment(context.language, context.site.zone.local(at), context.today), {}, row.note};
        if (row.state == moderation::State::returned || row.state == moderation::State::refused) step.reason = say(context, moderation::sentence_of(row.reason));
        view.history.push_back(std::move(step));
    }
}

}  // namespace

Answer offer_page(web::Context& context, OrganisationId organisation, OfferId id) {
    const auto offer = TRY(own_offer(context, organisation, id));
    authoring::OwnEventView view;
    view.title = offer.draft.texts.front().title;
    view.banner = banner_of(context);
    view.badges.push_back(offer_badge(context, offer.state, offer.draft.valid_from, offer.draft.valid_until));
    say_what_comes_next(view, context, offer);
    show_history(view, context, offer);
    return context.page(authoring::templates::own_event, office(context, offer.desk, view.title, link(context, words("Offers"), offers_way(organisation))), view);
}

Answer preview_offer(web::Context& context, OrganisationId organisation, OfferId id) {
    TRY(own_offer(context, organisation, id));
    context.personal = true;
    return offers::preview(context, id, {say(context, words("Back to writing")), context.href(offer_way(organisation, id))});
}

// Where letters lead: the address of the desk is found here.
Answer lead_to_offer(web::Context& context, OfferId id) {
    const auto& identity = *context.identity();
    const auto draft = offers::draft_of(context.db(), id);
    const auto role = draft ? teams::TeamBook().role_in(context.db(), identity.account, draft->organisation_id) : std::nullopt;
    const bool may = (role && web::may(*role, web::TeamAct::edit)) || web::may(identity.roles, web::Act::manage_organisations);
    if (!draft || !may) return base::refuse(base::Error::Kind::not_found, words("There is no such offer among yours."));
    context.personal = true;
    return web::Response::redirect(context.href(offer_way(OrganisationId{draft->organisation_id}, id)));
}

}  // namespace offering
