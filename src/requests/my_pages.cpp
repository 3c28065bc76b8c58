// What a person asks about the own data, and all that he has asked here (S1).
#include <fmt/format.h>

#include "base/random.h"
#include "i18n/dates.h"
#include "requests/handlers.h"
#include "requests/parts.h"
#include "requests/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace requests {
namespace {

using base::words;

// What needs nobody's answer is done by oneself, at once.
std::vector<web::Link> at_once(const web::Context& context) {
    std::vector<web::Link> doors;
    const auto add = [&](std::string_view path, const base::Words& label) {
        if (web::leads_to_page(context, path)) doors.push_back(link(context, label, path));
    };
    add("/me/data", words("Download my data at once"));
    add("/me/consents", words("See and withdraw my consents at once"));
    add("/me/delete", words("Delete my account"));
    add("/me", words("Correct my name or address myself"));
    return doors;
}

web::Response request_form(web::Context& context, const web::Input& input) {
    accounts::FormPageView view{say(context, words("Ask about my data")), say(context, words("We answer on this site and send a letter. What you can do at once yourself stands below the form.")), {},
                                input.view("/me/requests/new", words("Send")), at_once(context)};
    view.form.fields = {
        input.field({.name = "topic", .label = say(context, words("What do you want?")), .choices = topics(context, Topic::access, Topic::objection)}),
        input.field({.name = "text", .label = say(context, words("Which data, and why")), .type = "lines"}),
    };
    return accounts::shown(context, std::move(view), input, "me");
}

}  // namespace

Answer my_requests_page(web::Context& context) {
    MineView view;
    for (const auto& row : requests_of(context.db(), context.identity()->account)) {
        auto detail = say(context, row.state == State::open ? words("We answer by: {due}", {{"due", moment(context, row.due_at)}})
                                                            : words("Answered: {time}", {{"time", moment(context, *row.ended_at)}}));
        view.items.push_back({fmt::format("{}: {}", title_of(context, row), say(context, name_of(row.topic))), std::move(detail), context.href(fmt::format("/me/requests/{}", row.id.value)),
                              state_badge(context, row)});
    }
    view.doors = at_once(context);
    auto chrome = web::frame(context, {.title = say(context, words("My requests")), .section = "me", .back = link(context, words("My account"), "/me"), .path = "/me/requests", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::mine, chrome, view);
}

Answer my_request_form(web::Context& context) { return request_form(context, web::Input(context)); }

Answer ask(web::Context& context) {
    web::Input input(context);
    const auto account = context.identity()->account;
    Asked asked{.topic = chosen_topic(input, Topic::access, Topic::objection), .account = account, .language = context.language};
    asked.text = input.text("text", {.least = 5, .most = 4000, .lines = true});
    if (!input.good()) return request_form(context, input);
    const auto key = web::submission_key(context);
    if (const auto before = web::sent_before(context.db(), key)) return web::Response::redirect(*before);
    TRY(web::within_rate(context, "data_request", fmt::to_string(account.value)));
    std::vector<std::byte> seed(16);
    base::SystemRandom().fill(seed);
    const auto clock = clock_now(context, duty_of(asked.topic), context.now);
    auto told = told_of(context, Row{.account = account, .language = asked.language}, {});
    told.fields["due"] = i18n::moment(told.language, context.site.zone.local(clock.due), context.today);
    const auto to = context.href("/me/requests/"), letter_link = accounts::absolute(context, told.language, "/me/requests/");
    const auto location = context.write([=, vault = accounts::vault_of(context), now = context.now](db::Writing& db) {
        if (const auto before = web::sent_before(db, key)) return *before;
        const auto id = receive(db, vault, asked, seed, clock, now, 0, now);
        send_receipt(db, id, told, letter_link, {}, now);
        auto made = fmt::format("{}{}?done=sent", to, id.value);
        web::note_sent(db, key, made, now);
        return made;
    });
    return web::Response::redirect(location);
}

Answer my_request_page(web::Context& context, RequestId id) {
    const auto row = request_of(context.db(), id);
    // Another's is as if there were none.
    if (!row || row->account != context.identity()->account) return base::refuse(base::Error::Kind::not_found, words("There is no such request."));
    auto view = shown_view(context, *row, sealed_of(context.db(), accounts::vault_of(context), id).value());
    if (context.query.text("done", 20).value_or("") == "sent" && row->state == State::open) view.banner = done(context, words("Sent. We have received it."));
    view.back = link(context, words("My requests"), "/me/requests");
    return shown_page(context, std::move(view), "me");
}

}  // namespace requests
