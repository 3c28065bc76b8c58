#include "posts/rows.h"

#include <fmt/format.h>

#include "adverts/advert.h"
#include "i18n/dates.h"
#include "media/media.h"

namespace posts {

Row row_of(web::Context& context, const Listed& post) {
    Row row;
    row.anchor = fmt::format("post-{}", post.id.value);
    row.title = post.title;
    row.advert = adverts::mark(context, adverts::Of::post, post.id.value);
    if (post.language != i18n::tag(context.language)) row.language = post.language;
    row.text = {post.text_html};
    if (const auto shown = post.picture == 0 ? std::nullopt : media::shown(context.db(), media::MediaId{post.picture}, context.language))
        media::put_on(row.picture, *shown);
    row.organisation = {post.organisation_name, context.href(fmt::format("/organisations/{}-{}", post.organisation, post.organisation_slug))};
    row.when = fmt::format("{} · {}", i18n::date(context.language, context.site.zone.today(post.published_at), context.today), i18n::until_date(context.language, post.until, context.today));
    return row;
}

std::vector<Row> rows_of_organisation(web::Context& context, std::int64_t organisation, int limit) {
    std::vector<Row> rows;
    if (!context.site.has(web::Feature::posts)) return rows;
    for (const auto& post : listed_of(context.db(), organisation, context.language, context.today, limit)) {
        rows.push_back(row_of(context, post));
        rows.back().organisation = {};
    }
    return rows;
}

}  // namespace posts
