#include "events/works_page.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/text.h"
#include "events/card.h"
#include "events/showings.h"
#include "events/templates.h"
#include "events/ways.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "web/asset.h"
#include "web/frame.h"
#include "web/list.h"

namespace events {
namespace {

using base::words;
using std::chrono::days;
using std::chrono::floor;

constexpr std::size_t work_title_letters = 120;

WorkCard card_of(web::Context& context, const WorkOn& work, const std::vector<Category>& categories) {
    WorkCard card;
    card.href = context.href(work_path(work.id, work.slug));
    card.title = base::shortened(work.title, work_title_letters);
    if (work.language != i18n::tag(context.language)) card.language = work.language;
    card.cover = leaf(context, category_of(categories, work.category_id), static_cast<std::uint64_t>(work.id.value), work.next, work.next, false);
    card.about = about_work(context, work.age_min, work.minutes, work.genres);
    const auto local = context.site.zone.local(work.next);
    const auto day = floor<days>(local);
    card.when = day == context.today ? fmt::format("{}, {}", base::capitalised(i18n::near(context.language, day, context.today)), i18n::clock(local))
                                     : i18n::moment(context.language, local, context.today);
    context.changes_at(work.next + std::chrono::seconds(1));
    return card;
}

web::Empty nothing(web::Context& context, const base::Words& sentence) {
    if (!anything_ahead(context)) return none_yet(context);
    web::Empty empty;
    empty.title = say(context, words("Nothing is on now"));
    empty.text = say(context, sentence);
    empty.action = {say(context, words("What’s on")), context.href("/events")};
    empty.other = {say(context, words("Calendar")), context.href("/events/calendar")};
    return empty;
}

// What is on in the next days, and what comes later.
std::vector<WorksPart> parts_of(web::Context& context, const std::vector<WorkOn>& works) {
    constexpr auto soon = days(7);
    const auto all = categories(context.db(), context.language);
    WorksPart now{say(context, words("In the next days")), {}}, later{say(context, words("Later")), {}};
    for (const auto& work : works) (work.next < context.now + soon ? now : later).works.push_back(card_of(context, work, all));
    std::vector<WorksPart> parts;
    for (auto* part : {&now, &later})
        if (!part->works.empty()) parts.push_back(std::move(*part));
    return parts;
}

// Beyond a page's size the works of the farthest dates are left to the calendar: no city's cinema shows so many at once.
constexpr std::size_t works_shown = 60;

base::Result<web::Response> works_page(web::Context& context, std::string_view kind, std::string path, const base::Words& heading, const base::Words& empty) {
    auto works = works_on(context.db(), kind, context.now, context.language);
    WorksView view;
    view.heading = say(context, heading);
    if (works.size() > works_shown) works.resize(works_shown);
    view.parts = parts_of(context, works);
    view.has_empty = works.empty();
    if (view.has_empty) view.empty = nothing(context, empty);
    else if (kind == "film") view.modes = {{say(context, words("Sessions by day")), context.href("/screenings")}};
    view.ways = other_ways(context, path);
    auto chrome = web::frame(context, {.title = view.heading, .section = "events", .back = {say(context, words("What’s on")), context.href("/events")}, .path = path});
    chrome.more_css = web::asset_name("thing.css");
    return context.page(templates::works, chrome, view);
}

}  // namespace

base::Result<web::Response> films_page(web::Context& context) {
    return works_page(context, "film", "/films", words("Films"), words("No film has a session ahead. Look in again soon."));
}

base::Result<web::Response> plays_page(web::Context& context) {
    return works_page(context, "play", "/plays", words("Plays"), words("No play has a date ahead. Look in again soon."));
}

}  // namespace events
