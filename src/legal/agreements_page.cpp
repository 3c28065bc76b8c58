// What is to be agreed to anew: the texts that changed since, with what they say otherwise.
#include <fmt/format.h>

#include <algorithm>

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

std::vector<Purpose> purposes_of(const std::vector<Due>& all) {
    std::vector<Purpose> purposes;
    for (const auto& one : all) purposes.push_back(one.purpose);
    return purposes;
}

DueView shown(const web::Context& context, const Due& due, const Text& text) {
    DueView view{say(context, title(text.kind)), version_words(context, text.version, text.published_at), context.href(fmt::format("/legal/{}", name_of(text.kind))), {}};
    const auto before = due.agreed > 0 ? text_of(context.db(), text.kind, due.agreed, context.language) : std::nullopt;
    if (before) view.difference = difference_lines(before->body, text.body);
    return view;
}

web::Response agreements(web::Context& context, const web::Input& input, const std::vector<Due>& all) {
    AgreementsView view;
    for (const auto& one : all)
        if (const auto text = current(context.db(), *text_kind(one.purpose), context.language)) view.texts.push_back(shown(context, one, *text));
    const bool optional = std::ranges::all_of(all, [](const Due& one) { return withdrawable(one.purpose); });  // an answer may be no
    view.form = input.view("/me/agreements", optional ? words("Save") : words("Agree"));
    view.form.fields = asking_for(context, purposes_of(all)).fields(context, input);
    for (auto& field : view.form.fields)
        if (field.type == "tick" && !field.required) field.hint = say(context, words("Optional. Without the tick no such letters come any more."));
    auto chrome = web::frame(context, {.title = say(context, words("What to agree to")), .section = "me", .back = {say(context, words("My account")), context.href("/me")}, .path = "/me/agreements", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(templates::agreements, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace

Answer agreements_page(web::Context& context) {
    const auto all = due(context.db(), context.identity()->account);
    if (all.empty()) return web::Response::redirect(context.href("/me"));
    return agreements(context, web::Input(context), all);
}

namespace {

// What may be left out and was, is taken back: whoever was asked about the new text and did not tick wants no letters by it.
void answer(db::Writing& db, const base::Keys& keys, web::AccountId account, const std::vector<Given>& given, base::Instant now) {
    for (const auto purpose : purposes_of(due(db, account))) {
        const auto tick = std::ranges::find(given, purpose, &Given::purpose);
        if (tick != given.end()) give(db, keys, account, *tick);
        else withdraw(db, account, purpose, now);
    }
}

}  // namespace

Answer agree(web::Context& context) {
    web::Input input(context);
    const auto account = context.identity()->account;
    const auto all = due(context.db(), account);
    if (all.empty()) return web::Response::redirect(context.href("/me?done=agreed"));
    const auto given = asking_for(context, purposes_of(all)).given(context, input);
    if (!input.good()) return agreements(context, input, all);
    context.write([=, keys = context.environment.keys, now = context.now](db::Writing& db) { answer(db, keys, account, given, now); });
    return web::Response::redirect(context.href(given.empty() ? "/me/consents?done=withdrawn" : "/me?done=agreed"));
}

}  // namespace legal
