// The news of an organisation: the list with how each stands, and taking one down.
#include <fmt/format.h>

#include "i18n/dates.h"
#include "i18n/words.h"
#include "posting/parts.h"
#include "posting/store.h"
#include "posting/templates.h"

namespace posting {
namespace {

using base::words;

constexpr int listed_posts = 100;

web::Banner posts_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "sent") return done(context, words("Sent. You get a letter when it is decided."));
    if (what == "published") return done(context, words("Published: the city reads it so from now on."));
    if (what == "removed") return done(context, words("It is taken down."));
    return {};
}

web::Badge post_badge(const web::Context& context, const OwnPost& post) {
    if (post.state == "removed") return {"bad", "", say(context, words("refused")), ""};
    if (post.state == "pending") return {"info", "", say(context, words("under review")), ""};
    if (post.state == "draft") return {"warn", "", say(context, words("to be mended")), ""};
    if (post.state == "ended" || post.until < context.today) return {"", "", say(context, words("ended")), ""};
    return {"good", "", say(context, words("published")), ""};
}

OwnPostsView::Row row_of(const web::Context& context, OrganisationId organisation, const OwnPost& post) {
    OwnPostsView::Row row{post.title, i18n::until_date(context.language, post.until, context.today), {}, post_badge(context, post), {}};
    if (post.returned_for) row.detail = say(context, moderation::sentence_of(*post.returned_for)), row.note = post.note;
    if (post.state != "removed") row.acts.push_back(link(context, post.state == "ended" || post.until < context.today ? words("Publish anew") : words("Change"), post_way(organisation, post.id, "/edit")));
    if (post.state != "removed" && post.state != "ended") row.acts.push_back(link(context, words("Take down"), post_way(organisation, post.id, "/remove")));
    return row;
}

web::Response removal_form(web::Context& context, const web::Input& input, const PostHere& post) {
    PostFormView view{.title = say(context, words("Take the news down")), .intro = {}, .form = {}, .ways = {}};
    const auto what = post.draft.state == "published" ? words("Nobody sees it any more from now on. You can publish it anew later.") : words("Everything that was written of it will be gone. This cannot be undone.");
    view.intro = fmt::format("{}. {}", post.draft.title, say(context, what));
    view.form = teams::form_to(context, input, "/desk/:id/posts/:post/remove", post_way(post.desk.id, post.id, "/remove"), words("Take down"));
    view.form.danger = true;
    view.ways = {link(context, words("Leave it as it is"), posts_way(post.desk.id))};
    return teams::with_form(context, templates::post_form, posting_office(context, post.desk, view.title, link(context, words("News"), posts_way(post.desk.id))), view, input);
}

}  // namespace

Answer posts_page(web::Context& context, OrganisationId id) {
    const auto desk = TRY(teams::desk_here(context, id));
    OwnPostsView view;
    view.banner = posts_banner(context);
    view.add = link(context, words("Tell some news"), posts_way(id, "/new"));
    for (const auto& post : posts_of(context.db(), id.value, listed_posts)) view.rows.push_back(row_of(context, id, post));
    if (view.rows.empty())
        view.empty = {.title = say(context, words("There is no news yet")), .text = say(context, words("A novelty, the product of the week, other hours before a holiday: a few words and a picture, gone by themselves after their last day.")),
                      .action = view.add, .other = {}};
    return context.page(templates::own_posts, posting_office(context, desk, say(context, words("News"))), view);
}

Answer removal_page(web::Context& context, OrganisationId organisation, PostId id) {
    const auto post = TRY(own_post(context, organisation, id));
    return removal_form(context, web::Input(context), post);
}

Answer remove_post(web::Context& context, OrganisationId organisation, PostId id) {
    const auto post = TRY(own_post(context, organisation, id));
    web::Input input(context);
    if (!input.good()) return removal_form(context, input, post);
    TRY(context.write([=, now = context.now](db::Writing& db) { return take_down(db, id, now); }));
    return web::Response::redirect(context.href(posts_way(organisation, "?done=removed")));
}

// Where letters lead: the address of the desk is found here.
Answer lead_to_posts(web::Context& context, PostId id) {
    const auto& identity = *context.identity();
    const auto draft = posts::draft_of(context.db(), id);
    const auto role = draft ? teams::TeamBook().role_in(context.db(), identity.account, draft->organisation) : std::nullopt;
    const bool may = (role && web::may(*role, web::TeamAct::edit)) || web::may(identity.roles, web::Act::manage_organisations);
    if (!draft || !may) return base::refuse(base::Error::Kind::not_found, words("There is no such news among yours."));
    context.personal = true;
    return web::Response::redirect(context.href(posts_way(OrganisationId{draft->organisation})));
}

}  // namespace posting
