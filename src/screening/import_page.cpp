// Tables of sessions and of films: read by the same rules as what is typed, looked at, then applied as a whole.
#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "audit/audit.h"
#include "authoring/when_typed.h"
#include "base/text.h"
#include "i18n/words.h"
#include "readers/contacts.h"
#include "screening/handlers.h"
#include "screening/table.h"
#include "screening/templates.h"
#include "screening/work_form.h"
#include "web/guard.h"

namespace screening {
namespace {

using base::Day;
using base::words;

constexpr std::size_t faults_listed = 20, days_imported = 120, works_imported = 100;
constexpr int imported_ahead = 366;

// ── What comes in ───────────────────────────────────────────────────────────────────────────────────────────────────

// The file, or else what was pasted; what was looked at comes again as text.
std::string brought(web::Context& context, web::Input& input) {
    for (const auto& file : context.form->files())
        if (file.name == "file" && !file.bytes.empty()) {
            if (file.bytes.size() > table_bytes) return input.mistake("file", words("The table is too long: {n} kB at most", {{"n", fmt::to_string(table_bytes / 1000)}})), std::string();
            if (!base::valid_utf8(file.bytes)) return input.mistake("file", words("The table is not in UTF-8")), std::string();
            return std::string(file.bytes);
        }
    auto text = input.typed("table");
    if (base::trimmed(text).empty()) input.mistake("table", words("Choose a file, or paste the table here"));
    if (text.size() > table_bytes) input.mistake("table", words("The table is too long: {n} kB at most", {{"n", fmt::to_string(table_bytes / 1000)}}));
    return text;
}

void note_import_faults(const web::Context& context, web::Input& input, ImportView& view, const std::vector<Fault>& faults) {
    if (faults.empty()) return;
    input.mistake("table", fault_words(context, faults.front()));
    for (std::size_t i = 1; i < std::min(faults.size(), faults_listed); ++i) view.faults.push_back(say(context, fault_words(context, faults[i])));
    if (faults.size() > faults_listed) view.faults.push_back(say(context, words("And {n} more", {{"n", fmt::to_string(faults.size() - faults_listed)}})));
}

void ask_table(ImportView& view, web::Context& context, const web::Input& input, const std::string& typed) {
    view.file = input.field({.name = "file", .label = say(context, words("File")), .type = "file", .hint = say(context, words("CSV or JSON in UTF-8, up to {n} kB", {{"n", fmt::to_string(table_bytes / 1000)}})), .required = false});
    view.file.value.clear();
    view.text = input.field({.name = "table", .label = say(context, words("Or paste the table")), .type = "lines", .required = false});
    if (!typed.empty()) view.text.value = typed;
    view.form.fields = {view.file, view.text};
}

// ── Sessions ────────────────────────────────────────────────────────────────────────────────────────────────────────

std::optional<VenueId> venue_of(const web::Context& context, const Stand& stand, const TableRow& row) {
    if (!row["venue"].empty()) {
        const auto id = venue_named(context.db(), row["venue"]);
        if (!id || !stand.desk) return id;
        const auto venue = cinema(context.db(), *id, context.language);
        return venue && venue->organisation == stand.team() ? id : std::nullopt;
    }
    if (!stand.desk) return {};
    const auto own = cinemas_of(context.db(), stand.team(), context.language);
    return own.size() == 1 ? std::optional(own.front().id) : std::nullopt;
}

// "2D", "1500" and "Зал 1" of their columns as one would type them behind the time.
std::string session_text(const TableRow& row) {
    auto text = row["time"];
    for (const auto& part : {row["format"], row["price"]}) if (!part.empty()) text.append(" ").append(part);
    if (!row["hall"].empty()) text.append(fmt::format(" ({})", row["hall"]));
    return text;
}

struct ReadSession {
    VenueId venue;
    Day day;
    Wanted wanted;
};

base::Result<ReadSession> read_row(const web::Context& context, const Stand& stand, const TableRow& row) {
    const auto bad = [](base::Words what) { return base::refuse(base::Error::Kind::invalid, std::move(what)); };
    const auto venue = venue_of(context, stand, row);
    if (!venue) return bad(words("No venue of yours, or more than one, is called so: {venue}", {{"venue", base::shortened(row["venue"], 60)}}));
    const auto day = authoring::read_typed_day(context, row["day"]);
    if (!day) return bad(words("This is no day: {day}", {{"day", base::shortened(row["day"], 40)}}));
    if (*day < context.today || *day > context.today + std::chrono::days(imported_ahead)) return bad(words("The day is over, or more than a year ahead: {day}", {{"day", base::shortened(row["day"], 40)}}));
    const auto work = TRY(work_called(context.db(), row["film"]));
    const auto session = TRY(read_session(session_text(row), context.site.currency));
    return ReadSession{*venue, *day, {WorkId{work}, row["film"], context.site.zone.instant(base::LocalTime(day->time_since_epoch()) + session.at), session.format, session.hall, session.price, row.line, 0}};
}

std::vector<WantedDay> wanted_of(const web::Context& context, const Stand& stand, const Table& table, std::vector<Fault>& faults) {
    std::map<std::pair<std::int64_t, Day>, WantedDay> all;
    for (const auto& row : table.rows) {
        auto read = read_row(context, stand, row);
        if (!read) {
            faults.push_back({row.line, 0, read.error().message});
            continue;
        }
        auto& day = all.try_emplace({read->venue.value, read->day}, WantedDay{read->venue, read->day, {}}).first->second;
        day.sessions.push_back(std::move(read->wanted));
    }
    std::vector<WantedDay> wanted;
    for (auto& [key, day] : all) wanted.push_back(std::move(day));
    if (wanted.size() > days_imported) faults.push_back({0, 0, words("At most {n} days at once", {{"n", fmt::to_string(days_imported)}})});
    return wanted;
}

web::Response show_sessions_import(web::Context& context, const web::Input& input, const Stand& stand, ImportView view, const std::string& typed) {
    view.title = say(context, words("Import sessions"));
    view.intro = say(context, stand.at_once ? words("A session a row. The days that the table names become as it says, each at its venue; all other days stay.") : unchecked_organisation());
    view.columns = {"film", "venue", "hall", "day", "time", "format", "price"};
    view.sample = "film,venue,hall,day,time,format,price\nТитаник,Кинотеатр «Космос»,Зал 1,2026-12-01,10:00,2D,1500";
    view.sample_json = "[{\"film\": \"Титаник\", \"venue\": \"Кинотеатр «Космос»\", \"day\": \"2026-12-01\", \"time\": \"10:00\", \"price\": 1500}]";
    if (stand.at_once) {
        view.form = form_at(context, input, stand, "/screenings/import", "/screenings/import", words("See what changes"));
        ask_table(view, context, input, typed);
    }
    view.ways = {link(context, words("Sessions"), stand.way("/screenings"))};
    return teams::with_form(context, templates::import, chrome_at(context, stand, view.title, "/screenings", view.ways.front()), view, input);
}

// ── Works ───────────────────────────────────────────────────────────────────────────────────────────────────────────

struct ReadWork {
    WorkId id;                  // 0: a new one
    events::WorkDraft draft;
    std::string before;         // as it stands, for telling whether anything changes
};

std::string fingerprint(const events::WorkDraft& draft) {
    std::string text = fmt::format("{}|{}|{}|{}|{}|{}|{}|{}|{}|{}", draft.kind, draft.original_title, draft.country, draft.director, draft.starring, draft.genres, draft.trailer_url, draft.year.value_or(0), draft.minutes.value_or(0), draft.age_min.value_or(-1));
    for (const auto& one : draft.texts) text.append(fmt::format("|{}|{}|{}", i18n::tag(one.language), one.title, one.description));
    return text;
}

base::Result<std::optional<int>> number_in(const TableRow& row, const std::string& column, int least, int most) {
    const auto& text = row[column];
    if (text.empty()) return std::optional<int>();
    int number = 0;
    for (const char c : text) {
        if (c < '0' || c > '9' || number > most) return base::refuse(base::Error::Kind::invalid, words("{column}: a number from {least} to {most}", {{"column", column}, {"least", fmt::to_string(least)}, {"most", fmt::to_string(most)}}));
        number = number * 10 + (c - '0');
    }
    if (number < least || number > most) return base::refuse(base::Error::Kind::invalid, words("{column}: a number from {least} to {most}", {{"column", column}, {"least", fmt::to_string(least)}, {"most", fmt::to_string(most)}}));
    return std::optional(number);
}

base::Result<std::string> text_in(const TableRow& row, const std::string& column, std::size_t most) {
    auto text = base::clean(row[column], column.starts_with("description"));
    if (base::letters(text) > most) return base::refuse(base::Error::Kind::invalid, words("{column}: {n} characters at most", {{"column", column}, {"n", fmt::to_string(most)}}));
    return text;
}

// Texts of the columns title and description (in the language of the page) and title_ru, title_kk… ; what is there and not named stays.
base::Result<void> read_texts(const web::Context& context, const TableRow& row, events::WorkDraft& draft) {
    const auto own = draft.texts.empty() ? context.language : draft.texts.front().language;
    for (const auto language : context.site.languages) {
        const auto suffix = fmt::format("_{}", i18n::tag(language));
        const bool plain = language == own;
        auto title = TRY(text_in(row, plain && row["title" + suffix].empty() ? "title" : "title" + suffix, title_letters));
        auto description = TRY(text_in(row, plain && row["description" + suffix].empty() ? "description" : "description" + suffix, description_letters));
        auto known = std::ranges::find(draft.texts, language, &events::Text::language);
        if (title.empty()) continue;
        if (known == draft.texts.end()) draft.texts.push_back({language, title, {}, description});
        else {
            known->title = title;
            if (!description.empty() && description != known->description) known->description = description, known->summary.clear();
        }
    }
    const bool ok = !draft.texts.empty() && std::ranges::all_of(draft.texts, [](const events::Text& one) { return !base::folded(one.title).empty(); });
    if (ok) return {};
    return base::refuse(base::Error::Kind::invalid, words("A title needs letters or figures"));
}

base::Result<void> read_facts(const TableRow& row, events::WorkDraft& draft) {
    const auto& kind = row["kind"];
    if (!kind.empty() && kind != "film" && kind != "play" && kind != "concert_programme" && kind != "other") return base::refuse(base::Error::Kind::invalid, words("kind: film, play, concert_programme or other"));
    if (!kind.empty()) draft.kind = kind;
    const auto year = TRY(number_in(row, "year", first_year, last_year));
    const auto minutes = TRY(number_in(row, "minutes", 1, most_minutes));
    const auto age = TRY(number_in(row, "age", 0, 21));
    if (year) draft.year = year;
    if (minutes) draft.minutes = minutes;
    if (age) draft.age_min = age;
    for (auto [column, field] : {std::pair("genres", &draft.genres), {"country", &draft.country}, {"director", &draft.director}, {"starring", &draft.starring}, {"original_title", &draft.original_title}}) {
        auto text = TRY(text_in(row, column, fact_letters));
        if (!text.empty()) *field = std::move(text);
    }
    if (!row["trailer"].empty()) draft.trailer_url = TRY(readers::read_url(row["trailer"]));
    return {};
}

// The one of the city that is called so, and where a year is said is of it.
base::Result<WorkId> same_work(const web::Context& context, const TableRow& row) {
    std::string title = row["title"];
    for (const auto language : context.site.languages) if (title.empty()) title = row[fmt::format("title_{}", i18n::tag(language))];
    auto all = works_named(context.db(), title);
    if (!row["year"].empty()) std::erase_if(all, [&](const Namesake& one) { return one.year && fmt::to_string(*one.year) != row["year"]; });
    if (!row["kind"].empty()) std::erase_if(all, [&](const Namesake& one) { return one.kind != row["kind"]; });
    if (all.size() > 1) return base::refuse(base::Error::Kind::invalid, words("Several are called so: say the year"));
    return all.empty() ? WorkId{} : all.front().id;
}

base::Result<ReadWork> read_work(const web::Context& context, const TableRow& row) {
    ReadWork work;
    work.id = TRY(same_work(context, row));
    if (work.id) work.draft = events::work_draft_of(context.db(), work.id).value();
    work.before = work.id ? fingerprint(work.draft) : std::string();
    TRY(read_texts(context, row, work.draft));
    TRY(read_facts(row, work.draft));
    return work;
}

std::vector<ReadWork> works_in(const web::Context& context, const Table& table, std::vector<Fault>& faults) {
    std::vector<ReadWork> all;
    std::vector<std::string> titles;
    for (const auto& row : table.rows) {
        auto work = read_work(context, row);
        if (!work) {
            faults.push_back({row.line, 0, work.error().message});
            continue;
        }
        auto name = fmt::format("{} {} {}", base::folded(work->draft.texts.front().title), work->draft.year.value_or(0), work->draft.kind);
        if (std::ranges::find(titles, name) != titles.end()) faults.push_back({row.line, 0, words("It stands here twice: {title}", {{"title", base::shortened(work->draft.texts.front().title, 60)}})});
        titles.push_back(std::move(name));
        all.push_back(std::move(*work));
    }
    if (all.size() > works_imported) faults.push_back({0, 0, words("At most {n} films at once", {{"n", fmt::to_string(works_imported)}})});
    return all;
}

bool changes(const ReadWork& work) { return fingerprint(work.draft) != work.before; }

std::string works_seal(const std::vector<ReadWork>& all) {
    std::string text;
    for (const auto& one : all) text.append(!one.id ? "+" : changes(one) ? fmt::format("~{}", one.id.value) : "=");
    return text;
}

PlanView works_plan(const web::Context& context, const std::vector<ReadWork>& all) {
    PlanView::Day day{say(context, words("Films and plays")), {}, {}, {}};
    int added = 0, changed = 0, kept = 0;
    for (const auto& one : all) {
        if (one.id && !changes(one)) ++kept;
        else if (one.id) ++changed, day.lines.push_back({{"info", "", say(context, words("Change")), ""}, one.draft.texts.front().title});
        else ++added, day.lines.push_back({{"good", "", say(context, words("new")), ""}, one.draft.texts.front().title});
    }
    if (kept > 0) day.kept = say(context, words("Stay as they are: {n}", {{"n", fmt::to_string(kept)}}));
    return {say(context, words("Added: {added}, changed: {changed}, taken out: {removed}", {{"added", fmt::to_string(added)}, {"changed", fmt::to_string(changed)}, {"removed", "0"}})), {std::move(day)}};
}

web::Response show_works_import(web::Context& context, const web::Input& input, const Stand& stand, ImportView view, const std::string& typed) {
    view.title = say(context, words("Import films and plays"));
    view.intro = say(context, words("A film or a play a row. One that the city knows by its title gets what the table says; what the table does not say stays."));
    view.columns = {"title", "title_kk", "title_en", "description", "kind", "age", "minutes", "genres", "country", "year", "director", "starring", "original_title", "trailer"};
    view.sample = "title,title_kk,kind,age,minutes,genres,country,year\nТитаник,Титаник,film,12,194,\"драма, мелодрама\",США,1997";
    view.sample_json = "[{\"title\": \"Титаник\", \"kind\": \"film\", \"age\": 12, \"minutes\": 194, \"year\": 1997}]";
    view.form = form_at(context, input, stand, "/works/import", "/works/import", words("See what changes"));
    ask_table(view, context, input, typed);
    view.ways = {link(context, words("Films and plays"), stand.way("/works"))};
    return teams::with_form(context, templates::import, chrome_at(context, stand, view.title, "/works", view.ways.front()), view, input);
}

base::Words changed_meanwhile() { return words("The city has changed meanwhile. Look at what changes now."); }

void offer(ImportView& view, const web::Context& context, const web::Input& input, const Stand& stand, std::string_view rest, std::string table, std::string seal) {
    view.apply = form_at(context, input, stand, rest, rest, words("Do it so"));
    view.carried = {{"table", std::move(table)}, {"seal", std::move(seal)}};
}

}  // namespace

Answer import_page(web::Context& context, const Stand& stand) { return show_sessions_import(context, web::Input(context), stand, {}, {}); }

Answer import_sessions(web::Context& context, const Stand& stand) {
    TRY(may_write(stand));
    web::Input input(context);
    ImportView view;
    const auto text = brought(context, input);
    std::vector<Fault> faults;
    std::vector<WantedDay> wanted;
    if (input.good()) {
        const auto table = read_table(text);
        faults = table.faults;
        wanted = wanted_of(context, stand, table, faults);
    }
    const auto ground = ground_of(context, stand);
    const auto whole = plan(context.db(), wanted, ground);
    if (faults.empty()) faults = whole.faults();
    if (whole.changes() > most_changes) faults.push_back({0, 0, words("At most {n} changes at once", {{"n", fmt::to_string(most_changes)}})});
    note_import_faults(context, input, view, faults);
    const auto seal = input.text("seal", {.required = false, .most = 6000});
    if (!input.good()) return show_sessions_import(context, input, stand, std::move(view), text);
    if (!seal.empty() && seal == whole.seal()) {
        TRY(web::within_rate(context, "write_event", fmt::to_string(stand.account.value)));
        audit::Act act{context.now, stand.account.value, stand.role, "session.import", "city", 1, {}, {{"added", "", fmt::to_string(whole.count(Change::added))}, {"changed", "", fmt::to_string(whole.count(Change::changed))}, {"removed", "", fmt::to_string(whole.count(Change::removed))}}};
        const auto written = context.write([=, now = context.now](db::Writing& db) -> base::Result<void> {
            const auto fresh = plan(db, wanted, ground);
            if (fresh.seal() != seal) return base::refuse(base::Error::Kind::conflict, changed_meanwhile());
            TRY(apply(db, fresh, now));
            audit::record(db, act);
            return {};
        });
        if (input.done(written)) return web::Response::redirect(context.href(stand.way("/screenings?done=imported")));
    } else if (!seal.empty()) input.mistake("", changed_meanwhile());
    if (whole.changes() == 0) view.plan.summary = say(context, words("Nothing changes: it stands there so already."));
    else view.plan = plan_view(context, whole, true), offer(view, context, input, stand, "/screenings/import", text, whole.seal());
    return show_sessions_import(context, input, stand, std::move(view), text);
}

Answer works_import_page(web::Context& context, const Stand& stand) { return show_works_import(context, web::Input(context), stand, {}, {}); }

Answer import_works(web::Context& context, const Stand& stand) {
    web::Input input(context);
    ImportView view;
    const auto text = brought(context, input);
    std::vector<Fault> faults;
    std::vector<ReadWork> all;
    if (input.good()) {
        const auto table = read_table(text);
        faults = table.faults;
        all = works_in(context, table, faults);
    }
    note_import_faults(context, input, view, faults);
    const auto seal = input.text("seal", {.required = false, .most = 2000});
    if (!input.good()) return show_works_import(context, input, stand, std::move(view), text);
    const auto fresh_seal = works_seal(all);
    if (!seal.empty() && seal == fresh_seal) {
        audit::Act act{context.now, stand.account.value, stand.role, "work.import", "city", 1, {}, {{"works", "", fmt::to_string(all.size())}}};
        context.write([=, now = context.now](db::Writing& db) {
            for (const auto& one : all) {
                if (!one.id) events::add(db, one.draft, now);
                else if (changes(one)) events::put(db, one.id, one.draft, now), retell_events(db, one.id, now);
            }
            audit::record(db, act);
        });
        return web::Response::redirect(context.href(stand.way("/works?done=imported")));
    }
    if (!seal.empty()) input.mistake("", changed_meanwhile());
    if (fresh_seal.find_first_of("+~") == fresh_seal.npos) view.plan.summary = say(context, words("Nothing changes: it stands there so already."));
    else view.plan = works_plan(context, all), offer(view, context, input, stand, "/works/import", text, fresh_seal);
    return show_works_import(context, input, stand, std::move(view), text);
}

}  // namespace screening
