// Ideas for whoever answers them in the city's name.
#include <fmt/format.h>

#include "ideas/handlers.h"
#include "ideas/idea_work.h"
#include "ideas/templates.h"
#include "ideas/views.h"
#include "requests/office.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/list.h"

namespace ideas {
namespace {

using base::words;

std::string office_path(IdeaId id) { return fmt::format("/admin/ideas/{}", id.value); }

web::Response answer_form(web::Context& context, const web::Input& input, const Row& row) {
    FormPageView view{.title = row.draft.title, .intro = row.draft.text, .form = {}, .lines = {}};
    view.lines = {{"star", say(context, words("Votes")), fmt::to_string(row.votes)}, {"link", say(context, words("Page")), fmt::format("/ideas/{}", row.id.value), context.href(fmt::format("/ideas/{}", row.id.value))}};
    view.form = input.view("/admin/ideas/:id", words("Save"));
    view.form.action = context.href(office_path(row.id));
    web::FormField state{.name = "state", .label = say(context, words("What becomes of it")), .type = "radio"};
    for (const auto one : {State::fresh, State::planned, State::done, State::declined}) state.choices.push_back({std::string(state_names[static_cast<std::size_t>(one)]), say(context, name_of(one)), {}, false});
    view.form.fields = {input.field(std::move(state), state_names[static_cast<std::size_t>(row.state)]),
                        input.field({.name = "answer", .label = say(context, words("The city’s answer")), .type = "lines", .hint = say(context, words("Everybody reads it. Whoever declines says why.")), .required = false}, row.answer)};
    auto response = requests::office_page(context, templates::form_page, view, view.title, link(context, words("Ideas"), "/admin/ideas"));
    if (!input.good()) response.status = 422;
    return response;
}

base::Result<Row> public_one(const web::Context& context, IdeaId id) {
    auto row = idea_of(context.db(), id);
    if (!row || !is_public(row->state)) return base::refuse(base::Error::Kind::not_found, words("There is no such idea."));
    return std::move(*row);
}

}  // namespace

Answer ideas_office_page(web::Context& context) {
    web::Asked asked(context.href("/admin/ideas"));
    const auto state = TRY(asked_state(context, asked));
    const auto edge = TRY(asked_rank(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return listed(context.db(), state, from, limit); });
    OfficeView view;
    if (context.query.text("done", 20).value_or("") == "saved") view.banner = done(context, words("Saved"));
    view.chips = state_chips(context, asked);
    if (asked.filtered()) view.reset_href = asked.without_filters();
    view.table = {say(context, words("Ideas")), {say(context, words("Idea")), say(context, words("State")), say(context, words("Votes")), say(context, words("Published"))}, {}};
    for (const auto& row : page.rows) {
        const auto badge = state_badge(context, row.state);
        view.table.rows.push_back({{{row.draft.title, context.href(office_path(row.id)), "", false}, {badge.text, "", badge.tone, false}, {fmt::to_string(row.votes), "", "", true}, {requests::moment(context, *row.published_at), "", "", false}}});
    }
    if (page.rows.empty()) {
        view.empty.title = say(context, asked.filtered() ? words("Nothing with these filters") : words("There are no ideas yet"));
        if (asked.filtered()) view.empty.action = {say(context, words("Clear filters")), asked.without_filters()};
    }
    view.pager = web::pager_of(page, [&](std::string_view direction, const Row& row) { return rank_page(asked, direction, row); });
    return requests::office_page(context, templates::ideas_office, view, say(context, words("Ideas")), {});
}

Answer answer_page(web::Context& context, IdeaId id) {
    const auto row = TRY(public_one(context, id));
    return answer_form(context, web::Input(context), row);
}

Answer answer_idea(web::Context& context, IdeaId id) {
    const auto row = TRY(public_one(context, id));
    web::Input input(context);
    const auto typed = input.choice("state", {"new", "planned", "done", "declined"});
    Verdict verdict{.state = State::fresh, .answer = input.text("answer", {.required = false, .most = answer_letters, .lines = true}), .officer = context.identity()->account, .role = {}, .keys = context.environment.keys, .origin = requests::letter_origins(context)};
    for (std::size_t i = 0; i < state_names.size(); ++i)
        if (state_names[i] == typed) verdict.state = static_cast<State>(i);
    if (verdict.state == State::declined && verdict.answer.empty() && !input.mistake_of("answer")) input.mistake("answer", words("Say why: whoever wrote it and whoever voted read this."));
    if (!input.good()) return answer_form(context, input, row);
    for (std::size_t i = 0; i < web::role_count && verdict.role.empty(); ++i)
        if (const auto role = static_cast<web::Role>(i); context.identity()->roles.has(role) && web::may(role, web::Act::answer_requests)) verdict.role = web::role_names[i];
    const auto done = context.write([=, now = context.now](db::Writing& db) { return answer(db, id, verdict, now); });
    if (!input.done(done)) return answer_form(context, input, row);
    return web::Response::redirect(context.href("/admin/ideas?done=saved"));
}

}  // namespace ideas
