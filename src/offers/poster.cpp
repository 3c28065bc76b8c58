#include "offers/poster.h"

#include "base/text.h"
#include "i18n/dates.h"
#include "i18n/money.h"
#include "i18n/words.h"
#include "offers/row.h"

namespace offers {
namespace {

using base::words;

constexpr int copper = 48;  // all offers share the hue of the tile on their pages

std::string price_words(const web::Context& context, const Listed& offer) {
    if (!offer.price_after) return {};
    const auto sum = [&](std::int64_t minor) { return i18n::money(context.language, {minor, offer.currency}); };
    if (!offer.price_before || *offer.price_before <= *offer.price_after) return sum(*offer.price_after);
    return i18n::say(context.language, words("{price} instead of {before}", {{"price", sum(*offer.price_after)}, {"before", sum(*offer.price_before)}}));
}

}  // namespace

web::Poster make_poster(const web::Context& context, const Shown& shown) {
    const auto& offer = shown.offer;
    web::Poster poster;
    poster.kind = "offers";
    poster.id = offer.id.value;
    poster.path = offer_path(offer.id, offer.slug);
    poster.label = offer.organisation;
    poster.title = offer.title;
    poster.language = offer.language;
    poster.when = base::capitalised(offer.valid_until ? i18n::date_range(context.language, offer.valid_from, *offer.valid_until, context.today)
                                                      : i18n::from_date(context.language, offer.valid_from, context.today));
    if (const auto where = branches(context.db(), offer.id); !where.empty()) poster.place = where.front().address;
    poster.price = price_words(context, offer);
    if (offer.valid_until && *offer.valid_until < context.today) poster.warning = i18n::say(context.language, words("This offer has expired"));
    poster.hue = copper;
    poster.motif = web::Motif::qoshqar;
    poster.figure = gain(context, offer).text;
    if (offer.valid_until) poster.under = i18n::say(context.language, words("until {day}", {{"day", i18n::cover_date(context.language, *offer.valid_until)}}));
    return poster;
}

base::Result<web::Poster> poster(web::Context& context, OfferId id) {
    const auto found = shown(context.db(), id, context.language);
    if (!found) return base::refuse(base::Error::Kind::not_found, words("There is no such offer. It may have been removed."));
    return make_poster(context, *found);
}

}  // namespace offers
