// Writing an idea, mending one that was returned, and the own ideas with what became of them.
#include <fmt/format.h>

#include "i18n/words.h"
#include "ideas/handlers.h"
#include "ideas/idea_work.h"
#include "ideas/templates.h"
#include "ideas/views.h"
#include "moderation/sending.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/submissions.h"

namespace ideas {
namespace {

using base::words;

std::string own_path(IdeaId id) { return fmt::format("/me/ideas/{}", id.value); }

web::Response idea_form(web::Context& context, const web::Input& input, IdeaId id, const Draft& known) {
    const bool at_once = moderation::standing_of(context, {}).at_once;
    FormPageView view{.title = say(context, id ? words("Mend the idea") : words("Write an idea")), .intro = at_once ? std::string() : say(context, moderation::how_it_is_read(false)), .form = {}, .lines = {}};
    view.form = input.view(id ? "/me/ideas/:id" : "/ideas/new", moderation::send_button(at_once));
    if (id) view.form.action = context.href(own_path(id));
    view.form.fields = {
        input.field({.name = "title", .label = say(context, words("What should be different?")), .hint = say(context, words("In one line: Show tomorrow’s buses too"))}, known.title),
        input.field({.name = "text", .label = say(context, words("Why, and for whom")), .type = "lines"}, known.text),
    };
    auto chrome = web::frame(context, {.title = view.title, .back = link(context, id ? words("My ideas") : words("Ideas for the site"), id ? "/me/ideas" : "/ideas"), .path = id ? own_path(id) : "/ideas/new", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    auto response = context.page(templates::form_page, chrome, view);
    if (!input.good()) response.status = 422;
    return response;
}

Draft typed_idea(const web::Context& context, web::Input& input) {
    Draft draft{.language = context.language, .title = {}, .text = {}};
    draft.title = input.text("title", {.least = 5, .most = title_letters});
    draft.text = input.text("text", {.least = 10, .most = text_letters, .lines = true});
    return draft;
}

Writer writer_of(web::Context& context) {
    const auto standing = moderation::standing_of(context, {});
    return {context.identity()->account, standing.as, standing.at_once};
}

// Another's is as if there were none.
base::Result<Row> own_one(web::Context& context, IdeaId id) {
    auto row = idea_of(context.db(), id);
    if (!row || row->account != context.identity()->account) return base::refuse(base::Error::Kind::not_found, words("There is no such idea among yours."));
    return std::move(*row);
}

// What is written, once however often it is sent; then to the list of the own ideas, which says what became of it.
template <class Write>
Answer written_idea(web::Context& context, web::Input& input, IdeaId id, const Draft& draft, Write write) {
    const auto key = web::submission_key(context);
    const auto written = context.write([=, writer = writer_of(context), list = context.href("/me/ideas"), now = context.now](db::Writing& db) -> base::Result<std::string> {
        if (const auto before = web::sent_before(db, key)) return *before;
        const auto made = TRY(write(db, writer, now));
        auto location = fmt::format("{}?done={}", list, moderation::sent_word(db, thing_of(made), writer.account));
        web::note_sent(db, key, location, now);
        return location;
    });
    if (input.done(written)) return web::Response::redirect(*written);
    return idea_form(context, input, id, draft);
}

}  // namespace

Answer own_ideas_page(web::Context& context) {
    OwnView view;
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "sent") view.banner = done(context, words("Sent. You get a letter when it is decided."));
    if (what == "published") view.banner = done(context, words("Published: the city reads it so from now on."));
    view.add = link(context, words("Write an idea"), "/ideas/new");
    for (const auto& own : ideas_of(context.db(), context.identity()->account)) {
        const auto& row = own.row;
        OwnView::Row shown{row.draft.title, is_public(row.state) ? votes_of(context, row.votes) : std::string(), row.answer, {}, state_badge(context, row.state)};
        if (is_public(row.state)) shown.href = context.href(fmt::format("/ideas/{}", row.id.value));
        if (row.state == State::draft || row.state == State::pending) shown.href = context.href(own_path(row.id));
        if (own.turned_down_for) shown.detail = say(context, moderation::sentence_of(*own.turned_down_for)), shown.note = own.note;
        view.rows.push_back(std::move(shown));
    }
    if (view.rows.empty()) view.empty = {.title = say(context, words("You have written no ideas yet")), .text = say(context, words("What would make this site better for you? Others vote, and the city answers.")), .action = view.add, .other = link(context, words("Ideas for the site"), "/ideas")};
    auto chrome = web::frame(context, {.title = say(context, words("My ideas")), .section = "me", .back = link(context, words("My account"), "/me"), .path = "/me/ideas", .indexed = false});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::own_ideas, chrome, view);
}

Answer new_idea_page(web::Context& context) { return idea_form(context, web::Input(context), {}, {}); }

Answer write_idea(web::Context& context) {
    web::Input input(context);
    const auto draft = typed_idea(context, input);
    if (!input.good()) return idea_form(context, input, {}, draft);
    if (const auto before = web::sent_before(context.db(), web::submission_key(context))) return web::Response::redirect(*before);
    TRY(web::within_rate(context, "idea", fmt::to_string(context.identity()->account.value)));
    return written_idea(context, input, {}, draft, [draft](db::Writing& db, const Writer& writer, base::Instant now) -> base::Result<IdeaId> { return send_new(db, draft, writer, now); });
}

Answer own_idea_page(web::Context& context, IdeaId id) {
    const auto row = TRY(own_one(context, id));
    if (is_public(row.state)) return web::Response::redirect(context.href(fmt::format("/ideas/{}", id.value)));
    if (row.state == State::removed) return web::Response::redirect(context.href("/me/ideas"));
    return idea_form(context, web::Input(context), id, row.draft);
}

Answer mend_idea(web::Context& context, IdeaId id) {
    const auto row = TRY(own_one(context, id));
    web::Input input(context);
    const auto draft = typed_idea(context, input);
    if (!input.good()) return idea_form(context, input, id, row.draft);
    return written_idea(context, input, id, row.draft, [draft, id](db::Writing& db, const Writer& writer, base::Instant now) -> base::Result<IdeaId> {
        TRY(send_again(db, id, draft, writer, now));
        return id;
    });
}

}  // namespace ideas
