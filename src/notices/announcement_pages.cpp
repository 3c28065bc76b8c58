// Announcements as the city's editors make them: a line over every page that comes and goes by itself.
#include <fmt/format.h>

#include "i18n/dates.h"
#include "notices/handlers.h"
#include "notices/parts.h"
#include "notices/templates.h"
#include "requests/office.h"
#include "web/guard.h"
#include "web/input.h"
#include "web/office.h"
#include "web/submissions.h"

namespace notices {
namespace {

using base::words;

constexpr std::string_view announcements_path = "/admin/announcements";

std::string moment_here(const web::Context& context, base::Instant at) { return i18n::moment(context.language, context.site.zone.local(at), context.today); }

base::Words level_words(std::string_view level) {
    if (level == "fail") return words("Alarm");
    return level == "warn" ? words("Important") : words("Good to know");
}

web::TableCell standing_cell(const web::Context& context, const AnnouncementRow& row) {
    if (context.now < row.from) return {.text = say(context, words("to come")), .tone = "info"};
    if (context.now < row.until) return {.text = say(context, words("now")), .tone = "good"};
    return {.text = say(context, words("over"))};
}

web::Banner announcements_banner(web::Context& context) {
    const auto what = context.query.text("done", 20).value_or("");
    if (what == "saved") return done(context, words("Saved. The line comes and goes at its moments by itself."));
    if (what == "ended") return done(context, words("The line is gone from every page."));
    return {};
}

// ── The form ────────────────────────────────────────────────────────────────────────────────────────────────────────

std::string text_field(i18n::Language language) { return fmt::format("text_{}", i18n::tag(language)); }

base::Instant typed_at(const web::Context& context, web::Input& input, std::string_view name) {
    const auto local = requests::read_moment(input.text(name, {.most = 30}));
    if (!local && !input.mistake_of(name)) input.mistake(name, words("Write the date and the time: 2026-11-20 12:00"));
    return local ? context.site.zone.instant(*local) : base::Instant();
}

std::string typed_way(web::Input& input) {
    auto href = input.text("href", {.required = false, .most = 300});
    const bool path = web::leads_within(href), whole = href.starts_with("https://") || href.starts_with("http://");
    if (!href.empty() && ((!path && !whole) || href.find_first_of(" \"<>\\") != href.npos)) input.mistake("href", words("A path of the city such as /events, or a whole address with https://"));
    return href;
}

Announcement typed_announcement(web::Context& context, web::Input& input) {
    Announcement said;
    for (const auto language : context.site.languages) said.texts[i18n::index(language)] = input.text(text_field(language), {.most = 200});
    said.level = input.choice("level", {"info", "warn", "fail"});
    said.href = typed_way(input);
    said.from = typed_at(context, input, "from");
    said.until = typed_at(context, input, "until");
    if (input.mistake_of("from") || input.mistake_of("until")) return said;
    if (said.until <= said.from) input.mistake("until", words("It would end before it begins"));
    else if (said.until <= context.now) input.mistake("until", words("This moment is over already"));
    return said;
}

void ask_announcement(const web::Context& context, const web::Input& input, const Announcement& known, web::FormView& form) {
    for (const auto language : context.site.languages)
        form.fields.push_back(input.field({.name = text_field(language), .label = say(context, words("Line ({language})", {{"language", std::string(i18n::own_name(language))}})), .hint = say(context, words("One sentence: what, where, until when"))},
                                          known.texts[i18n::index(language)]));
    web::FormField level{.name = "level", .label = say(context, words("How urgent it is")), .type = "radio"};
    for (const auto* one : {"info", "warn", "fail"}) level.choices.push_back({one, say(context, level_words(one)), {}, false});
    form.fields.push_back(input.field(std::move(level), known.level));
    form.fields.push_back(input.field({.name = "href", .label = say(context, words("Where more is said")), .hint = say(context, words("A path of the city such as /events, or a whole address with https://")), .required = false}, known.href));
    const auto moment_field = [&](const char* name, const base::Words& label, base::Instant at) {
        form.fields.push_back(input.field({.name = name, .label = say(context, label), .type = "datetime-local", .hint = say(context, words("By the clock of the city")), .width = "short"}, requests::written(context.site.zone.local(at))));
    };
    moment_field("from", words("From when"), known.from);
    moment_field("until", words("Until when"), known.until);
}

Answer shown(web::Context& context, const web::Input& input, const AnnouncementView& view, std::string path) {
    auto response = context.page(templates::announcement, web::office_frame(context, {.title = view.title, .back = link(context, words("Announcements"), announcements_path), .path = std::move(path)}), view);
    if (!input.good()) response.status = 422;
    return response;
}

Answer announce_form(web::Context& context, const web::Input& input) {
    AnnouncementView view{.title = say(context, words("Make an announcement"))};
    view.form = input.view("/admin/announcements/new", words("Announce"));
    ask_announcement(context, input, {.from = context.now, .until = context.now + std::chrono::hours(24)}, view.form);
    return shown(context, input, view, "/admin/announcements/new");
}

Answer announced_form(web::Context& context, const web::Input& input, AnnouncementId id, const Announcement& known) {
    const auto path = fmt::format("{}/{}", announcements_path, id.value);
    AnnouncementView view{.title = say(context, words("Announcement"))};
    view.form = input.view("/admin/announcements/:id", words("Save"));
    view.form.action = context.href(path);
    ask_announcement(context, input, known, view.form);
    if (context.now < known.until) view.end_label = say(context, context.now < known.from ? words("Do without it") : words("End it now"));
    return shown(context, input, view, path);
}

std::vector<audit::Change> announcement_changes(const web::Context& context, const Announcement& before, const Announcement& after) {
    std::vector<audit::Change> changes;
    const auto note = [&](std::string field, const std::string& was, const std::string& is) {
        if (was != is) changes.push_back({std::move(field), was, is});
    };
    const auto written = [&](base::Instant at) { return at == base::Instant() ? std::string() : requests::written(context.site.zone.local(at)); };
    for (const auto language : i18n::languages) note(text_field(language), before.texts[i18n::index(language)], after.texts[i18n::index(language)]);
    note("level", before.level, after.level);
    note("href", before.href, after.href);
    note("from", written(before.from), written(after.from));
    note("until", written(before.until), written(after.until));
    return changes;
}

web::Response to_announcements(const web::Context& context, std::string_view done) { return web::Response::redirect(context.href(fmt::format("{}?done={}", announcements_path, done))); }

}  // namespace

Answer announcements_page(web::Context& context) {
    PagesView view{.title = say(context, words("Announcements")), .intro = say(context, words("A line over every page of the city: water is off, the road is closed, the fair has moved.")), .banner = announcements_banner(context)};
    view.add = link(context, words("Make an announcement"), "/admin/announcements/new");
    view.table = {view.title, {say(context, words("Line")), say(context, words("State")), say(context, words("How urgent it is")), say(context, words("From when")), say(context, words("Until when"))}, {}};
    for (const auto& row : announcements(context.db(), context.language))
        view.table.rows.push_back({{{.text = row.text, .href = context.href(fmt::format("{}/{}", announcements_path, row.id.value))},
                                    standing_cell(context, row),
                                    {.text = say(context, level_words(row.level))},
                                    {.text = moment_here(context, row.from)},
                                    {.text = moment_here(context, row.until)}}});
    view.empty = {.title = say(context, words("Nothing was announced yet")), .action = view.add};
    return context.page(templates::pages, web::office_frame(context, {.title = view.title, .path = std::string(announcements_path)}), view);
}

Answer new_announcement(web::Context& context) { return announce_form(context, web::Input(context)); }

Answer create_announcement(web::Context& context) {
    web::Input input(context);
    const auto key = web::submission_key(context);
    if (const auto before = web::sent_before(context.db(), key)) return web::Response::redirect(*before);
    const auto said = typed_announcement(context, input);
    if (!input.good()) return announce_form(context, input);
    auto act = deed(context, "announcement.create", "announcement", 0);
    act.changes = announcement_changes(context, {.level = {}}, said);
    context.write([=, location = context.href("/admin/announcements?done=saved"), now = context.now](db::Writing& db) {
        if (web::sent_before(db, key)) return;
        auto made = act;
        made.subject_id = add_announcement(db, said, now).value;
        audit::record(db, made);
        web::note_sent(db, key, location, now);
    });
    return to_announcements(context, "saved");
}

Answer edit_announcement(web::Context& context, AnnouncementId id) {
    const auto known = announcement(context.db(), id);
    if (!known) return web::route_detail::no_such_page();
    return announced_form(context, web::Input(context), id, *known);
}

namespace {

// What has begun ends now and stays in the list; what has not is gone.
Answer end_announcement(web::Context& context, AnnouncementId id) {
    context.write([=, act = deed(context, "announcement.end", "announcement", id.value), now = context.now](db::Writing& db) {
        auto said = announcement(db, id);
        if (!said || said->until <= now) return;
        if (said->from >= now) {
            drop_announcement(db, id);
        } else {
            said->until = now;
            put_announcement(db, id, *said);
        }
        audit::record(db, act);
    });
    return to_announcements(context, "ended");
}

}  // namespace

Answer change_announcement(web::Context& context, AnnouncementId id) {
    web::Input input(context);
    const auto known = announcement(context.db(), id);
    if (!known) return web::route_detail::no_such_page();
    const auto what = TRY(context.form->fields().choice("deed", {"end"}));
    if (what == "end") return end_announcement(context, id);
    const auto said = typed_announcement(context, input);
    if (!input.good()) return announced_form(context, input, id, *known);
    auto act = deed(context, "announcement.change", "announcement", id.value);
    act.changes = announcement_changes(context, *known, said);
    context.write([=](db::Writing& db) {
        const auto before = announcement(db, id);
        if (!before || *before == said || act.changes.empty()) return;
        put_announcement(db, id, said);
        audit::record(db, act);
    });
    return to_announcements(context, "saved");
}

}  // namespace notices
