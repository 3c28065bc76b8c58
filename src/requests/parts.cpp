#include "requests/parts.h"

#include <fmt/format.h>

#include "i18n/dates.h"
#include "requests/guests.h"
#include "requests/templates.h"
#include "web/asset.h"
#include "web/frame.h"

namespace requests {

using base::words;

namespace {

base::Words hint_of(Topic topic) {
    switch (topic) {
        case Topic::access: return words("Which data, from where, for what, and who has received them.");
        case Topic::correction: return words("Say what is wrong and how it should read.");
        case Topic::blocking: return words("The data stay, but nobody uses them until the matter is settled.");
        case Topic::erasure: return words("What the law does not oblige us to keep.");
        case Topic::withdrawal: return words("We stop what you had agreed to.");
        case Topic::objection: return words("Against what we do with the data without your consent.");
        case Topic::illegal: return words("Fraud, threats, forbidden goods, stolen texts or pictures.");
        case Topic::wrong_data: return words("An address, a time, a price, a telephone.");
        case Topic::my_data: return words("A name, a telephone or a picture without consent.");
        case Topic::child_photo: return words("We take it down within a day; you need not prove anything.");
        default: return {};
    }
}

}  // namespace

std::string title_of(const web::Context& context, const Row& row) {
    const auto number = fmt::to_string(row.id.value);
    if (row.kind == Kind::complaint) return say(context, words("Complaint № {number}", {{"number", number}}));
    return say(context, words("Request № {number}", {{"number", number}}));
}

web::Badge state_badge(const web::Context& context, const Row& row) {
    const auto* tone = row.state == State::open ? "info" : row.state == State::answered ? "good" : "";
    return {tone, "", say(context, name_of(row.state)), ""};
}

web::Badge clock_badge(const web::Context& context, const Row& row) { return row.state == State::open ? clock_badge(context, row.due_at) : web::Badge(); }

std::vector<web::FormChoice> topics(const web::Context& context, Topic first, Topic last) {
    std::vector<web::FormChoice> choices;
    for (auto i = static_cast<std::size_t>(first); i <= static_cast<std::size_t>(last); ++i) {
        const auto topic = static_cast<Topic>(i);
        const auto hint = hint_of(topic);
        choices.push_back({std::string(topic_names[i]), say(context, name_of(topic)), hint.msgid.empty() ? std::string() : say(context, hint)});
    }
    return choices;
}

Topic chosen_topic(web::Input& input, Topic first, Topic last) {
    const auto typed = input.typed("topic");
    for (auto i = static_cast<std::size_t>(first); i <= static_cast<std::size_t>(last); ++i)
        if (topic_names[i] == typed) return static_cast<Topic>(i);
    input.mistake("topic", words("Choose one of these"));
    return first;
}

Clock clock_now(const web::Context& context, Duty duty, base::Instant from) { return clock_of(context.site, duty, from, holidays_of(context)); }

Told told_of(const web::Context& context, const Row& row, const std::string& guest_email) {
    const auto number = fmt::to_string(row.id.value);
    Told told{guest_email, row.language, {{"number", number}}};
    if (row.account) {
        const auto account = accounts::known(context.db(), context.environment.keys, *row.account);
        told.to = account ? account->email : std::string();
        if (account) told.language = account->language;
    }
    const auto path = row.account ? "/me/requests/" + number : "/complaints/status?number=" + number;
    told.fields["link"] = accounts::absolute(context, told.language, path);
    return told;
}

std::string words_erased(const web::Context& context, base::Instant at) {
    return say(context, words("What was written here was erased on {day}, three years after the answer.", {{"day", i18n::date(context.language, context.site.zone.today(at), context.today)}}));
}

ShownView shown_view(const web::Context& context, const Row& row, const Sealed& sealed) {
    ShownView view;
    view.title = title_of(context, row);
    view.state = state_badge(context, row);
    view.text = row.erased_at ? words_erased(context, *row.erased_at) : sealed.text;
    view.lines = {{"list", say(context, words("About")), say(context, name_of(row.topic))}, {"clock", say(context, words("Received")), moment(context, row.received_at)}};
    if (!row.page.empty()) view.lines.push_back(page_line(context, row.page));
    if (row.state == State::open) view.lines.push_back({"calendar", say(context, row.extended_at ? words("We answer by (extended)") : words("We answer by")), moment(context, row.due_at)});
    if (row.reason) view.reason = say(context, sentence_of(*row.reason));
    if (row.ended_at) view.ended = moment(context, *row.ended_at);
    view.answer = sealed.answer;
    return view;
}

web::Response shown_page(web::Context& context, ShownView view, std::string_view section) {
    auto chrome = web::frame(context, {.title = view.title, .section = std::string(section), .back = view.back, .path = context.path, .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    context.personal = true;
    return context.page(templates::shown, chrome, view);
}

}  // namespace requests
