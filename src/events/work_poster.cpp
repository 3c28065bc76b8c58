#include <fmt/format.h>

#include "base/text.h"
#include "events/card.h"
#include "events/poster.h"
#include "events/showings.h"
#include "events/venue_store.h"
#include "events/work_store.h"
#include "i18n/dates.h"
#include "i18n/words.h"

namespace events {
namespace {

using base::words;

std::string label_words(const web::Context& context, const Work& work) {
    std::string label = work.kind == "film" ? say(context, words("Film")) : work.kind == "play" ? say(context, words("Play")) : "";
    if (work.age_min) label.append(label.empty() ? "" : " · ").append(fmt::format("{}+", *work.age_min));
    return label;
}

void put_date(web::Poster& poster, web::Context& context, const Showing& next) {
    const auto all = categories(context.db(), context.language);
    const auto* category = category_of(all, next.category_id);
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(context.site.zone.local(next.starts)));
    if (category) poster.hue = category->hue, poster.motif = web::motif_of(category->motif, category->key);
    poster.figure = fmt::format("{}", static_cast<unsigned>(day.day()));
    poster.under = i18n::month_of_date(context.language, day.month());
    poster.when = i18n::moment(context.language, context.site.zone.local(next.starts), context.today);
    poster.place = next.venue.empty() ? next.place : next.venue;
    context.changes_at(next.starts);
}

}  // namespace

base::Result<web::Poster> poster(web::Context& context, WorkId id) {
    const auto work = full_work(context.db(), id, context.language);
    if (!work) return base::refuse(base::Error::Kind::not_found, words("There is no such film or play."));
    web::Poster poster;
    poster.kind = "works";
    poster.id = id.value;
    poster.path = work_path(id, work->slug);
    poster.label = label_words(context, *work);
    poster.title = work->title;
    poster.language = work->language;
    poster.figure = base::initials(work->title);
    if (const auto next = showings_of_work(context.db(), id, context.now, 1, context.language); !next.empty()) put_date(poster, context, next.front());
    return poster;
}

base::Result<web::Poster> poster(web::Context& context, VenueId id) {
    const auto found = venue(context.db(), id, context.language);
    if (!found) return base::refuse(base::Error::Kind::not_found, words("There is no such venue."));
    web::Poster poster;
    poster.kind = "venues";
    poster.id = id.value;
    poster.path = venue_path(id.value, found->slug);
    poster.label = found->organisation == found->name ? "" : found->organisation;
    poster.title = found->name;
    poster.language = found->language;
    poster.place = found->address;
    poster.motif = web::Motif::agash;
    poster.figure = base::initials(found->name);
    return poster;
}

}  // namespace events
