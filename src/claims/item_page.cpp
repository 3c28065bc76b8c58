// One of them: who asks and what shows it, the call with its code, the decision.
#include <fmt/format.h>

#include <array>
#include <chrono>

#include "accounts/vault.h"
#include "audit/audit.h"
#include "base/random.h"
#include "claims/handlers.h"
#include "claims/parts.h"
#include "claims/templates.h"
#include "i18n/dates.h"
#include "organisations/row.h"
#include "readers/contacts.h"
#include "requests/office.h"

namespace claims {
namespace {

using base::words;

constexpr std::array refusals{Reason::not_shown, Reason::unreachable, Reason::not_theirs};

std::string stored(Reason reason) { return std::string(reason_names[static_cast<std::size_t>(reason)]); }

// What a page of one shows beside it.
struct Beside {
    std::string_view sent;     // which form was sent: of the others nothing is wrong
    web::Banner banner = {};
    std::string code = {};     // that has just been made
};

web::FormView office_form(const web::Context& context, const web::Input& input, const Claim& claim, std::string_view pattern, std::string_view part, const base::Words& button, bool mine) {
    auto form = input.view(pattern, button);
    form.action = context.href(office_path(claim.id, part));
    if (!mine) form.error.clear();
    return form;
}

void add_confirming(ItemView& view, web::Context& context, const web::Input& input, const Claim& claim, const Beside& beside) {
    const bool by_itself = claim.method == Method::phone || claim.method == Method::site;
    if (claim.owners_asked() ? !claim.ripe(context.now) : by_itself) return;
    view.confirming = office_form(context, input, claim, "/admin/claims/:id", "", words("Confirm"), beside.sent == "confirm");
    view.confirming.fields = {input.field({.name = "decision", .label = {}, .type = "hidden", .value = "confirm"}, "confirm")};
    view.confirming.fields.front().value = "confirm";
    if (claim.owners_asked()) view.confirming.fields.push_back(input.field({.name = "alone", .label = say(context, words("The owners there are now leave the team")), .type = "tick", .required = false}));
}

void add_refusing(ItemView& view, web::Context& context, const web::Input& input, const Claim& claim, const Beside& beside) {
    view.refusing = office_form(context, input, claim, "/admin/claims/:id", "", words("Do not confirm"), beside.sent == "refuse");
    view.refusing.danger = true;
    std::vector<web::FormChoice> reasons;
    for (const auto reason : refusals) reasons.push_back({stored(reason), say(context, claims::name_of(reason)), say(context, sentence_of(reason))});
    view.refusing.fields = {input.field({.name = "decision", .label = {}, .type = "hidden"}, "refuse"), input.field({.name = "reason", .label = say(context, words("Why not?")), .choices = std::move(reasons)}),
                            input.field({.name = "note", .label = say(context, words("In your own words")), .type = "lines", .hint = say(context, words("Whoever asked reads it under the sentence.")), .required = false})};
    view.refusing.fields.front().value = "refuse";
}

void add_forms(ItemView& view, web::Context& context, const web::Input& input, const Claim& claim, const Matter& matter, const Beside& beside) {
    if (claim.state == State::waiting && claim.account != context.identity()->account) {
        if (claim.method == Method::phone && !claim.shown_at) view.calling = office_form(context, input, claim, "/admin/claims/:id/call", "/call", words("Show the code to read out"), false);
        add_confirming(view, context, input, claim, beside);
        add_refusing(view, context, input, claim, beside);
    }
    if (matter.verified_what.empty() || claim.state == State::waiting) return;
    view.revoking = office_form(context, input, claim, "/admin/claims/:id/revoke", "/revoke", words("Take the badge away"), beside.sent == "revoke");
    view.revoking.danger = true;
    view.revoking.fields = {input.field({.name = "why", .label = say(context, words("Why is it not so any more?")), .hint = say(context, words("The owners get a letter with it."))})};
}

void add_documents(ItemView& view, const web::Context& context, const Claim& claim) {
    for (const auto number : documents_of(context.db(), claim.id))
        view.documents.push_back({.image = context.href(office_path(claim.id, fmt::format("/documents/{}", number.value))), .alt = say(context, words("Document {n}", {{"n", fmt::to_string(number.value)}}))});
}

void tell_about(ItemView& view, web::Context& context, const Claim& claim, const Matter& matter) {
    view.badges = {{"", "", say(context, claims::name_of(claim.kind)), ""}, state_badge(context, claim)};
    if (claim.state == State::waiting) view.badges.push_back(requests::clock_badge(context, claim.due_at));
    view.lines = {{"external", say(context, words("Page in the city")), claim.name, context.href(organisations::organisation_path(matter.id, matter.slug))},
                  {"person", say(context, words("Who asks")), claim.person},
                  {"", say(context, words("How")), method_words(context, claim), claim.method == Method::phone ? "tel:" + claim.target : claim.method == Method::site ? claim.target : std::string(), claim.method == Method::site},
                  {"clock", say(context, words("Sent")), requests::moment(context, claim.made_at)}};
    if (const auto badge = organisations::verified_badge(context, matter.verified_what); !badge.text.empty()) view.lines.push_back({"shield", say(context, words("The badge now")), badge.text});
    if (claim.owners_asked() || claim.objected_at) view.lines.push_back({"people", say(context, words("Its owners")), claim.objected_at ? say(context, words("have objected")) : say(context, words("were asked and have time until {time}", {{"time", requests::moment(context, claim.due_at)}}))});
    view.words = claim.words;
    view.objection = claim.objection;
    for (const auto& other : waiting_claims(context.db(), claim.organisation))
        if (other.id != claim.id) view.others.push_back({other.person, context.href(office_path(other.id))});
    if (claim.state == State::waiting) return;
    view.outcome = say(context, claim.reason == Reason::none ? claims::name_of(claim.state) : claims::name_of(claim.reason));
    view.outcome_note = claim.note;
}

web::Response show_item(web::Context& context, const web::Input& input, const Claim& claim, const Beside& beside) {
    const auto matter = matter_of(context.db(), claim.organisation, std::string(i18n::tag(context.language))).value();
    ItemView view;
    view.title = claim.name;
    view.banner = beside.banner;
    tell_about(view, context, claim, matter);
    add_documents(view, context, claim);
    add_forms(view, context, input, claim, matter, beside);
    if (!beside.code.empty()) {
        view.code = fmt::format("{} {}", beside.code.substr(0, 3), beside.code.substr(3));
        view.code_words = say(context, words("Call {number} and read it out to whoever answers. It works until {time}.", {{"number", readers::shown_phone(claim.target)}, {"time", requests::moment(context, context.now + code_works)}}));
    }
    auto response = requests::office_page(context, templates::item, view, claim.name, {say(context, words("Claims and checks")), context.href("/admin/claims")});
    if (!input.good()) response.status = 422;
    return response;
}

Answer refused(web::Context& context, ClaimId id, const base::Error& error) {
    const auto claim = TRY(claim_here(context, id));
    auto response = show_item(context, web::Input(context), claim, {.sent = {}, .banner = {.tone = "warn", .icon = "alert", .title = say(context, error.message)}});
    response.status = 409;
    return response;
}

}  // namespace

Answer item_page(web::Context& context, ClaimId id) {
    const auto claim = TRY(claim_here(context, id));
    return show_item(context, web::Input(context), claim, {});
}

Answer call_and_read_out(web::Context& context, ClaimId id) {
    const auto claim = TRY(claim_here(context, id));
    const web::Input input(context);
    if (!input.good()) return show_item(context, input, claim, {});
    base::SystemRandom random;
    const auto code = fmt::format("{:06}", random.below(1'000'000));
    const auto done = context.write([=, who = acting(context)](db::Writing& db) { return read_out(db, id, code, who); });
    if (!done) return refused(context, id, done.error());
    return show_item(context, input, claim, {.sent = {}, .banner = {}, .code = code});
}

Answer decide_claim(web::Context& context, ClaimId id) {
    const auto claim = TRY(claim_here(context, id));
    web::Input input(context);
    const auto decision = input.choice("decision", {"confirm", "refuse"});
    Verdict verdict{.id = id, .alone = input.ticked("alone"), .note = input.text("note", {.required = false, .most = 1000, .lines = true})};
    if (decision == "refuse") {
        const auto why = input.choice("reason", {"not_shown", "unreachable", "not_theirs"});
        for (const auto reason : refusals)
            if (stored(reason) == why) verdict.reason = reason;
    }
    if (!input.good()) return show_item(context, input, claim, {.sent = decision == "refuse" ? "refuse" : "confirm"});
    const auto done = context.write([=, who = acting(context)](db::Writing& db) { return decide(db, verdict, who); });
    if (!done) return refused(context, id, done.error());
    return web::Response::redirect(context.href("/admin/claims?done=decided"));
}

Answer revoke_check(web::Context& context, ClaimId id) {
    const auto claim = TRY(claim_here(context, id));
    web::Input input(context);
    const auto why = input.text("why", {.least = 5, .most = 300});
    if (!input.good()) return show_item(context, input, claim, {.sent = "revoke"});
    const auto done = context.write([=, who = acting(context)](db::Writing& db) { return revoke(db, claim.organisation, why, who); });
    if (!done) return refused(context, id, done.error());
    return web::Response::redirect(context.href("/admin/claims?done=revoked"));
}

// Looking at it is written down: it is a person's own.
Answer document_picture(web::Context& context, ClaimId id, DocumentNumber number) {
    const auto claim = TRY(claim_here(context, id));
    const auto sealed = document_of(context.db(), id, number);
    if (!sealed) return base::refuse(base::Error::Kind::not_found, words("There is no such document. They are deleted 30 days after the decision."));
    const auto picture = accounts::Vault(context.environment.keys).open(*sealed);
    context.write([&, who = acting(context)](db::Writing& db) {
        const auto look = audit::look_at(claim.account.value, who.account.value, who.role, fmt::format("claim {}", id.value), {"claim_document.picture"}, who.now);
        audit::record(db, look);
    });
    context.personal = true;
    return web::Response{200, "image/webp", picture, {}, true};
}

}  // namespace claims
