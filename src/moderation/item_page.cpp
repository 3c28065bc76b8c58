// One that was sent: what it says and changes, and the decision about it.
#include <fmt/format.h>

#include <algorithm>

#include "media/media.h"
#include "moderation/handlers.h"
#include "moderation/parts.h"
#include "moderation/templates.h"
#include "requests/office.h"
#include "web/input.h"
#include "web/url.h"

namespace moderation {
namespace {

using base::words;

constexpr std::string_view nothing_yet = "null";

const std::string& value_of(const std::vector<Said>& all, const std::string& label) {
    static const std::string none;
    const auto found = std::ranges::find(all, label, &Said::label);
    return found == all.end() ? none : found->value;
}

// Line by line what is said now and what was said before; what stays is told apart.
void compare(ItemView& view, const std::vector<Said>& before, const std::vector<Said>& after) {
    const auto add = [&](const std::string& label, const std::string& was, const std::string& is) {
        if (was == is) {
            if (!is.empty()) view.unchanged.push_back({"", label, is});
        } else {
            view.changes.push_back({label, difference(was, is)});
        }
    };
    for (const auto& line : after) add(line.label, value_of(before, line.label), line.value);
    for (const auto& line : before)
        if (std::ranges::find(after, line.label, &Said::label) == after.end()) add(line.label, line.value, {});
}

// Of one that nobody has read yet there is nothing to compare: it is simply read.
void show_whole(ItemView& view, const std::vector<Said>& said) {
    for (const auto& line : said)
        if (!line.value.empty()) view.changes.push_back({line.label, {{Piece::Is::same, line.value}}});
}

void tell_content(ItemView& view, const web::Context& context, const Row& row) {
    const auto drafts = drafts_of(context.db(), row.id).value();
    const auto& matter = reviewable(row.thing.of);
    const auto said = [&](const std::string& draft) { return matter.said(context.db(), draft, context.language, context.site.zone); };
    if (drafts.before == nothing_yet) show_whole(view, said(drafts.draft));
    else compare(view, said(drafts.before), said(drafts.draft));
    for (const auto id : matter.pictures ? matter.pictures(drafts.draft) : std::vector<std::int64_t>())
        if (const auto shown = media::shown(context.db(), media::MediaId{id}, context.language)) view.pictures.push_back({.image = shown->small, .alt = shown->alt, .width = shown->width, .height = shown->height});
    if (row.state == State::waiting && matter.current(context.db(), row.thing.id) != drafts.before)
        view.warning = {.tone = "warn", .icon = "alert", .title = say(context, words("It has been changed since this was sent")),
                        .text = say(context, words("Accepting it puts everything back as it stands here."))};
}

void tell_about(ItemView& view, const web::Context& context, const Row& row) {
    view.badges = {kind_badge(context, row.kind), state_badge(context, row.state)};
    if (row.state == State::waiting) view.badges.push_back(requests::clock_badge(context, row.due_at));
    for (auto& badge : doubt_badges(context, row)) view.badges.push_back(std::move(badge));
    view.lines = {{"person", say(context, words("From")), sender_words(context, row)}, {"clock", say(context, words("Sent")), requests::moment(context, row.made_at)}};
    if (const auto open = reviewable(row.thing.of).public_path(context.db(), row.thing.id); !open.empty())
        view.lines.push_back({"external", say(context, words("Page in the city")), say(context, words("As everybody sees it")), context.href(open)});
    view.words = row.words;
    if (row.state == State::waiting) return;
    view.outcome = say(context, row.reason == Reason::none ? name_of(row.state) : name_of(row.reason));
    view.outcome_note = row.note;
}

void tell_history(ItemView& view, const web::Context& context, const Row& row) {
    for (const auto& step : history(context.db(), row.thing)) {
        if (step.id == row.id) continue;
        const auto what = fmt::format("{}: {}", say(context, name_of(step.kind)), say(context, name_of(step.state)));
        view.history.push_back({what, sender_words(context, step), requests::moment(context, step.made_at), step.note, context.href(item_path(step.id))});
    }
}

std::vector<web::FormChoice> reasons_for(const web::Context& context, const web::Input& input, std::string_view field, State state) {
    std::vector<web::FormChoice> choices;
    for (std::size_t i = 0; i < reason_names.size(); ++i)
        if (const auto reason = static_cast<Reason>(i); fits(state, reason))
            choices.push_back({std::string(reason_names[i]), say(context, name_of(reason)), say(context, sentence_of(reason)), input.typed(field) == reason_names[i]});
    return choices;
}

std::string mistake_in(const web::Context& context, const web::Input& input, std::string_view field) {
    const auto* mistake = input.mistake_of(field);
    return mistake ? say(context, *mistake) : std::string();
}

void offer_decision(ItemView& view, web::Context& context, const web::Input& input, const Row& row) {
    if (row.state != State::waiting || row.sender == context.identity()->account) return;
    view.form = input.view("/admin/review/:id", words("Accept"));
    view.form.action = context.href(item_path(row.id));
    view.returning = reasons_for(context, input, "returning", State::returned);
    view.refusing = reasons_for(context, input, "refusing", State::refused);
    view.note = input.typed("note");
    for (const auto* field : {"decision", "returning", "refusing"})
        if (view.reason_error.empty()) view.reason_error = mistake_in(context, input, field);
    view.note_error = mistake_in(context, input, "note");
}

web::FormView note_form(web::Context& context, const web::Input& input, const Row& row, std::string_view pattern, std::string_view part, const base::Words& button) {
    auto form = input.view(pattern, button);
    form.action = context.href(item_path(row.id).append(part));
    form.fields = {input.field({.name = "note", .label = say(context, words("In your own words")), .type = "lines", .hint = say(context, words("Whoever sent it reads it.")), .required = false})};
    return form;
}

// What can still be done about a decision: the appeal answered, or all of it taken back.
void offer_second_look(ItemView& view, web::Context& context, const web::Input& input, const Row& row) {
    const auto known = appeal_of(context.db(), row.id);
    if (known) {
        view.appeal = known->words;
        if (known->state != AppealState::waiting) view.appeal_state = say(context, known->state == AppealState::overturned ? words("The decision was changed") : words("The decision stands"));
    }
    const bool mine = row.sender == context.identity()->account, waits = known && known->state == AppealState::waiting;
    if (mine || row.state == State::waiting || row.state == State::withdrawn) return;
    if (waits) {
        view.answering = note_form(context, input, row, "/admin/review/:id/appeal", "/appeal", words("The decision stands"));
        view.answering.fields.insert(view.answering.fields.begin(), input.field({.name = "answer", .label = say(context, words("What do you say?")), .choices = {{"uphold", say(context, words("The decision stands"))}, {"overturn", say(context, words("Change it: publish what was sent"))}}}));
        view.answering.button = say(context, words("Answer"));
    } else if (!newer(context.db(), row.thing, row.id)) {
        view.reconsidering = note_form(context, input, row, "/admin/review/:id/reconsider", "/reconsider", row.state == State::applied ? words("Take the publication back") : words("Publish it after all"));
        view.reconsidering.danger = row.state == State::applied;
    }
}

web::Response show(web::Context& context, const web::Input& input, const Row& row, web::Banner banner) {
    ItemView view;
    view.title = row.title;
    view.banner = std::move(banner);
    tell_about(view, context, row);
    tell_content(view, context, row);
    offer_decision(view, context, input, row);
    offer_second_look(view, context, input, row);
    tell_history(view, context, row);
    if (const auto next = next_waiting(context.db(), {row.due_at, row.id.value})) view.next = {say(context, words("Next")), context.href(item_path(*next))};
    auto response = requests::office_page(context, templates::item, view, row.title, {say(context, words("Moderation")), context.href("/admin/review")});
    if (!input.good()) response.status = 422;
    return response;
}

base::Result<Row> row_here(const web::Context& context, RevisionId id) {
    auto row = row_of(context.db(), id);
    if (!row) return base::refuse(base::Error::Kind::not_found, words("There is nothing here to decide."));
    return std::move(*row);
}

Decision typed_decision(web::Input& input, RevisionId id) {
    Decision decision{.id = id};
    const auto what = input.choice("decision", {"applied", "returned", "refused"});
    for (std::size_t i = 0; i < state_names.size(); ++i)
        if (state_names[i] == what) decision.state = static_cast<State>(i);
    decision.note = input.text("note", {.required = false, .most = 1000, .lines = true});
    if (decision.state == State::applied) return decision;
    const std::string field = decision.state == State::returned ? "returning" : "refusing";
    decision.reason = Reason::none;
    const auto typed = input.typed(field);
    for (std::size_t i = 0; i < reason_names.size(); ++i)
        if (reason_names[i] == typed && fits(decision.state, static_cast<Reason>(i))) decision.reason = static_cast<Reason>(i);
    if (decision.reason == Reason::none) input.mistake(field, words("Choose a reason"));
    return decision;
}

}  // namespace

Answer item_page(web::Context& context, RevisionId id) {
    const auto row = TRY(row_here(context, id));
    const auto done = context.query.text("done", 20).value_or("");
    web::Banner banner;
    if (done == "reconsidered") banner = {.tone = "done", .icon = "check", .title = say(context, words("Done. Whoever sent it has a letter."))};
    if (done == "decided") banner = {.tone = "done", .icon = "check", .title = say(context, words("Decided. This is the next one."))};
    return show(context, web::Input(context), row, banner);
}

namespace {

// After something about a decision was done, or why it was not.
Answer done_again(web::Context& context, RevisionId id, const base::Result<void>& done) {
    if (done) return web::Response::redirect(context.href(item_path(id)) + "?done=reconsidered");
    const auto row = TRY(row_here(context, id));
    auto response = show(context, web::Input(context), row, {.tone = "warn", .icon = "alert", .title = say(context, done.error().message)});
    response.status = 409;
    return response;
}

}  // namespace

Answer reconsider_one(web::Context& context, RevisionId id) {
    const auto row = TRY(row_here(context, id));
    web::Input input(context);
    const auto note = input.text("note", {.required = false, .most = 1000, .lines = true});
    if (!input.good()) return show(context, input, row, {});
    return done_again(context, id, context.write([=, who = moderator(context), now = context.now](db::Writing& db) { return reconsider(db, id, note, who, now); }));
}

Answer answer_one(web::Context& context, RevisionId id) {
    const auto row = TRY(row_here(context, id));
    web::Input input(context);
    const bool overturn = input.choice("answer", {"uphold", "overturn"}) == "overturn";
    const auto note = input.text("note", {.required = false, .most = 1000, .lines = true});
    if (!input.good()) return show(context, input, row, {});
    return done_again(context, id, context.write([=, who = moderator(context), now = context.now](db::Writing& db) { return answer_appeal(db, id, overturn, note, who, now); }));
}

// After a decision the next one stands ready, so that a queue is worked through without going back to it.
Answer decide_one(web::Context& context, RevisionId id) {
    const auto row = TRY(row_here(context, id));
    web::Input input(context);
    const auto decision = typed_decision(input, id);
    if (!input.good()) return show(context, input, row, {});
    const auto done = context.write([=, who = moderator(context), now = context.now](db::Writing& db) { return decide(db, decision, who, now); });
    if (!done) {
        auto response = show(context, input, row_of(context.db(), id).value_or(row), {.tone = "warn", .icon = "alert", .title = say(context, done.error().message)});
        response.status = 409;
        return response;
    }
    const auto next = next_waiting(context.db(), {row.due_at, row.id.value});
    return web::Response::redirect(web::Href(context.href(next ? item_path(*next) : "/admin/review")).with("done", "decided").text());
}

}  // namespace moderation
