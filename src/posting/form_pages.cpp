// Writing news, and writing it anew.
#include <fmt/format.h>

#include "authoring/when_typed.h"
#include "i18n/dates.h"
#include "media/picture_field.h"
#include "moderation/sending.h"
#include "posting/parts.h"
#include "posting/templates.h"
#include "web/guard.h"
#include "web/submissions.h"

namespace posting {
namespace {

using base::words;

constexpr std::chrono::days usual_life{14};

// What is written on, new or known, with the pictures of the form.
struct Writing {
    teams::Desk desk;
    PostId id;  // 0: a new one
    posts::Draft known;
    PostWriter writer;
};

media::PictureField picture_field(web::Context& context, const Writing& on) {
    std::vector<media::MediaId> stored;
    if (on.known.picture != 0) stored.emplace_back(on.known.picture);
    return {context, {.name = "picture", .label = say(context, words("Picture")), .most = 1, .owner = {on.writer.account, on.desk.id.value}}, stored};
}

base::Day shown_until(const web::Context& context, const Writing& on) { return on.id && on.known.until >= context.today ? on.known.until : context.today + usual_life; }

std::string intro_of(const web::Context& context, const Writing& on) {
    if (on.writer.at_once) return {};
    return on.known.state == "published" ? say(context, words("After a change nobody sees it until somebody of the city has read it, usually within a day.")) : say(context, moderation::how_it_is_read(false));
}

web::Response show_form(web::Context& context, const web::Input& input, const Writing& on, const media::PictureField& picture) {
    PostFormView view{.title = say(context, on.id ? words("Change the news") : words("Tell some news")), .intro = intro_of(context, on), .form = {}, .ways = {}};
    const auto way = on.id ? post_way(on.desk.id, on.id, "/edit") : posts_way(on.desk.id, "/new");
    view.form = teams::form_to(context, input, on.id ? "/desk/:id/posts/:post/edit" : "/desk/:id/posts/new", way, moderation::send_button(on.writer.at_once));
    view.form.fields = {
        input.field({.name = "title", .label = say(context, words("What is new?")), .hint = say(context, words("In one line: We bake sourdough on Fridays"))}, on.known.title),
        input.field({.name = "text", .label = say(context, words("Text")), .type = "lines", .hint = say(context, words("What, where, when, for how much"))}, on.known.text),
        input.field({.name = "until", .label = say(context, words("Last day")), .type = "date", .hint = say(context, words("After it nobody sees the news; at most {n} days from now", {{"n", fmt::to_string(posts::longest_days)}})), .width = "short"},
                    i18n::machine_date(shown_until(context, on))),
    };
    if (!on.writer.at_once) view.form.fields.push_back(moderation::words_field(context, input));
    view.form.pictures = {picture.view()};
    auto response = teams::with_form(context, templates::post_form, posting_office(context, on.desk, view.title, link(context, words("News"), posts_way(on.desk.id))), view, input);
    if (!picture.good()) response.status = 422;
    return response;
}

posts::Draft typed_post(web::Context& context, web::Input& input, const Writing& on) {
    posts::Draft draft;
    draft.organisation = on.desk.id.value;
    draft.language = on.id ? on.known.language : context.language;
    draft.title = input.text("title", {.most = posts::title_letters});
    draft.text = input.text("text", {.most = posts::text_letters, .lines = true});
    const auto typed = input.text("until", {.most = 40});
    const auto until = typed.empty() ? std::nullopt : authoring::read_typed_day(context, typed);
    draft.until = until.value_or(context.today);
    if (!typed.empty() && !until) input.mistake("until", words("A day like 15.12.2026"));
    if (until && *until < context.today) input.mistake("until", words("This day is over"));
    if (until && *until > context.today + std::chrono::days(posts::longest_days)) input.mistake("until", words("At most {n} days from today", {{"n", fmt::to_string(posts::longest_days)}}));
    return draft;
}

// The draft and what is said of its picture, or the form once more.
template <class Write>
Answer sent(web::Context& context, const Writing& on, Write write) {
    web::Input input(context);
    auto picture = picture_field(context, on);
    auto draft = typed_post(context, input, on);
    const auto said = moderation::typed_words(input);
    if (input.good()) picture.take_files();
    if (!input.good() || !picture.good()) return show_form(context, input, on, picture);
    TRY(web::within_rate(context, "write_event", fmt::to_string(on.writer.account.value)));
    const auto chosen = picture.chosen();
    if (!chosen.empty()) draft.picture = chosen.front().id.value;
    const auto key = web::submission_key(context);
    const auto list = context.href(posts_way(on.desk.id, "?done="));
    const auto written = context.write([=, account = on.writer.account, language = context.language, now = context.now](db::Writing& db) -> base::Result<std::string> {
        if (const auto before = web::sent_before(db, key)) return *before;
        media::describe(db, language, chosen);
        const auto id = TRY(write(db, draft, said, now));
        const auto told = list + moderation::sent_word(db, thing_of(id), account);  // what looked like an advertisement waits
        web::note_sent(db, key, told, now);
        return told;
    });
    return input.done(written) ? web::Response::redirect(*written) : show_form(context, input, on, picture);
}

base::Result<Writing> new_one(web::Context& context, OrganisationId organisation) {
    auto desk = TRY(teams::desk_here(context, organisation));
    return Writing{std::move(desk), {}, {}, post_writer(context, organisation)};
}

base::Result<Writing> known_one(web::Context& context, OrganisationId organisation, PostId id) {
    auto post = TRY(editable_post(context, organisation, id));
    return Writing{std::move(post.desk), id, std::move(post.draft), post_writer(context, organisation)};
}

}  // namespace

Answer new_post_page(web::Context& context, OrganisationId organisation) {
    const auto on = TRY(new_one(context, organisation));
    return show_form(context, web::Input(context), on, picture_field(context, on));
}

Answer write_post(web::Context& context, OrganisationId organisation) {
    const auto on = TRY(new_one(context, organisation));
    return sent(context, on, [writer = on.writer](db::Writing& db, const posts::Draft& draft, const std::string& said, base::Instant now) { return send_new(db, draft, writer, said, now); });
}

Answer edit_post_page(web::Context& context, OrganisationId organisation, PostId id) {
    const auto on = TRY(known_one(context, organisation, id));
    return show_form(context, web::Input(context), on, picture_field(context, on));
}

Answer change_post(web::Context& context, OrganisationId organisation, PostId id) {
    const auto on = TRY(known_one(context, organisation, id));
    return sent(context, on, [id, writer = on.writer](db::Writing& db, const posts::Draft& draft, const std::string& said, base::Instant now) -> base::Result<PostId> {
        TRY(send_again(db, id, draft, writer, said, now));
        return id;
    });
}

}  // namespace posting
