// Complaints of anybody: the form, its receipt with number and code, and the state by both (S5). No account, no third party.
#include <fmt/format.h>

#include <charconv>

#include "base/random.h"
#include "i18n/dates.h"
#include "requests/guests.h"
#include "requests/handlers.h"
#include "requests/parts.h"
#include "requests/templates.h"
#include "web/asset.h"
#include "web/cookie.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace requests {
namespace {

using base::words;

web::Response complaint_form(web::Context& context, const web::Input& input) {
    ComplaintView view{input.view("/complaints/new", words("Send")), link(context, words("I have a number and want to see the state"), "/complaints/status")};
    if (context.identity()) view.status = link(context, words("My requests"), "/me/requests");
    view.form.fields = {
        input.field({.name = "topic", .label = say(context, words("What is wrong?")), .choices = topics(context, Topic::illegal, Topic::other)}),
        input.field({.name = "page", .label = say(context, words("Where is it?")), .hint = say(context, words("The address of the page, or in words: which event, which place.")), .required = false},
                    page_before(context, "/complaints/")),
        input.field({.name = "text", .label = say(context, words("Tell us more")), .type = "lines"}),
    };
    if (!context.identity())
        view.form.fields.push_back(input.field({.name = "email", .label = say(context, words("E-mail")), .type = "email", .autocomplete = "email",
                                                .hint = say(context, words("If you want a letter with the number and another when there is an answer.")), .required = false}));
    auto chrome = web::frame(context, {.title = say(context, words("Something wrong here?")), .path = "/complaints/new"});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(templates::complaint, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

Asked typed_complaint(web::Context& context, web::Input& input) {
    Asked asked;
    asked.topic = chosen_topic(input, Topic::illegal, Topic::other);
    asked.page = typed_page(context, input);
    asked.text = input.text("text", {.least = 5, .most = 4000, .lines = true});
    asked.language = context.language;
    if (const auto* identity = context.identity()) asked.account = identity->account;
    else if (!input.typed("email").empty()) asked.email = input.email("email");
    return asked;
}

RequestId id_in(std::string_view text) {
    RequestId id;
    std::from_chars(text.data(), text.data() + text.size(), id.value);
    return id;
}

// A guest's number and code stay in the browser for an hour, so that the receipt can be looked at again and no address holds them.
void remember(web::Context& context, RequestId id) {
    const auto value = fmt::format("{}-{}", id.value, plain_code(code_of(context.environment.keys, seed_of(context.db(), id))));
    context.cookies.push_back(web::cookie_line(web::Cookie::link, value, std::chrono::hours(1), context.environment.dev));
}

// Whose number and code fit. An unknown number takes the same way as a wrong code.
std::optional<Row> found(const web::Context& context, RequestId id, std::string_view code) {
    const auto expected = plain_code(code_of(context.environment.keys, seed_of(context.db(), id)));
    auto row = request_of(context.db(), id);
    if (!base::same(expected, plain_code(code)) || !row || row->kind != Kind::complaint) return {};
    return row;
}

web::Response led(web::Context& context, RequestId id) {
    if (context.identity()) return web::Response::redirect(context.href(fmt::format("/me/requests/{}?done=sent", id.value)));
    remember(context, id);
    return web::Response::redirect(context.href("/complaints/state"));
}

web::Response status_form(web::Context& context, web::Input& input) {
    accounts::FormPageView view{say(context, words("State of a complaint")), say(context, words("The number and the code stand on the page that you saw after sending, and in the letter.")), {},
                                input.view("/complaints/status", words("Show")), {}};
    view.form.fields = {
        input.field({.name = "number", .label = say(context, words("Number")), .width = "tiny"}, context.query.text("number", 20).value_or("")),
        input.field({.name = "code", .label = say(context, words("Code")), .autocomplete = "off", .hint = say(context, words("Twelve figures: 1234-5678-9012")), .width = "short"}),
    };
    view.links = {link(context, words("Write a complaint"), "/complaints/new")};
    return accounts::shown(context, std::move(view), input, "");
}

}  // namespace

Answer complaint_page(web::Context& context) { return complaint_form(context, web::Input(context)); }

Answer complain(web::Context& context) {
    web::Input input(context);
    const auto asked = typed_complaint(context, input);
    if (input.good()) check_for_programs(context, input);
    if (!input.good()) return complaint_form(context, input);
    const auto key = web::submission_key(context);
    if (const auto before = web::sent_before(context.db(), key)) return led(context, id_in(*before));
    TRY(web::within_rate(context, "complaint"));
    const auto vault = accounts::vault_of(context);
    // Nobody has confirmed the address, so it gets few letters, whoever asks for them.
    const bool few = asked.email.empty() || web::within_rate(context, "complaint_letter", base::bytes_of(vault.email_hash(asked.email))).has_value();
    std::vector<std::byte> seed(16);
    base::SystemRandom().fill(seed);
    const auto clock = clock_now(context, duty_of(asked.topic), context.now);
    auto told = told_of(context, Row{.account = asked.account, .language = asked.language}, few ? asked.email : std::string());
    told.fields["due"] = i18n::moment(told.language, context.site.zone.local(clock.due), context.today);
    const auto base_link = accounts::absolute(context, told.language, asked.account ? "/me/requests/" : "/complaints/status?number=");
    const auto code = code_of(context.environment.keys, seed);
    const auto id = context.write([=, now = context.now](db::Writing& db) {
        if (const auto before = web::sent_before(db, key)) return id_in(*before);
        const auto made = receive(db, vault, asked, seed, clock, now, 0, now);
        send_receipt(db, made, told, base_link, asked.account ? std::string_view() : code, now);
        web::note_sent(db, key, fmt::to_string(made.value), now);
        return made;
    });
    return led(context, id);
}

Answer complaint_status_page(web::Context& context) {
    web::Input input(context);
    return status_form(context, input);
}

Answer find_complaint(web::Context& context) {
    web::Input input(context);
    const auto number = input.text("number", {.most = 20}), code = input.text("code", {.most = 40});
    const auto row = input.good() ? found(context, id_in(number), code) : std::nullopt;
    if (input.good() && !row) input.mistake("", words("There is no complaint with this number and this code."));
    if (!input.good()) return status_form(context, input);
    remember(context, row->id);
    return web::Response::redirect(context.href("/complaints/state"));
}

Answer complaint_state_page(web::Context& context) {
    const auto kept = web::cookie_of(context.request.head, web::name_of(web::Cookie::link, context.environment.dev));
    const auto dash = kept.find('-');
    const auto row = dash == kept.npos ? std::nullopt : found(context, id_in(kept.substr(0, dash)), kept.substr(dash));
    if (!row) return web::Response::redirect(context.href("/complaints/status"));
    const auto sealed = sealed_of(context.db(), accounts::vault_of(context), row->id).value();
    auto view = shown_view(context, *row, sealed);
    view.code = code_of(context.environment.keys, seed_of(context.db(), row->id));
    view.banner = done(context, words("We have received your complaint."));
    if (row->state != State::open) view.banner = {};
    view.back = link(context, words("State of a complaint"), "/complaints/status");
    return shown_page(context, std::move(view), "");
}

}  // namespace requests
