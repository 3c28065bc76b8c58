// A copy of my data: asking for it, seeing it being made, and downloading it.
#include <fmt/format.h>

#include <filesystem>

#include "i18n/dates.h"
#include "privacy/copy.h"
#include "privacy/handlers.h"
#include "privacy/scope.h"
#include "privacy/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/submissions.h"

namespace privacy {
namespace {

using base::words;

constexpr std::chrono::hours given_up_after{1};  // of a copy that is not ready: it may be asked for anew

bool waits(const Export& one, base::Instant now) { return !one.ready() && now - one.asked_at < given_up_after; }

bool can_be_had(const Export& one, base::Instant now) { return one.ready() && *one.expires_at > now; }

std::vector<std::string> titles(const web::Context& context) {
    std::vector<std::string> all;
    for (const auto& part : scope())
        if (auto title = say(context, part.title); part.things && std::ranges::find(all, title) == all.end()) all.push_back(std::move(title));
    return all;
}

void put_state(web::Context& context, DataView& view, const Export& one) {
    if (can_be_had(one, context.now)) {
        view.state = say(context, words("The copy is ready. It can be downloaded until {date}.", {{"date", day_of(context, context.language, *one.expires_at)}}));
        view.download = link(context, words("Download"), "/me/data/archive");
    } else if (waits(one, context.now)) {
        const bool paused = context.query.has("pause");
        view.waits = true;
        view.done = one.done;
        view.parts = one.parts;
        view.state = say(context, words("The copy is being made: {done} of {parts}. We will also send you a letter.", {{"done", fmt::to_string(one.done)}, {"parts", fmt::to_string(one.parts)}}));
        view.pause = paused ? link(context, words("Refresh this page by itself"), "/me/data") : link(context, words("Stop refreshing"), "/me/data?pause=yes");
    } else {
        view.state = say(context, one.ready() ? words("The last copy is gone: one is kept for a week.") : words("The copy could not be made. Ask for it once more."));
    }
}

web::Response data(web::Context& context, const web::Input& input) {
    DataView view;
    view.holds = titles(context);
    const auto one = export_of(context.db(), context.identity()->account);
    if (one) put_state(context, view, *one);
    if (!view.waits) {
        view.form = input.view("/me/data", one && can_be_had(*one, context.now) ? words("Make a new copy") : words("Make a copy"));
        if (context.stale) view.banner = {.tone = "warn", .icon = "alert", .title = say(context, context.stale->message)};
    }
    auto chrome = web::frame(context, {.title = say(context, words("Copy of my data")), .section = "me", .back = link(context, words("My account"), "/me"), .path = "/me/data", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(templates::data, chrome, view);
    // Without a script, and with a link that stops it (WCAG 2.2.2).
    if (view.waits && !context.query.has("pause")) response.fields.emplace_back("Refresh", "3");
    if (!input.good()) response.status = 422;
    return response;
}

}  // namespace

Answer data_page(web::Context& context) { return data(context, web::Input(context)); }

Answer ask_for_copy(web::Context& context) {
    const auto account = context.identity()->account;
    const auto next = context.href("/me/data");
    const auto key = web::submission_key(context);
    if (web::sent_before(context.db(), key)) return web::Response::redirect(next);
    const auto before = export_of(context.db(), account);
    if (before && waits(*before, context.now)) return web::Response::redirect(next);
    TRY(web::within_rate(context, "data_copy", fmt::to_string(account.value)));
    context.write([=, language = context.language, origin = context.origin(), parts = static_cast<int>(scope().size()), now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        web::note_sent(db, key, next, now);
        plan_copy(db, ask_export(db, account, language, parts, now), origin, now);
    });
    std::error_code error;
    if (before && before->ready()) std::filesystem::remove(copy_path(context.file, before->file), error);
    return web::Response::redirect(next);
}

// Whose it is says the session alone: there is no address under which another's could be had.
Answer archive_file(web::Context& context) {
    const auto gone = base::refuse(base::Error::Kind::not_found, words("There is no copy to download. Ask for one first."));
    const auto one = export_of(context.db(), context.identity()->account);
    if (!one || !can_be_had(*one, context.now)) return gone;
    auto bytes = read_copy(context.file, context.environment.keys, one->file);
    if (!bytes) return gone;
    auto response = web::Response::text(std::move(*bytes), "application/zip");
    response.for_everyone = false;
    response.fields.emplace_back("Content-Disposition", fmt::format("attachment; filename=\"{}-{}.zip\"", context.site.slug, i18n::machine_date(context.site.zone.today(*one->expires_at - copy_age))));
    return response;
}

}  // namespace privacy
