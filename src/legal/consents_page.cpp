// What I have agreed to: the list, taking back, agreeing to what is optional, and each consent as a proof to be printed.
#include <fmt/format.h>

#include <algorithm>

#include "base/secret.h"
#include "i18n/dates.h"
#include "legal/asking.h"
#include "legal/handlers.h"
#include "legal/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace legal {
namespace {

using base::words;

std::string moment_of(const web::Context& context, base::Instant at) { return i18n::moment(context.language, context.site.zone.local(at), context.today); }

web::Banner consents_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "given") return done(context, words("Your consent is noted"));
    if (what == "withdrawn") return done(context, words("Your consent is taken back"));
    if (context.stale) return {.tone = "warn", .icon = "alert", .title = say(context, context.stale->message)};
    return {};
}

// The newest consent of each purpose holds; older ones of it are history.
ConsentView line_of(web::Context& context, const Consent& consent) {
    const auto address = fmt::format("/me/consents/{}", consent.id.value);
    ConsentView view{say(context, title(consent.purpose)), consent.said, {}, {}, context.href(address), consent.withdrawn_at.has_value(), {}, {}};
    view.when = say(context, words("Given: {time}", {{"time", moment_of(context, consent.given_at)}}));
    if (consent.withdrawn_at) view.state = say(context, words("Taken back: {time}", {{"time", moment_of(context, *consent.withdrawn_at)}}));
    if (consent.withdrawn_at || !withdrawable(consent.purpose)) return view;
    view.withdrawal = context.href(address + "/withdrawal");
    view.token = web::form_token(context, "/me/consents/:id/withdrawal");
    return view;
}

std::vector<Purpose> optional_ones(const web::Context& context, web::AccountId account) {
    if (agrees(context.db(), account, Purpose::marketing)) return {};
    return {Purpose::marketing};
}

web::Response consents(web::Context& context, const web::Input& input) {
    const auto account = context.identity()->account;
    ConsentsView view;
    view.banner = consents_banner(context);
    for (const auto& consent : consents_of(context.db(), context.environment.keys, account)) view.consents.push_back(line_of(context, consent));
    const auto asking = asking_for(context, optional_ones(context, account));
    if (!asking.ticks.empty()) {
        view.optional = input.view("/me/consents", words("Agree"));
        view.optional.fields = asking.fields(context, input);
    }
    view.leaving = {say(context, words("Delete my account")), context.href("/me/delete")};
    auto chrome = web::frame(context, {.title = say(context, words("My consents")), .section = "me", .back = {say(context, words("My account")), context.href("/me")}, .path = "/me/consents", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(templates::consents, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace

Answer consents_page(web::Context& context) { return consents(context, web::Input(context)); }

Answer give_consent(web::Context& context) {
    web::Input input(context);
    const auto account = context.identity()->account;
    const auto next = context.href("/me/consents?done=given");
    const auto key = web::submission_key(context);
    if (web::sent_before(context.db(), key)) return web::Response::redirect(next);
    const auto given = asking_for(context, optional_ones(context, account)).given(context, input);
    if (given.empty() && input.good()) input.mistake("agree_marketing", words("Tick what you agree to."));
    if (!input.good()) return consents(context, input);
    context.write([=, keys = context.environment.keys, now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        for (const auto& one : given)
            if (!agrees(db, account, one.purpose)) give(db, keys, account, one);
        web::note_sent(db, key, next, now);
    });
    return web::Response::redirect(next);
}

Answer withdraw_consent(web::Context& context, ConsentId id) {
    const auto account = context.identity()->account;
    const auto consent = consent_of(context.db(), context.environment.keys, account, id);
    if (!consent) return base::refuse(base::Error::Kind::not_found, words("There is no such consent."));
    if (!withdrawable(consent->purpose)) return base::refuse(base::Error::Kind::conflict, words("An account cannot be without this consent. To take it back, delete the account."));
    context.write([=, now = context.now](db::Writing& db) { withdraw(db, account, id, now); });
    return web::Response::redirect(context.href("/me/consents?done=withdrawn"));
}

namespace {

std::vector<web::Line> proof_lines(web::Context& context, const Consent& consent, const std::optional<Text>& text) {
    const auto who = operator_of(context.db());
    std::vector<web::Line> lines{{{}, say(context, words("Full name")), context.identity()->name},
                                 {{}, say(context, words("Words beside the tick")), consent.said},
                                 {{}, say(context, words("Given")), moment_of(context, consent.given_at)},
                                 {{}, say(context, words("Where")), say(context, title(consent.channel))},
                                 {{}, say(context, words("Language")), std::string(i18n::own_name(consent.language))}};
    if (!consent.address.empty()) lines.push_back({{}, say(context, words("Network address")), consent.address});
    if (consent.withdrawn_at) lines.push_back({{}, say(context, words("Taken back")), moment_of(context, *consent.withdrawn_at)});
    if (!who.name.empty()) lines.push_back({{}, say(context, words("Operator")), who.bin.empty() ? who.name : say(context, words("{name}, BIN {bin}", {{"name", who.name}, {"bin", who.bin}}))});
    if (text) lines.push_back({{}, say(context, words("SHA-256 of the text")), base::hex(text->hash)});
    lines.push_back({{}, say(context, words("Number of the record")), fmt::to_string(consent.id.value)});
    return lines;
}

}  // namespace

Answer consent_page(web::Context& context, ConsentId id) {
    const auto consent = consent_of(context.db(), context.environment.keys, context.identity()->account, id);
    if (!consent) return base::refuse(base::Error::Kind::not_found, words("There is no such consent."));
    const auto text = consent->text ? text_of(context.db(), consent->text) : std::nullopt;
    ProofView view{say(context, title(consent->purpose)), proof_lines(context, *consent, text), {}, {}};
    if (text) {
        view.text_title = fmt::format("{}. {}", say(context, title(text->kind)), version_words(context, text->version, text->published_at));
        view.body = {html_of(text->body)};
    }
    auto chrome = web::frame(context, {.title = view.title, .section = "me", .back = {say(context, words("My consents")), context.href("/me/consents")}, .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::proof, chrome, view);
}

}  // namespace legal
