// What one has asked: how it stands, the code that was read out, the file on the site.
#include <fmt/format.h>

#include "claims/handlers.h"
#include "claims/parts.h"
#include "claims/templates.h"
#include "outbound/outbound.h"
#include "readers/contacts.h"
#include "requests/office.h"
#include "web/guard.h"

namespace claims {
namespace {

using base::words;

base::Result<Claim> own_claim(web::Context& context, ClaimId id) {
    auto claim = TRY(claim_here(context, id));
    if (claim.account != context.identity()->account) return base::refuse(base::Error::Kind::not_found, words("There is no such application."));
    return claim;
}

web::FormView form_of(const web::Context& context, const web::Input& input, const Claim& claim, std::string_view pattern, std::string_view part, const base::Words& button) {
    auto form = input.view(pattern, button);
    form.action = context.href(own_path(claim.id).append(part));
    return form;
}

void say_what_is_next(OwnView& view, web::Context& context, const web::Input& input, const Claim& claim) {
    const auto add = [&](const base::Words& sentence) { view.next.push_back(say(context, sentence)); };
    if (claim.owners_asked()) {
        add(claim.objected_at ? words("It is shown. An owner has objected, so somebody of the city decides between you.") : words("It is shown. Its owners were asked and have time until {time}; then the city decides.", {{"time", requests::moment(context, claim.due_at)}}));
        return;
    }
    switch (claim.method) {
        case Method::phone:
            add(words("Somebody of the city calls {number} and reads out a code of six figures. Type it in here within 15 minutes.", {{"number", readers::shown_phone(claim.target)}}));
            view.step = form_of(context, input, claim, "/me/claims/:id/code", "/code", words("Confirm"));
            view.step.fields = {input.field({.name = "code", .label = say(context, words("Code from the call")), .type = "text", .autocomplete = "one-time-code", .hint = say(context, words("Six figures")), .width = "tiny"})};
            return;
        case Method::site:
            add(words("Put a text file at this address, with this one line in it:"));
            view.file = site_file(claim.target);
            view.token = site_token(context.environment.keys, claim.id);
            view.step = form_of(context, input, claim, "/me/claims/:id/site", "/site", words("The file is there"));
            return;
        case Method::document: add(words("Somebody of the city looks at your documents, usually within two days. You get a letter.")); return;
        case Method::visit: add(words("Somebody of the city comes by, usually within two days. You get a letter.")); return;
    }
}

web::Response show_own(web::Context& context, const web::Input& input, const Claim& claim, web::Banner banner = {}) {
    OwnView view{.title = claim.name, .banner = std::move(banner), .state = state_badge(context, claim), .lines = {}, .next = {}, .token = {}, .file = {}, .step = {}, .withdrawing = {}, .door = {}};
    view.lines = {{"", say(context, words("How")), method_words(context, claim)}, {"clock", say(context, words("Sent")), requests::moment(context, claim.made_at)}};
    if (claim.state == State::waiting) {
        say_what_is_next(view, context, input, claim);
        view.withdrawing = form_of(context, web::Input(context), claim, "/me/claims/:id/withdraw", "/withdraw", words("Take it back"));
        view.withdrawing.danger = true;
        view.withdrawing.error.clear();
    } else if (claim.state != State::withdrawn) {
        view.next = {say(context, sentence_of(claim.reason))};
        if (!claim.note.empty()) view.next.push_back(claim.note);
        if (claim.state == State::confirmed) view.door = link(context, words("Open the desk"), desk_of(claim.organisation));
    }
    return own_page(context, templates::own, view, input, claim.name, link(context, words("My applications"), "/me/claims"));
}

// After something was done, or why it was not.
Answer after(web::Context& context, const web::Input& input, ClaimId id, const base::Result<void>& done) {
    if (done) return web::Response::redirect(context.href(own_path(id)));
    const auto claim = TRY(claim_here(context, id));
    auto response = show_own(context, input, claim, {.tone = "warn", .icon = "alert", .title = say(context, done.error().message)});
    response.status = 409;
    return response;
}

// The file as the other server gives it: one line, which may end as it likes.
base::Result<void> stands_there(const std::string& file, const std::string& token) {
    const auto reply = outbound::outside().ask({.url = file, .fields = {{"Accept", "text/plain"}}, .most = 4096, .redirects = 1});
    if (!reply) return base::refuse(base::Error::Kind::conflict, words("The site did not answer. See whether the address of the file opens in your browser, and try again."));
    if (reply->status != 200) return base::refuse(base::Error::Kind::conflict, words("There is no such file yet: the site answers {status}.", {{"status", fmt::to_string(reply->status)}}));
    if (reply->body.find(token) == reply->body.npos) return base::refuse(base::Error::Kind::conflict, words("The file is there, but something else stands in it."));
    return {};
}

}  // namespace

Answer own_claims_page(web::Context& context) {
    ListView view;
    for (const auto& claim : claims_by(context.db(), context.identity()->account))
        view.items.push_back({claim.name, fmt::format("{} · {}", method_words(context, claim), requests::moment(context, claim.made_at)), context.href(own_path(claim.id)), state_badge(context, claim)});
    return own_page(context, templates::list, view, web::Input(context), say(context, words("My applications")), link(context, words("My organisations"), "/desk"));
}

Answer own_claim_page(web::Context& context, ClaimId id) {
    const auto claim = TRY(own_claim(context, id));
    return show_own(context, web::Input(context), claim);
}

Answer type_code(web::Context& context, ClaimId id) {
    const auto claim = TRY(own_claim(context, id));
    web::Input input(context);
    auto code = input.text("code", {.most = 20});
    std::erase(code, ' ');
    if (!input.good()) return show_own(context, input, claim);
    TRY(web::within_rate(context, "claim_code", fmt::to_string(claim.account.value)));
    const auto entered = context.write([=, who = acting(context)](db::Writing& db) { return enter_code(db, id, code, who); });
    if (entered && *entered == Entered::wrong) input.mistake("code", words("This is not the code that was read out"));
    if (entered && *entered == Entered::dead) input.mistake("code", words("No code works now. It is read out when we call, and works for 15 minutes and five tries."));
    if (!input.good()) return show_own(context, input, claim);
    return after(context, input, id, entered ? base::Result<void>() : std::unexpected(entered.error()));
}

Answer look_at_site(web::Context& context, ClaimId id) {
    const auto claim = TRY(own_claim(context, id));
    if (claim.state != State::waiting || claim.method != Method::site) return web::Response::redirect(context.href(own_path(id)));
    const web::Input input(context);
    if (!input.good()) return show_own(context, input, claim);
    context.lease.refresh();  // no snapshot waits for another server
    const auto there = stands_there(site_file(claim.target), site_token(context.environment.keys, id));
    if (!there) return after(context, input, id, there);
    return after(context, input, id, context.write([=, who = acting(context)](db::Writing& db) { return show(db, id, who); }));
}

Answer take_back_claim(web::Context& context, ClaimId id) {
    TRY(own_claim(context, id));
    const web::Input input(context);
    return after(context, input, id, context.write([=, who = acting(context)](db::Writing& db) { return withdraw(db, id, who); }));
}

}  // namespace claims
