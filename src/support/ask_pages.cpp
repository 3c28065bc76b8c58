// Writing to support: the form for guests and members, and a guest's ticket behind its secret link.
#include <fmt/format.h>

#include <charconv>

#include "base/random.h"
#include "i18n/dates.h"
#include "plans/plan.h"
#include "requests/guests.h"
#include "requests/remind.h"
#include "support/handlers.h"
#include "support/parts.h"
#include "support/templates.h"
#include "web/asset.h"
#include "web/cookie.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace support {
namespace {

using base::words;

std::vector<web::FormChoice> own_organisations(web::Context& context) {
    std::vector<web::FormChoice> choices;
    const auto* identity = context.identity();
    if (!identity) return choices;
    for (auto& [id, name] : organisations_of(context.db(), identity->account, context.language)) choices.push_back({fmt::to_string(id), std::move(name)});
    if (!choices.empty()) choices.insert(choices.begin(), {"none", say(context, words("For myself"))});
    return choices;
}

web::Response ask_form(web::Context& context, const web::Input& input) {
    AskView view;
    view.form = input.view("/help/ask", words("Send"));
    const auto page = requests::page_before(context, "/help/ask");
    view.form.fields = {
        input.field({.name = "topic", .label = say(context, words("What is it about?")), .choices = topics(context)}, context.query.text("topic", 20).value_or("")),
        input.field({.name = "page", .label = say(context, words("Where was it?")), .hint = say(context, words("The address of the page, or in words. May be left empty.")), .required = false}, page),
        input.field({.name = "text", .label = say(context, words("Tell us what happened or what you want to know")), .type = "lines"}),
    };
    auto own = own_organisations(context);
    if (!own.empty()) view.form.fields.push_back(input.field({.name = "organisation", .label = say(context, words("For whom do you ask?")), .type = "select", .choices = std::move(own)}, "none"));
    if (!context.identity())
        view.form.fields.push_back(input.field({.name = "email", .label = say(context, words("E-mail")), .type = "email", .autocomplete = "email", .hint = say(context, words("The answer and a link to it come there. We use it for nothing else."))}));
    view.doors = {link(context, words("Help by role: residents, organisers, businesses"), "/help"), link(context, words("Something on a page is wrong, unlawful or about me: write a complaint"), "/complaints/new")};
    if (context.site.has(web::Feature::ideas)) view.doors.push_back(link(context, words("I have an idea for the site"), "/ideas"));
    if (context.identity()) view.doors.push_back(link(context, words("My tickets"), "/me/tickets"));
    auto chrome = web::frame(context, {.title = say(context, words("Ask support")), .back = link(context, words("Help"), "/help"), .path = "/help/ask"});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(templates::ask, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

// As soon as the plan of the organisation promises, or else as everybody has it.
int hours_for(const web::Context& context, std::optional<std::int64_t> organisation) {
    constexpr int usual = 48;
    using plans::Limit;
    if (organisation) return plans::allowed(context.db(), *organisation, Limit::first_answer, context.today).most.value_or(usual);
    return plans::most_of(context.db(), plans::Plan::basic, Limit::first_answer).value_or(usual);
}

Asked typed_ticket(web::Context& context, web::Input& input) {
    Asked asked{.language = context.language};
    const auto topic = input.choice("topic", topics(context));
    for (std::size_t i = 0; i < topic_names.size(); ++i)
        if (topic_names[i] == topic) asked.topic = static_cast<Topic>(i);
    asked.page = requests::typed_page(context, input);
    asked.text = input.text("text", {.least = 5, .most = 4000, .lines = true});
    if (const auto* identity = context.identity()) asked.account = identity->account;
    else asked.email = input.email("email");
    const auto own = own_organisations(context);
    if (own.empty()) return asked;
    const auto chosen = input.choice("organisation", own);
    std::int64_t id = 0;
    std::from_chars(chosen.data(), chosen.data() + chosen.size(), id);
    if (id > 0) asked.organisation = id;
    return asked;
}

// A guest's ticket stays in the browser for an hour, so that it can be looked at again and no address holds its key.
void remember(web::Context& context, TicketId id, std::string_view key) {
    context.cookies.push_back(web::cookie_line(web::Cookie::link, fmt::format("t{}-{}", id.value, key), std::chrono::hours(1), context.environment.dev));
}

std::string guest_path(TicketId id) { return fmt::format("/help/tickets/{}", id.value); }

// An unknown number takes the same way as a wrong key.
std::optional<Row> found(const web::Context& context, TicketId id, std::string_view key) {
    const auto expected = link_key(context.environment.keys, seed_of(context.db(), id));
    auto row = ticket_of(context.db(), id);
    if (!base::same(expected, key) || !row || row->account) return {};
    return row;
}

base::Result<Row> remembered(const web::Context& context, TicketId id) {
    auto kept = web::cookie_of(context.request.head, web::name_of(web::Cookie::link, context.environment.dev));
    const auto begin = fmt::format("t{}-", id.value);
    auto row = kept.starts_with(begin) ? found(context, id, kept.substr(begin.size())) : std::nullopt;
    if (!row) return base::refuse(base::Error::Kind::not_found, words("Open your ticket by the link in the letter that we sent you."));
    return std::move(*row);
}

TicketView guest_view(web::Context& context, const Row& row) {
    TicketView view;
    view.address = context.origin() + context.href(path_of(context, row));
    view.back = link(context, words("Help"), "/help");
    return view;
}

}  // namespace

Answer ask_page(web::Context& context) { return ask_form(context, web::Input(context)); }

Answer ask(web::Context& context) {
    web::Input input(context);
    auto asked = typed_ticket(context, input);
    if (input.good()) requests::check_for_programs(context, input);
    if (!input.good()) return ask_form(context, input);
    const auto key = web::submission_key(context);
    const auto led = [&](TicketId id) {
        if (asked.account) return web::Response::redirect(context.href(fmt::format("/me/tickets/{}?done=sent", id.value)));
        remember(context, id, link_key(context.environment.keys, seed_of(context.db(), id)));
        return web::Response::redirect(context.href(guest_path(id) + "?done=sent"));
    };
    const auto id_in = [](std::string_view text) {
        TicketId id;
        std::from_chars(text.data(), text.data() + text.size(), id.value);
        return id;
    };
    if (const auto before = web::sent_before(context.db(), key)) return led(id_in(*before));
    TRY(web::within_rate(context, "ticket"));
    const auto vault = accounts::vault_of(context);
    // Nobody has confirmed the address, so it gets few letters, whoever asks for them.
    const bool few = asked.email.empty() || web::within_rate(context, "ticket_letter", base::bytes_of(vault.email_hash(asked.email))).has_value();
    std::vector<std::byte> seed(16);
    base::SystemRandom().fill(seed);
    asked.hours = hours_for(context, asked.organisation);
    auto told = told_of(context, Row{.account = asked.account, .language = asked.language}, few ? asked.email : std::string());
    told.fields["due"] = i18n::moment(told.language, context.site.zone.local(context.now + std::chrono::hours(asked.hours)), context.today);
    const auto begin = accounts::absolute(context, told.language, asked.account ? "/me/tickets/" : "/help/tickets/");
    const auto rest = asked.account ? std::string() : "/" + link_key(context.environment.keys, seed);
    const auto id = context.write([=, now = context.now](db::Writing& db) {
        if (const auto before = web::sent_before(db, key)) return id_in(*before);
        const auto made = receive(db, vault, asked, seed, now);
        send_receipt(db, made, fmt::format("{}{}{}", begin, made.value, rest), told, now);
        web::note_sent(db, key, fmt::to_string(made.value), now);
        return made;
    });
    return led(id);
}

Answer follow_ticket(web::Context& context, TicketId id, std::string_view key) {
    context.personal = true;
    if (!found(context, id, key)) return base::refuse(base::Error::Kind::not_found, words("Open your ticket by the link in the letter that we sent you."));
    remember(context, id, key);
    return web::Response::redirect(context.href(guest_path(id)));
}

Answer guest_ticket_page(web::Context& context, TicketId id) {
    const auto row = TRY(remembered(context, id));
    return ticket_page(context, web::Input(context), row, guest_view(context, row), "/help/tickets/:id", guest_path(id));
}

Answer go_on_as_guest(web::Context& context, TicketId id) {
    const auto row = TRY(remembered(context, id));
    return went_on(context, row, guest_view(context, row), "/help/tickets/:id", guest_path(id));
}

Answer solve_as_guest(web::Context& context, TicketId id) {
    const auto row = TRY(remembered(context, id));
    return called_solved(context, row, guest_path(id));
}

}  // namespace support
