#include "events/poster.h"

#include <fmt/format.h>

#include "base/text.h"
#include "events/card.h"
#include "events/show_dates.h"
#include "i18n/dates.h"
#include "i18n/words.h"

namespace events {
namespace {

using base::words;

std::string place_words(const web::Context& context, const Shown& event, const DateShown& date) {
    const auto& place = date.venue.empty() ? date.place : date.venue;
    if (place.empty()) return event.is_online ? say(context, words("Online")) : "";
    return date.address.empty() ? place : fmt::format("{}, {}", place, date.address);
}

std::string warning_words(const web::Context& context, const Shown& event, const DateShown& date) {
    if (event.state == "cancelled" || date.state == "cancelled") return say(context, words("cancelled"));
    if (date.state == "postponed") return say(context, words("postponed"));
    return date.state == "sold_out" ? say(context, words("no places left")) : "";
}

std::string label_words(const Shown& event, const Category* category) {
    std::string label = category ? (category->singular.empty() ? category->name : category->singular) : "";
    if (event.age_min) label.append(label.empty() ? "" : " · ").append(fmt::format("{}+", *event.age_min));
    return label;
}

}  // namespace

web::Poster make_poster(const web::Context& context, const Shown& event, const Category* category, const DateShown& date) {
    const auto cover = leaf(context, category, 0, date.starts, date.ends, date.all_day);
    const std::chrono::year_month_day first(std::chrono::floor<std::chrono::days>(context.site.zone.local(date.starts)));
    const auto price = price_tag(context, date.price, date.price_unit, date.price_note, event.registration);
    web::Poster poster;
    poster.kind = "events";
    poster.id = event.id.value;
    poster.path = event_path(event.id, event.slug);
    poster.label = label_words(event, category);
    poster.title = event.title;
    poster.language = event.language;
    poster.when = when_words(context, date.starts, date.ends, date.all_day);
    poster.place = place_words(context, event, date);
    poster.price = base::capitalised(price.text);
    poster.free = price.free;
    poster.warning = base::capitalised(warning_words(context, event, date));
    if (category) poster.hue = category->hue, poster.motif = web::motif_of(category->motif, category->key);
    poster.figure = cover.figure;
    poster.under = i18n::month_of_date(context.language, first.month());
    return poster;
}

base::Result<web::Poster> poster(web::Context& context, EventId id) {
    const auto no_such = words("There is no such event. It may have been removed.");
    const auto event = shown(context.db(), id, context.language);
    if (!event) return base::refuse(base::Error::Kind::not_found, no_such);
    const auto all_dates = dates(context.db(), id, context.language);
    if (all_dates.empty()) return base::refuse(base::Error::Kind::not_found, no_such);
    const auto& date = next_date(all_dates, context.now);
    context.changes_at(date.ends + std::chrono::seconds(1));
    const auto all = categories(context.db(), context.language);
    return make_poster(context, *event, category_of(all, event->category_id), date);
}

}  // namespace events
