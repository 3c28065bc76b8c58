#include "support/parts.h"

#include <fmt/format.h>

#include "requests/guests.h"
#include "requests/office.h"
#include "support/templates.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace support {

using base::words;

std::string title_of(const web::Context& context, const Row& row) { return say(context, words("Ticket № {number}", {{"number", fmt::to_string(row.id.value)}})); }

web::Badge state_badge(const web::Context& context, const Row& row) {
    constexpr std::array tones{"info", "good", "warn", "good", ""};
    return {tones[static_cast<std::size_t>(row.state)], "", say(context, name_of(row.state)), ""};
}

std::vector<web::FormChoice> topics(const web::Context& context) {
    std::vector<web::FormChoice> choices;
    for (std::size_t i = 0; i < topic_names.size(); ++i) {
        const auto hint = hint_of(static_cast<Topic>(i));
        choices.push_back({std::string(topic_names[i]), say(context, name_of(static_cast<Topic>(i))), hint.msgid.empty() ? std::string() : say(context, hint)});
    }
    return choices;
}

std::string path_of(const web::Context& context, const Row& row) {
    if (row.account) return fmt::format("/me/tickets/{}", row.id.value);
    return fmt::format("/help/tickets/{}/{}", row.id.value, link_key(context.environment.keys, seed_of(context.db(), row.id)));
}

Told told_of(const web::Context& context, const Row& row, const std::string& email) {
    Told told{email, row.language, {{"number", fmt::to_string(row.id.value)}}};
    if (row.account) {
        const auto account = accounts::known(context.db(), context.environment.keys, *row.account);
        told.to = account ? account->email : std::string();
        if (account) told.language = account->language;
    }
    told.fields["link"] = accounts::absolute(context, told.language, path_of(context, row));
    return told;
}

Officer officer_of(const web::Identity& identity) {
    for (std::size_t i = web::role_count; i-- > 0;)
        if (const auto role = static_cast<web::Role>(i); identity.roles.has(role) && web::may(role, web::Act::answer_requests)) return {identity.account, std::string(web::role_names[i])};
    return {identity.account, std::string(web::role_names[0])};
}

namespace {

SaidView said_view(const web::Context& context, const Message& message) {
    SaidView view{.who = say(context, message.actor ? words("The city’s support") : words("You")), .at = requests::moment(context, message.at), .text = message.text, .what = {}};
    if (message.kind == Said::solved) view.what = say(context, words("Marked as solved"));
    if (message.kind == Said::closed) view.who = {}, view.what = say(context, words("Closed: nobody went on with it for {n} days", {{"n", fmt::to_string(silence.count())}}));
    return view;
}

void put_lines(const web::Context& context, const Row& row, TicketView& view) {
    view.lines = {{"list", say(context, words("About")), say(context, name_of(row.topic))}, {"clock", say(context, words("Received")), requests::moment(context, row.received_at)}};
    if (!row.page.empty()) view.lines.push_back(requests::page_line(context, row.page));
    if (!row.organisation_name.empty()) view.lines.push_back({"place", say(context, words("Organisation")), row.organisation_name});
    if (row.state == State::open) view.lines.push_back({"calendar", say(context, words("We answer by")), requests::moment(context, row.due_at)});
}

web::Banner ticket_banner(const web::Context& context, const Row& row) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "sent") return done(context, words("Sent. We have received it."));
    if (what == "solved" && row.state == State::solved) return done(context, words("Good. Write again if it comes back."));
    return {};
}

}  // namespace

web::Response ticket_page(web::Context& context, const web::Input& input, const Row& row, TicketView view, std::string_view pattern, const std::string& path) {
    view.title = title_of(context, row);
    view.state = state_badge(context, row);
    view.banner = ticket_banner(context, row);
    put_lines(context, row, view);
    for (const auto& message : messages_of(context.db(), accounts::vault_of(context), row.id))
        if (message.kind != Said::noted && message.kind != Said::taken) view.said.push_back(said_view(context, message));
    view.has_form = row.takes_words(context.now);
    if (view.has_form) {
        view.form = input.view(pattern, words("Send"));
        view.form.action = context.href(path);
        view.form.fields = {input.field({.name = "text", .label = say(context, ended(row.state) ? words("It is not solved: what is wrong?") : words("Add something")), .type = "lines"})};
    }
    view.has_end = !ended(row.state);
    if (view.has_end) {
        view.end = web::Input(context).view(std::string(pattern) + "/solved", words("It is solved"));
        view.end.action = context.href(path + "/solved");
        view.end.error.clear();
        view.end.warning.clear();  // said once on the page
    }
    auto chrome = web::frame(context, {.title = view.title, .section = row.account ? "me" : "", .back = view.back, .path = path, .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    context.personal = true;
    auto response = context.page(templates::ticket, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

base::Result<web::Response> went_on(web::Context& context, const Row& row, TicketView view, std::string_view pattern, const std::string& path) {
    web::Input input(context);
    const auto text = input.text("text", {.least = 2, .most = 4000, .lines = true});
    if (!input.good()) return ticket_page(context, input, row, std::move(view), pattern, path);
    const auto key = web::submission_key(context);
    if (const auto before = web::sent_before(context.db(), key)) return web::Response::redirect(*before);
    TRY(web::within_rate(context, "ticket_words"));
    const auto back = context.href(path + "?done=sent");
    const auto done = context.write([=, id = row.id, vault = accounts::vault_of(context), now = context.now](db::Writing& db) -> base::Result<void> {
        if (web::sent_before(db, key)) return {};
        TRY(go_on(db, vault, id, text, now));
        web::note_sent(db, key, back, now);
        return {};
    });
    if (!input.done(done)) return ticket_page(context, input, ticket_of(context.db(), row.id).value(), std::move(view), pattern, path);
    return web::Response::redirect(back);
}

base::Result<web::Response> called_solved(web::Context& context, const Row& row, const std::string& path) {
    // Already over: whoever presses twice is where they wanted to be.
    if (!ended(row.state))
        TRY(context.write([id = row.id, vault = accounts::vault_of(context), now = context.now](db::Writing& db) { return call_solved(db, vault, id, now); }));
    return web::Response::redirect(context.href(path + "?done=solved"));
}

}  // namespace support
