#include "events/work_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/text.h"
#include "events/card.h"
#include "events/language_note.h"
#include "events/pictures.h"
#include "events/poster.h"
#include "events/query.h"
#include "events/showings.h"
#include "events/templates.h"
#include "events/ways.h"
#include "events/work_facts.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/asset.h"
#include "web/dates.h"
#include "web/frame.h"
#include "web/share.h"
#include "web/twins.h"

namespace events {
namespace {

using base::words;
using std::chrono::days;

constexpr std::size_t long_work_title = 70, days_shown = 7;
constexpr int showings_read = 240;  // a week of the largest cinema

std::string kind_name(const web::Context& context, std::string_view kind) {
    if (kind == "film") return say(context, words("Film"));
    if (kind == "play") return say(context, words("Play"));
    return "";
}

void fill_head(WorkView& view, const web::Context& context, const Work& work, const std::vector<Showing>& showings) {
    view.crumbs = {{say(context, words("What’s on")), context.href("/events")}};
    if (work.kind == "film") view.crumbs.push_back({say(context, words("Films")), context.href("/films")});
    if (work.kind == "play") view.crumbs.push_back({say(context, words("Plays")), context.href("/plays")});
    const auto all = categories(context.db(), context.language);
    const auto* category = showings.empty() ? nullptr : category_of(all, showings.front().category_id);
    const auto next = showings.empty() ? context.now : showings.front().starts;
    view.cover = leaf(context, category, static_cast<std::uint64_t>(work.id.value), next, next, false);
    if (showings.empty()) view.cover.figure.clear();
    view.kind = {view.cover.hue, "", kind_name(context, work.kind), view.crumbs.back().href};
    if (work.age_min) view.marks.push_back(fmt::format("{}+", *work.age_min));
    if (work.minutes) view.marks.push_back(i18n::duration(context.language, base::Minutes(*work.minutes)));
    view.title = work.title;
    view.long_title = base::letters(work.title) > long_work_title;
    if (work.language != i18n::tag(context.language)) {
        view.language = work.language;
        view.language_note = language_note(context, work.language);
    }
}

// The first days that have sessions; what lies further off stands behind a link.
void fill_days(WorkView& view, web::Context& context, const Work& work, const std::vector<Showing>& showings) {
    view.days = by_day_and_place(context, showings);
    if (view.days.size() > days_shown || showings.size() == showings_read) {
        const auto kept = std::max<std::size_t>(1, std::min(days_shown, view.days.size() - 1));
        if (kept < view.days.size())
            view.later_href = web::Href(context.href(work_path(work.id, work.slug))).with("from", view.days[kept].date).text() + "#sessions";
        view.days.resize(kept);
    }
    if (view.days.empty()) view.no_sessions = say(context, words("There are no dates ahead."));
}

}  // namespace

base::Result<web::Response> work_page(web::Context& context, WorkId id) {
    const auto work = full_work(context.db(), id, context.language);
    if (!work) return base::refuse(base::Error::Kind::not_found, words("There is no such film or play."));
    const auto path = work_path(id, work->slug);
    if (context.path != path) return web::moved(context, path);
    const auto from = TRY(web::read_day(context.query, "from"));
    const auto begin = from && *from > context.today ? context.site.zone.midnight(*from) : context.now;
    const auto showings = showings_of_work(context.db(), id, begin, showings_read, context.language);

    WorkView view;
    fill_head(view, context, *work, showings);
    take_poster(view.cover, context.db(), id, context.language);
    view.facts = work_facts(context, *work);
    view.trailer_href = work->trailer_url;
    view.description = {work->description_html};
    fill_days(view, context, *work, showings);
    view.share = web::share(context.origin() + context.href(path), work->title);
    if (!work->source_url.empty()) view.facts.push_back({"external", say(context, words("Source")), work->source_url, work->source_url, true});
    view.ways = other_ways(context, path);
    auto chrome = web::frame(context, {.title = work->title, .section = "events", .description = work->summary, .back = view.crumbs.back(), .path = path,
                                       .kind = "article", .indexed = !from});
    chrome.more_css = web::asset_name("thing.css");
    if (const auto shown = poster(context, id)) web::put_picture(chrome, context, *shown);
    chrome.shareable = true;
    chrome.feeds = web::twins(work->title, web::Href(context.href("/events")).with("work", numbered({id.value, work->slug, {}, {}})).text(), true);
    return context.page(templates::work, chrome, view);
}

}  // namespace events
