// Where films and plays are shown: the way into the programme of a day.
#include <fmt/format.h>

#include "i18n/words.h"
#include "screening/handlers.h"
#include "screening/templates.h"
#include "web/listing.h"

namespace screening {
namespace {

using base::words;
using std::chrono::days;

constexpr int most_cinemas = 100;

std::vector<CinemaRow> cinemas_shown(const web::Context& context, const Stand& stand, const std::string& text) {
    if (stand.desk) {
        auto own = cinemas_of(context.db(), stand.team(), context.language);
        const auto midnight = [&](int days_on) { return context.site.zone.midnight(context.today + days(days_on)); };
        for (auto& one : own) {
            const auto starts = session_starts(context.db(), one.id, midnight(0), midnight(7));
            one.week = static_cast<int>(starts.size());
            one.today = static_cast<int>(std::ranges::count_if(starts, [&](base::Instant at) { return at < midnight(1); }));
        }
        return own;
    }
    if (!text.empty()) return cinemas_called(context.db(), text, most_cinemas, context.language);
    const auto& zone = context.site.zone;
    return cinemas(context.db(), zone.midnight(context.today), zone.midnight(context.today + days(1)), zone.midnight(context.today + days(7)), context.language);
}

web::Table cinemas_table(const web::Context& context, const Stand& stand, const std::vector<CinemaRow>& rows, bool counted) {
    web::Table table{say(context, words("Sessions")), {say(context, words("Venue"))}, {}};
    if (counted) table.heads.insert(table.heads.end(), {say(context, words("Sessions today")), say(context, words("In seven days"))});
    for (const auto& row : rows) {
        table.rows.push_back({{{.text = row.name, .href = context.href(stand.way(fmt::format("/screenings/{}", row.id.value)))}}});
        if (counted) table.rows.back().cells.insert(table.rows.back().cells.end(), {{.text = fmt::to_string(row.today), .number = true}, {.text = fmt::to_string(row.week), .number = true}});
    }
    return table;
}

}  // namespace

Answer cinemas_page(web::Context& context, const Stand& stand) {
    web::Asked asked(context.href(stand.way("/screenings")));
    const auto text = stand.desk ? std::string() : TRY(context.query.text("text", 100));
    asked.put("text", text);
    CinemasView view{.intro = say(context, stand.at_once ? words("Choose where, then write the programme of a day or of many.") : unchecked_organisation()), .title = say(context, words("Sessions")), .banner = {}, .findable = !stand.desk, .find = web::word_form(asked), .table = {}, .empty = {}, .ways = {}};
    if (context.query.text("done", 20).value_or("") == "imported") view.banner = done(context, words("Imported. The city reads it so from now on."));
    view.table = cinemas_table(context, stand, cinemas_shown(context, stand, text), text.empty());
    view.ways = {link(context, words("Films and plays"), stand.way("/works")), link(context, words("Import from a table"), stand.way("/screenings/import")), link(context, words("Sessions as the city reads them"), "/screenings")};
    if (stand.desk) view.empty = {.title = say(context, words("This organisation runs no venue.")), .text = say(context, words("An editor of the city says who runs which."))};
    else view.empty = web::nothing(context, asked, {words("No venue is called so."), words("Show where films are on")}, {.title = say(context, words("Nothing is on in the next seven days")), .text = say(context, words("Find the venue by its name."))});
    return context.page(templates::cinemas, chrome_at(context, stand, view.title, "/screenings"), view);
}

}  // namespace screening
