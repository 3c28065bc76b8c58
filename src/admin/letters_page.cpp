// The outbox: which letters wait, went out or did not, and what one of them says.
#include <fmt/format.h>

#include "accounts/account.h"
#include "admin/handlers.h"
#include "admin/parts.h"
#include "admin/templates.h"
#include "i18n/numbers.h"
#include "mail/kinds.h"
#include "web/guard.h"
#include "web/list.h"
#include "web/listing.h"

namespace admin {
namespace {

using base::words;
using mail::State;

std::string_view tone_of(State state) {
    switch (state) {
        case State::waiting: return "warn";
        case State::sent: return "good";
        case State::bounced:
        case State::refused:
        case State::expired: return "bad";
        case State::dropped: return "info";
    }
    return {};
}

std::string title_of(const web::Context& context, const std::string& kind) {
    const auto* known = mail::kind(kind);
    return known ? say(context, known->title) : kind;
}

// An address is a personal field: enough of it to tell two apart, and the account's page for the rest.
std::string masked(std::string_view address) {
    const auto at = address.find('@');
    return fmt::format("{}…{}", address.substr(0, 1), at == address.npos ? std::string_view() : address.substr(at));
}

bool of_an_address(char c) { return c > ' ' && c < 127 && std::string_view("<>()[],;:\"'").find(c) == std::string_view::npos; }

// What a mail server said repeats the address, as a rule.
std::string with_masked(const std::string& said) {
    std::string made;
    for (std::size_t at = 0; at < said.size();) {
        auto end = at;
        while (end < said.size() && of_an_address(said[end])) ++end;
        const auto word = std::string_view(said).substr(at, end - at);
        made.append(word.find('@') == word.npos ? std::string(word) : masked(word));
        if (end < said.size()) made += said[end++];
        at = end;
    }
    return made;
}

std::optional<State> state_of(std::string_view name) {
    for (std::size_t i = 0; i < mail::state_names.size(); ++i)
        if (mail::state_names[i] == name) return static_cast<State>(i);
    return {};
}

web::FilterGroup states_of(const web::Context& context, const web::Asked& asked) {
    web::FilterGroup states{say(context, words("State")), {}};
    for (std::size_t i = 0; i < mail::state_names.size(); ++i) {
        states.chips.push_back(asked.chip(say(context, name_of(static_cast<State>(i))), 0, "state", mail::state_names[i]));
        states.chips.back().count.clear();
    }
    return states;
}

// There are more kinds than a row of chips would bear.
web::FormField kind_field(const web::Context& context, const web::Asked& asked) {
    web::FormField field{.name = "kind", .label = say(context, words("Kind of letter")), .type = "select"};
    field.choices.push_back({"", say(context, words("All letters")), {}, asked.of("kind").empty()});
    for (const auto& kind : mail::kinds()) field.choices.push_back({std::string(kind.name), say(context, kind.title), {}, kind.name == asked.of("kind")});
    return field;
}

web::Table table_of(const web::Context& context, const std::vector<mail::OutboxRow>& rows) {
    web::Table table{say(context, words("Outbox")), {say(context, words("Letter")), say(context, words("State")), say(context, words("To")), say(context, words("Written")), say(context, words("Tries"))}, {}};
    for (const auto& row : rows)
        table.rows.push_back({{{.text = title_of(context, row.kind), .href = context.href(fmt::format("/admin/letters/{}", row.id.value))},
                               {.text = say(context, name_of(row.state)), .tone = std::string(tone_of(row.state))},
                               {.text = masked(row.address)},
                               {.text = moment(context, row.created_at)},
                               {.text = i18n::number(context.language, row.attempts), .number = true}}});
    return table;
}

}  // namespace

Answer letters_page(web::Context& context) {
    web::Asked asked(context.href("/admin/letters"));
    auto state = TRY(context.query.choice("state", {"waiting", "sent", "bounced", "refused", "expired", "dropped"}));
    asked.put("state", std::move(state));
    auto kind = TRY(context.query.text("kind", 60));
    if (!kind.empty() && !mail::kind(kind)) return base::refuse(base::Error::Kind::invalid, words("There is no such kind of letter."), "kind");
    asked.put("kind", std::move(kind));
    const auto edge = TRY(web::asked_edge<mail::LetterId>(context.query));
    const mail::Wanted wanted{state_of(asked.of("state")), asked.of("kind")};
    const auto page = web::page_at(edge, [&](auto from, int limit) { return mail::outbox(context.db(), wanted, from, limit); });
    ListView view{.title = say(context, words("Outbox")), .intro = say(context, words("Letters that have ended stay here for a month."))};
    view.asks = {kind_field(context, asked)};
    view.asks_action = asked.path();
    if (!asked.of("state").empty()) view.hidden = {{"state", std::string(asked.of("state"))}};
    view.groups = {states_of(context, asked)};
    if (asked.filtered()) view.reset_href = asked.without_filters();
    view.table = table_of(context, page.rows);
    view.empty = web::nothing(context, asked, {words("No letter is like that."), words("Show all letters")}, {.title = say(context, words("No letters yet"))});
    view.pager = web::pager_of(page, [&](std::string_view direction, const mail::OutboxRow& row) { return asked.page(direction, row.id.value); });
    view.links = {link(context, words("Words of letters"), "/admin/words-of-letters"), link(context, words("Mail server"), "/admin/mail")};
    return shown(context, templates::list, {.title = view.title, .path = "/admin/letters"}, view);
}

LetterWords letter_words(const mail::Content& content) {
    LetterWords words{content.subject, {}, content.button, 0};
    for (const auto& paragraph : content.paragraphs) {
        if (paragraph == mail::button_place) words.button_after = words.paragraphs.size();
        else words.paragraphs.push_back(paragraph);
    }
    return words;
}

namespace {

std::vector<web::Line> facts_of(web::Context& context, const mail::OutboxRow& row) {
    const auto language = i18n::parse_language(row.language);
    std::vector<web::Line> facts{{"person", say(context, words("To")), masked(row.address), {}}, {"language", say(context, words("Language")), language ? std::string(i18n::own_name(*language)) : row.language, {}},
                                 {"calendar", say(context, words("Written")), moment(context, row.created_at), {}}};
    if (web::may(context.identity()->roles, web::Act::see_people))
        if (const auto account = accounts::find(context.db(), context.environment.keys, row.address)) facts[0].href = context.href(fmt::format("/admin/people/{}", account->value));
    if (row.attempts > 0) facts.push_back({"route", say(context, words("Tries")), i18n::number(context.language, row.attempts), {}});
    if (row.state == State::waiting) {
        facts.push_back({"clock", say(context, words("Next try")), moment(context, row.next_at), {}});
        facts.push_back({"clock", say(context, words("Not sent after")), moment(context, row.deadline_at), {}});
    }
    if (row.ended_at) facts.push_back({"check", say(context, words("Ended")), moment(context, *row.ended_at), {}});
    if (!row.error.empty()) facts.push_back({"info", say(context, words("What the server said")), with_masked(row.error), {}});
    return facts;
}

web::Banner letter_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "retry") return done(context, words("The letter is tried again now."));
    if (what == "drop") return done(context, words("The letter is withdrawn and will not be sent."));
    if (what == "late") return {.tone = "warn", .icon = "alert", .title = say(context, words("The letter had ended before, so nothing was done."))};
    return {};
}

}  // namespace

Answer letter_page(web::Context& context, mail::LetterId id) {
    const auto row = mail::letter(context.db(), id);
    if (!row) return web::route_detail::no_such_page();
    LetterView view{.title = title_of(context, row->kind), .banner = letter_banner(context), .facts = facts_of(context, *row)};
    if (context.stale) view.banner = {.tone = "warn", .icon = "alert", .title = say(context, context.stale->message)};
    view.badges = {{std::string(tone_of(row->state)), "", say(context, name_of(row->state)), ""}};
    if (const auto content = mail::words_of(context.db(), *row)) view.words = letter_words(*content);
    if (row->state == State::waiting)
        view.deeds = {context.href(context.path), web::form_token(context, "/admin/letters/:id"),
                      {{"deed", "retry", say(context, words("Try again now")), false}, {"deed", "drop", say(context, words("Withdraw the letter")), true}}};
    if (web::may(context.identity()->roles, web::Act::see_audit)) view.log = link(context, words("What was done with this letter"), fmt::format("/admin/audit?subject=letter&id={}", id.value));
    return shown(context, templates::letter, {.title = view.title, .back = link(context, words("Outbox"), "/admin/letters"), .path = fmt::format("/admin/letters/{}", id.value)}, view);
}

Answer change_letter(web::Context& context, mail::LetterId id) {
    const auto what = TRY(context.form->fields().choice("deed", {"retry", "drop"}));
    if (what.empty() || !mail::letter(context.db(), id)) return web::route_detail::no_such_page();
    const auto act = deed(context, web::Act::configure, what == "drop" ? "letter.drop" : "letter.retry", "letter", id.value);
    const bool changed = context.write([=, now = context.now](db::Writing& db) {
        const bool done = what == "drop" ? mail::drop(db, id, now) : mail::retry(db, id, now);
        if (done) audit::record(db, act);
        return done;
    });
    return web::Response::redirect(context.href(fmt::format("/admin/letters/{}?done={}", id.value, changed ? what : "late")));
}

}  // namespace admin
