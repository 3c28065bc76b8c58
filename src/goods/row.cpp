#include "goods/row.h"

#include <fmt/format.h>

#include "i18n/dates.h"
#include "i18n/money.h"
#include "media/media.h"

namespace goods {

using base::words;

web::Badge stock_badge(const web::Context& context, bool in_stock) {
    return in_stock ? web::Badge{"good", "", say(context, words("in stock")), ""} : web::Badge{"info", "", say(context, words("on order")), ""};
}

bool is_stale(const Listed& good, base::Instant now) { return good.confirmed_at + prices_hold < now; }

std::string confirmed_words(web::Context& context, const Listed& good) {
    context.changes_at(good.confirmed_at + prices_hold + std::chrono::seconds(1));
    return say(context, words("Price confirmed: {day}", {{"day", i18n::date(context.language, context.site.zone.today(good.confirmed_at), context.today)}}));
}

std::string organisation_href(const web::Context& context, const Listed& good) { return context.href(fmt::format("/organisations/{}-{}", good.organisation, good.organisation_slug)); }

web::Cover picture_of(const web::Context& context, std::int64_t picture, bool small) {
    web::Cover cover;
    const auto shown = picture == 0 ? std::nullopt : media::shown(context.db(), media::MediaId{picture}, context.language);
    if (!shown) return cover;
    cover.image = small ? shown->small : shown->src;
    if (!small && shown->small != shown->src) cover.srcset = shown->srcset;
    cover.alt = shown->alt;
    cover.width = shown->width;
    cover.height = shown->height;
    return cover;
}

Row row_of(web::Context& context, const Listed& good, bool of_its_shop) {
    Row row;
    row.href = context.href(good_path(good.id));
    row.name = good.name;
    if (good.language != i18n::tag(context.language)) row.language = good.language;
    row.picture = picture_of(context, good.picture, true);
    row.price = i18n::price(context.language, good.price, true);
    if (!of_its_shop) row.shop = good.address.empty() ? good.organisation_name : fmt::format("{} · {}", good.organisation_name, good.address);
    row.confirmed = confirmed_words(context, good);
    row.badges.push_back(stock_badge(context, good.in_stock));
    if (is_stale(good, context.now)) row.badges.push_back({"warn", "", say(context, words("price may be old")), ""});
    return row;
}

}  // namespace goods
