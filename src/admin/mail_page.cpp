// By which server the city sends its mail, and whether a letter gets through.
#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "accounts/people.h"
#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "mail/address.h"
#include "mail/letter.h"
#include "mail/sender.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace admin {
namespace {

using base::words;

// "smtps://mail.example:465" as it is typed: host, port, and whether the connection is encrypted from its first byte.
struct Place {
    std::string host, port, security = "tls";
};

Place place_of(const mail::Sender& sender) {
    const auto secure = sender.url.starts_with("smtps://");
    const auto authority = std::string_view(sender.url).substr(sender.url.find("://") + 3);
    const auto colon = authority.rfind(':');
    const bool has_port = colon != authority.npos && authority.find(']', colon) == authority.npos;
    return {std::string(authority.substr(0, has_port ? colon : authority.npos)), has_port ? std::string(authority.substr(colon + 1)) : secure ? "465" : "587", secure ? "tls" : "starttls"};
}

std::vector<web::FormChoice> securities(const web::Context& context) {
    return {{"tls", say(context, words("Encrypted from the start (TLS)")), say(context, words("Usually port 465"))},
            {"starttls", say(context, words("Encrypted after the greeting (STARTTLS)")), say(context, words("Usually port 587. Without encryption only to this very machine."))}};
}

std::vector<web::Line> facts_of(const web::Context& context, const std::optional<mail::Sender>& sender) {
    if (!sender) return {{"alert", say(context, words("State")), say(context, words("No mail server is set: letters wait in the outbox.")), {}}};
    if (sender->trouble.empty()) return {{"check", say(context, words("State")), sender->tried_at == base::Instant{} ? say(context, words("Not tried yet")) : say(context, words("The last letter went out: {time}", {{"time", moment(context, sender->tried_at)}})), {}}};
    return {{"alert", say(context, words("State")), say(context, words("The last try failed: {time}", {{"time", moment(context, sender->tried_at)}})), {}},
            {"info", say(context, words("What the server said")), sender->trouble, {}}};
}

Answer mail_form(web::Context& context, const web::Input& input) {
    const auto sender = mail::sender(context.db());
    const auto known = sender.value_or(mail::Sender{});
    const auto place = sender ? place_of(known) : Place{"", "465", "tls"};
    FormPageView view{.title = say(context, words("Mail server")), .facts = facts_of(context, sender)};
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "saved") view.banner = done(context, words("The mail server is saved. Send a test letter to see whether it works."));
    view.form = input.view("/admin/mail", words("Save"));
    const auto optional_password = !known.password.empty();
    view.form.fields = {
        input.field({.name = "host", .label = say(context, words("Server")), .hint = say(context, words("For example: mail.example.kz"))}, place.host),
        input.field({.name = "port", .label = say(context, words("Port")), .width = "tiny"}, place.port),
        input.field({.name = "security", .label = say(context, words("Encryption")), .choices = securities(context)}, place.security),
        input.field({.name = "user", .label = say(context, words("User")), .autocomplete = "off", .required = false}, known.user),
        input.field({.name = "password", .label = say(context, words("Password of the user")), .type = "password", .autocomplete = "new-password",
                     .hint = optional_password ? say(context, words("There is one, and nobody is shown it. Leave it empty to keep it.")) : std::string(), .required = false}),
        input.field({.name = "address", .label = say(context, words("Address of the sender")), .type = "email"}, known.address),
        input.field({.name = "name", .label = say(context, words("Name of the sender")), .hint = say(context, words("Empty: the city’s name")), .required = false}, known.name),
    };
    view.links = {link(context, words("Send a test letter"), "/admin/mail/test"), link(context, words("Outbox"), "/admin/letters")};
    return shown(context, templates::form_page, {.title = view.title, .path = "/admin/mail"}, view, &input);
}

// What was typed as a server; mistakes stand at their fields. The password is kept where none is typed.
mail::Sender sender_of(web::Context& context, web::Input& input) {
    const auto known = mail::sender(context.db()).value_or(mail::Sender{});
    const auto host = input.text("host", {.most = 253});
    const auto port = input.number("port", 1, 65535);
    const auto security = input.choice("security", {"tls", "starttls"});
    const auto user = input.text("user", {.required = false, .most = 200});
    mail::Sender sender;
    sender.authorities = known.authorities;
    sender.name = input.text("name", {.required = false, .most = 80});
    if (auto address = mail::readable_address(input.text("address", {.most = 254}))) sender.address = std::move(*address);
    else if (!input.mistake_of("address")) input.mistake("address", address.error().message);
    if (!host.empty() && port && !security.empty()) {
        const auto typed = fmt::format("{}://{}:{}", security == "tls" ? "smtps" : "smtp", host, *port);
        if (const auto server = mail::read_server(typed); server && host.find_first_of("@/ ") == host.npos) sender.url = server->url;
        else input.mistake("host", words("A server is written as mail.example.kz, without anything before or behind it"));
    }
    if (std::ranges::any_of(user, [](char c) { return c <= ' ' || c > '~' || c == '/'; })) input.mistake("user", words("A user is written in Latin letters and signs, without spaces"));
    sender.user = user;
    const auto* form = &context.form->fields();
    const auto password = form->text("password", 1024).value_or("");
    sender.password = password.empty() ? known.password : mail::sealed_password(context.environment.keys, password);
    if (user.empty()) sender.password.clear();
    else if (sender.password.empty()) input.mistake("password", words("The mail server wants a password for its user"));
    // A password goes to the server it was given for, and to no other.
    else if (password.empty() && (sender.url != known.url || user != known.user)) input.mistake("password", words("Type the password again: it is kept for the old server and user alone"));
    return sender;
}

std::vector<audit::Change> changes_of(const mail::Sender& before, const mail::Sender& after) {
    std::vector<audit::Change> changes;
    const auto add = [&](std::string field, const std::string& old, const std::string& now) {
        if (old != now) changes.push_back({std::move(field), old, now});
    };
    add("server", before.url, after.url);
    add("user", before.user, after.user);
    add("address", before.address, after.address);
    add("name", before.name, after.name);
    if (before.password != after.password) changes.push_back({"password", {}, {}});  // that it is another one, and no more
    return changes;
}

}  // namespace

Answer mail_page(web::Context& context) { return mail_form(context, web::Input(context)); }

Answer change_mail(web::Context& context) {
    web::Input input(context);
    const auto sender = sender_of(context, input);
    if (!input.good()) return mail_form(context, input);
    auto act = deed(context, web::Act::configure, "mail.change", "mail", 0);
    context.write([=, now = context.now](db::Writing& db) mutable {
        act.changes = changes_of(mail::sender(db).value_or(mail::Sender{}), sender);
        if (act.changes.empty()) return;
        mail::put_sender(db, sender, now);
        audit::record(db, act);
    });
    return web::Response::redirect(context.href("/admin/mail?done=saved"));
}

namespace {

std::vector<web::Line> result_of(const web::Context& context, mail::LetterId id) {
    const auto letter = mail::letter(context.db(), id);
    if (!letter || letter->kind != "mail.test") return {};
    std::vector<web::Line> lines{{"mail", say(context, words("Test letter")), say(context, name_of(letter->state)), context.href(fmt::format("/admin/letters/{}", id.value))}};
    if (!letter->error.empty()) lines.push_back({"info", say(context, words("What the server said")), letter->error, {}});
    return lines;
}

}  // namespace

Answer mail_test_page(web::Context& context) {
    const web::Input input(context);
    FormPageView view{.title = say(context, words("Test letter")), .intro = say(context, words("A short letter goes to the address of your own account. Then you see here what became of it."))};
    const auto id = TRY(context.query.number("letter", 1, std::numeric_limits<std::int64_t>::max()));
    if (id) view.facts = result_of(context, mail::LetterId{*id});
    if (!view.facts.empty()) view.links = {link(context, words("See how it is now"), fmt::format("/admin/mail/test?letter={}", *id))};
    view.form = input.view("/admin/mail/test", words("Send a test letter"));
    return shown(context, templates::form_page, {.title = view.title, .back = link(context, words("Mail server"), "/admin/mail"), .path = "/admin/mail/test"}, view);
}

Answer send_mail_test(web::Context& context) {
    const auto own = context.identity()->account;
    const auto person = accounts::person(context.db(), own);
    const mail::Letter letter{"mail.test", person->language, accounts::contacts(context.db(), context.environment.keys, own).email, {}};
    const auto act = deed(context, web::Act::configure, "mail.test", "letter", 0);
    const auto key = web::submission_key(context);
    const auto where = context.write([=, now = context.now](db::Writing& db) {
        if (auto before = web::sent_before(db, key)) return *before;
        mail::post(db, letter, now);
        auto recorded = act;
        recorded.subject_id = mail::outbox(db, {mail::State::waiting, "mail.test"}, {}, 1).front().id.value;
        audit::record(db, recorded);
        const auto to = fmt::format("/admin/mail/test?letter={}", recorded.subject_id);
        web::note_sent(db, key, to, now);
        return to;
    });
    return web::Response::redirect(context.href(where));
}

}  // namespace admin
