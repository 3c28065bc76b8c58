// Films and plays as they are written: the list, and the form of one.
#include <fmt/format.h>

#include "audit/audit.h"
#include "events/showings.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "media/picture_field.h"
#include "screening/handlers.h"
#include "screening/templates.h"
#include "screening/work_form.h"
#include "web/guard.h"
#include "web/list.h"
#include "web/listing.h"
#include "web/submissions.h"

namespace screening {
namespace {

using base::words;

constexpr int found_works = 100;

// ── The list ────────────────────────────────────────────────────────────────────────────────────────────────────────

web::Table works_table(const web::Context& context, const Stand& stand, const std::vector<WorkRow>& rows) {
    web::Table table{say(context, words("Films and plays")), {say(context, words("Title")), say(context, words("What it is")), say(context, words("Length")), say(context, words("Age")), say(context, words("Next session"))}, {}};
    for (const auto& row : rows)
        table.rows.push_back({{{.text = row.year ? fmt::format("{} ({})", row.title, *row.year) : row.title, .href = context.href(stand.way(fmt::format("/works/{}", row.id.value)))},
                               {.text = say(context, name_of_kind(row.kind))},
                               {.text = row.minutes ? i18n::duration(context.language, base::Minutes(*row.minutes)) : std::string()},
                               {.text = row.age_min ? fmt::format("{}+", *row.age_min) : std::string()},
                               {.text = row.next ? i18n::moment(context.language, context.site.zone.local(*row.next), context.today) : std::string()}}});
    return table;
}

web::Banner works_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "removed") return done(context, words("It is removed."));
    if (what == "imported") return done(context, words("Imported. The city reads it so from now on."));
    return {};
}

// ── The form ────────────────────────────────────────────────────────────────────────────────────────────────────────

// What is written on: a new one, or one that is known.
struct On {
    WorkId id;
    events::WorkDraft known;
    std::int64_t poster = 0;
    std::string slug;
    bool removable = false;
};

base::Result<On> known_work(const web::Context& context, const Stand& stand, WorkId id) {
    const auto row = work_row(context.db(), id, context.now, context.language);
    if (!row || (stand.desk && row->organisation != stand.team())) return base::refuse(base::Error::Kind::not_found, words("There is no such film or play."));
    return On{id, events::work_draft_of(context.db(), id).value(), poster_of(context.db(), id), row->slug, !has_events(context.db(), id)};
}

media::PictureField poster_field(web::Context& context, const Stand& stand, const On& on) {
    std::vector<media::MediaId> stored;
    if (on.poster != 0) stored.emplace_back(on.poster);
    return {context, {.name = "poster", .label = say(context, words("Poster")), .most = 1, .focused = true, .owner = {stand.account, stand.team()}}, stored};
}

web::FormView removal_of(web::Context& context, const web::Input& input, const Stand& stand, const On& on) {
    if (!on.id || !on.removable) return {};
    auto form = form_at(context, input, stand, "/works/:work/remove", fmt::format("/works/{}/remove", on.id.value), words("Remove it"));
    form.error.clear();
    form.danger = true;
    return form;
}

web::Response show_work(web::Context& context, const web::Input& input, const Stand& stand, const On& on, const media::PictureField& poster) {
    WorkFormView view;
    view.title = on.id ? on.known.texts.front().title : say(context, words("Add a film or a play"));
    if (context.query.text("done", 20).value_or("") == "saved") view.banner = done(context, words("The city reads it so from now on."));
    view.intro = stand.at_once ? say(context, words("Once for all its sessions: the page of the film or play shows them by day.")) : say(context, unchecked_organisation());
    const auto rest = on.id ? fmt::format("/works/{}", on.id.value) : std::string("/works/new");
    view.form = form_at(context, input, stand, on.id ? "/works/:work" : "/works/new", rest, words("Save and show"));
    view.parts = work_parts(context, input, on.known);
    for (const auto& part : view.parts) view.form.fields.insert(view.form.fields.end(), part.fields.begin(), part.fields.end());
    view.form.pictures = {poster.view()};
    view.removal = removal_of(context, input, stand, on);
    if (on.id) view.ways = {link(context, words("Page in the city"), events::work_path(on.id, on.slug)), link(context, words("Sessions"), stand.way("/screenings"))};
    auto response = teams::with_form(context, templates::work_form, chrome_at(context, stand, view.title, "/works", link(context, words("Films and plays"), stand.way("/works"))), view, input);
    if (!poster.good()) response.status = 422;
    return response;
}

audit::Act act_on_work(const web::Context& context, const Stand& stand, std::string act, WorkId id, std::string before, std::string after) {
    return {context.now, stand.account.value, stand.role, std::move(act), "work", id.value, {}, {{"title", std::move(before), std::move(after)}}};
}

// Writes what was typed and answers where to go, or the form once more.
Answer written(web::Context& context, const Stand& stand, const On& on) {
    TRY(may_write(stand));
    web::Input input(context);
    auto poster = poster_field(context, stand, on);
    const auto draft = typed_work(context, input, on.known);
    if (input.good()) poster.take_files();
    if (!input.good() || !poster.good()) return show_work(context, input, stand, on, poster);
    TRY(web::within_rate(context, "write_event", fmt::to_string(stand.account.value)));
    const auto chosen = poster.chosen();
    const auto key = web::submission_key(context);
    auto act = on.id ? act_on_work(context, stand, "work.change", on.id, on.known.texts.front().title, draft.texts.front().title) : act_on_work(context, stand, "work.add", {}, {}, draft.texts.front().title);
    const auto led = context.write([=, id = on.id, team = stand.team(), language = context.language, now = context.now](db::Writing& db) {
        if (const auto before = web::sent_before(db, key)) return *before;
        media::describe(db, language, chosen);
        auto work = id;
        if (id) events::put(db, id, draft, now);
        else work = events::add(db, draft, now), give_work(db, work, team);
        dress_work(db, work, chosen.empty() ? 0 : chosen.front().id.value);
        retell_events(db, work, now);
        auto noted = act;
        noted.subject_id = work.value;
        audit::record(db, noted);
        auto place = fmt::to_string(work.value);
        web::note_sent(db, key, place, now);
        return place;
    });
    return web::Response::redirect(context.href(stand.way(fmt::format("/works/{}?done=saved", led))));
}

}  // namespace

Answer works_page(web::Context& context, const Stand& stand) {
    web::Asked asked(context.href(stand.way("/works")));
    const auto text = TRY(context.query.text("text", 100));
    const auto edge = TRY(web::asked_edge<WorkId>(context.query));
    asked.put("text", text);
    WorksView view{.intro = say(context, stand.at_once ? words("What cinemas and theatres show many times: described once, its sessions stand in the programme.") : unchecked_organisation()), .banner = works_banner(context), .find = web::word_form(asked), .add = link(context, words("Add a film or a play"), stand.way("/works/new"))};
    view.ways = {link(context, words("Sessions"), stand.way("/screenings"))};
    if (!stand.desk) view.ways.push_back(link(context, words("Import from a table"), "/admin/works/import"));
    web::Piece<WorkRow> page;
    if (!text.empty()) page.rows = works_called(context.db(), text, stand.team(), found_works, context.now, context.language);
    else if (stand.desk) page.rows = newest_works(context.db(), stand.team(), {}, found_works, context.now, context.language);
    else page = web::page_at(edge, [&](auto from, int limit) { return newest_works(context.db(), 0, from, limit, context.now, context.language); });
    view.table = works_table(context, stand, page.rows);
    view.pager = web::pager_of(page, [&](std::string_view direction, const WorkRow& row) { return asked.page(direction, row.id.value); });
    view.empty = web::nothing(context, asked, {words("No film or play is called so."), words("Show all")}, {.title = say(context, words("There is no film or play yet")), .text = say(context, words("Describe one; then its sessions can be written into the programme.")), .action = view.add, .other = {}});
    return context.page(templates::works, chrome_at(context, stand, say(context, words("Films and plays")), "/works"), view);
}

Answer new_work_page(web::Context& context, const Stand& stand) {
    const On on;
    return show_work(context, web::Input(context), stand, on, poster_field(context, stand, on));
}

Answer write_work(web::Context& context, const Stand& stand) { return written(context, stand, On{}); }

Answer work_page(web::Context& context, const Stand& stand, WorkId id) {
    const auto on = TRY(known_work(context, stand, id));
    return show_work(context, web::Input(context), stand, on, poster_field(context, stand, on));
}

Answer change_work(web::Context& context, const Stand& stand, WorkId id) {
    const auto on = TRY(known_work(context, stand, id));
    return written(context, stand, on);
}

Answer remove_work(web::Context& context, const Stand& stand, WorkId id) {
    const auto on = TRY(known_work(context, stand, id));
    TRY(may_write(stand));
    web::Input input(context);
    if (!input.good()) return show_work(context, input, stand, on, poster_field(context, stand, on));
    auto act = act_on_work(context, stand, "work.remove", id, on.known.texts.front().title, {});
    const bool removed = context.write([=](db::Writing& db) {
        if (has_events(db, id)) return false;
        drop_work(db, id);
        audit::record(db, act);
        return true;
    });
    if (!removed) return base::refuse(base::Error::Kind::conflict, words("It has sessions, so it stays."));
    return web::Response::redirect(context.href(stand.way("/works?done=removed")));
}

}  // namespace screening
