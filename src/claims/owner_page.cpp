// An owner, of whose organisation somebody else says that it is theirs: agrees, or objects in words.
#include "claims/handlers.h"
#include "claims/parts.h"
#include "claims/templates.h"
#include "requests/office.h"
#include "teams/parts.h"

namespace claims {
namespace {

using base::words;

base::Result<Claim> asked_here(const web::Context& context, OrganisationId organisation, ClaimId id) {
    auto claim = TRY(claim_here(context, id));
    if (claim.organisation != organisation || claim.kind != Kind::claim || !claim.shown_at) return base::refuse(base::Error::Kind::not_found, words("There is no such application."));
    return claim;
}

void fill_answers(OwnerView& view, web::Context& context, const web::Input& input, const Claim& claim) {
    const auto form = [&](const base::Words& button) {
        auto made = input.view("/desk/:id/claims/:claim", button);
        made.action = context.href(owner_path(claim));
        return made;
    };
    view.objecting = form(words("Object"));
    view.objecting.fields = {input.field({.name = "words", .label = say(context, words("Why is it not theirs?")), .type = "lines", .hint = say(context, words("Somebody of the city reads it and decides"))})};
    view.agreeing = form(words("Agree: they become an owner too"));
    view.agreeing.error.clear();
}

Answer show_owner(web::Context& context, const web::Input& input, const Claim& claim) {
    OwnerView view{.title = say(context, words("Somebody says that this is theirs")), .intro = {}, .lines = {}, .agreeing = {}, .objecting = {}, .answered = {}};
    view.lines = {{"person", say(context, words("Who")), claim.person}, {"", say(context, words("How")), method_words(context, claim)}, {"clock", say(context, words("Shown")), requests::moment(context, *claim.shown_at)}};
    if (claim.state != State::waiting) view.answered = say(context, claim.state == State::confirmed ? words("It is confirmed.") : words("It was not confirmed."));
    else if (claim.objected_at) view.answered = say(context, words("You have objected. Somebody of the city decides, and you are told."));
    else {
        view.intro = {say(context, words("If you know this person, agree. If not, object: until then they see nothing of your desk. Without an answer by {time} the city decides.", {{"time", requests::moment(context, claim.due_at)}}))};
        fill_answers(view, context, input, claim);
    }
    const auto desk = TRY(teams::desk_here(context, claim.organisation));
    auto response = context.page(templates::owner, teams::office(context, desk, view.title, "/verification"), view);
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace

Answer owner_page(web::Context& context, OrganisationId organisation, ClaimId id) {
    const auto claim = TRY(asked_here(context, organisation, id));
    return show_owner(context, web::Input(context), claim);
}

Answer answer_as_owner(web::Context& context, OrganisationId organisation, ClaimId id) {
    const auto claim = TRY(asked_here(context, organisation, id));
    web::Input input(context);
    const auto answer = input.choice("answer", {"agree", "object"});
    const auto said = answer == "object" ? input.text("words", {.least = 5, .most = 2000, .lines = true}) : std::string();
    if (!input.good()) return show_owner(context, input, claim);
    const auto done = context.write([=, who = acting(context)](db::Writing& db) { return answer == "agree" ? agree(db, id, who) : object(db, id, said, who); });
    if (!input.done(done)) return show_owner(context, input, claim);
    return web::Response::redirect(context.href(owner_path(claim)));
}

}  // namespace claims
