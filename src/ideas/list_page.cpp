// The ideas that the city reads, and one of them with its votes.
#include <fmt/format.h>

#include "base/text.h"
#include "i18n/dates.h"
#include "ideas/handlers.h"
#include "ideas/templates.h"
#include "ideas/views.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/list.h"

namespace ideas {
namespace {

using base::words;

std::string other_language(const web::Context& context, const Draft& draft) { return draft.language == context.language ? std::string() : std::string(i18n::tag(draft.language)); }

Item item_of(const web::Context& context, const Row& row) {
    return {row.draft.title, base::shortened(row.draft.text, 160), context.href(fmt::format("/ideas/{}", row.id.value)), other_language(context, row.draft), votes_of(context, row.votes), state_badge(context, row.state)};
}

web::Banner ideas_banner(const web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "published") return done(context, words("Published: the city reads it so from now on."));
    return {};
}

base::Result<Row> read_by_city(const web::Context& context, IdeaId id) {
    auto row = idea_of(context.db(), id);
    if (!row || !is_public(row->state)) return base::refuse(base::Error::Kind::not_found, words("There is no such idea."));
    return std::move(*row);
}

std::string idea_path(IdeaId id) { return fmt::format("/ideas/{}", id.value); }

void put_vote(web::Context& context, const Row& row, IdeaView& view) {
    if (!context.has_session()) {
        view.sign_in = {say(context, words("Sign in to vote")), context.href(fmt::format("/sign-in?next={}", idea_path(row.id)))};
        return;
    }
    const auto* identity = context.identity();
    if (!identity || row.account == identity->account || row.state == State::done || row.state == State::declined) return;
    const bool mine = voted(context.db(), row.id, identity->account);
    view.has_form = true;
    view.vote = web::Input(context).view(mine ? "/ideas/:id/unvote" : "/ideas/:id/vote", mine ? words("Take my vote back") : words("I am for it"));
    view.vote.action = context.href(idea_path(row.id) + (mine ? "/unvote" : "/vote"));
}

// One vote of an account, whatever it presses how often.
template <class Write>
Answer voted_so(web::Context& context, IdeaId id, Write write) {
    const auto row = TRY(read_by_city(context, id));
    const auto account = context.identity()->account;
    if (row.account == account) return base::refuse(base::Error::Kind::conflict, words("This idea is your own."));
    if (row.state == State::done || row.state == State::declined) return base::refuse(base::Error::Kind::conflict, words("This idea is answered: nobody votes for it any more."));
    TRY(web::within_rate(context, "idea_vote", fmt::to_string(account.value)));
    context.write([=, now = context.now](db::Writing& db) {
        if (const auto known = idea_of(db, id); known && is_public(known->state)) write(db, id, account, now);
    });
    return web::Response::redirect(context.href(idea_path(id)));
}

}  // namespace

Answer list_page(web::Context& context) {
    web::Asked asked(context.href("/ideas"));
    const auto state = TRY(asked_state(context, asked));
    const auto edge = TRY(asked_rank(context.query));
    const auto page = web::page_at(edge, [&](auto from, int limit) { return listed(context.db(), state, from, limit); });
    ListView view;
    view.banner = ideas_banner(context);
    view.chips = state_chips(context, asked);
    if (asked.filtered()) view.reset_href = asked.without_filters();
    for (const auto& row : page.rows) view.items.push_back(item_of(context, row));
    view.pager = web::pager_of(page, [&](std::string_view direction, const Row& row) { return rank_page(asked, direction, row); });
    if (page.rows.empty()) {
        view.empty.title = say(context, asked.filtered() ? words("Nothing with these filters") : words("There are no ideas yet"));
        view.empty.text = say(context, words("What would make this site better for you? Others vote, and the city answers."));
        view.empty.action = link(context, words("Write an idea"), "/ideas/new");
        if (asked.filtered()) view.empty.other = {say(context, words("Clear filters")), asked.without_filters()};
    }
    auto chrome = web::frame(context, {.title = say(context, words("Ideas for the site")), .description = say(context, words("What people would change on the city’s site, how many want it, and what the city answers.")), .back = link(context, words("Help"), "/help"), .path = asked.filtered() ? std::string() : "/ideas"});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::list, chrome, view);
}

Answer idea_page(web::Context& context, IdeaId id) {
    const auto row = TRY(read_by_city(context, id));
    IdeaView view{.title = row.draft.title, .text = row.draft.text, .language = other_language(context, row.draft), .votes = votes_of(context, row.votes), .detail = {}, .answer = row.answer, .state = state_badge(context, row.state)};
    view.detail = say(context, words("Published: {day}", {{"day", i18n::date(context.language, context.site.zone.today(*row.published_at), context.today)}}));
    put_vote(context, row, view);
    auto chrome = web::frame(context, {.title = row.draft.title, .description = base::shortened(row.draft.text, 160), .back = link(context, words("Ideas for the site"), "/ideas"), .path = idea_path(id)});
    chrome.more_css = web::asset_name("forms.css");
    return context.page(templates::idea, chrome, view);
}

Answer vote_for(web::Context& context, IdeaId id) {
    return voted_so(context, id, [](db::Writing& db, IdeaId idea, AccountId account, base::Instant now) { vote(db, idea, account, now); });
}

Answer take_back_vote(web::Context& context, IdeaId id) {
    return voted_so(context, id, [](db::Writing& db, IdeaId idea, AccountId account, base::Instant) { take_vote_back(db, idea, account); });
}

}  // namespace ideas
