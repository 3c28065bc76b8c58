#include "offers/rows.h"

#include "offers/row.h"

namespace offers {

std::vector<Row> rows_of_organisation(web::Context& context, std::int64_t organisation_id, int limit) {
    const auto index = context.derived<Index>();
    const auto now = index->now(context.now, context.site.zone);
    return first_rows(context, *index, *now, index->by_end, index->of_organisation(organisation_id) & now->current, limit);
}

std::optional<Row> row_of(web::Context& context, std::int64_t offer_id) {
    const auto index = context.derived<Index>();
    const auto number = index->number_of(OfferId{offer_id});
    const auto now = index->now(context.now, context.site.zone);
    context.changes_at(now->until);
    if (number == no_number || !now->current.has(number)) return {};
    auto rows = make_rows(context, *index, *now, {{number, {}}});
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

std::vector<Row> ending_rows(web::Context& context, int limit) {
    const auto index = context.derived<Index>();
    const auto now = index->now(context.now, context.site.zone);
    auto among = now->current;
    among.each([&](std::size_t at) {
        const auto& offer = index->offers[at];
        if (offer.from > now->today || offer.all_taken) among.remove(at);
    });
    return first_rows(context, *index, *now, index->by_end, among, limit);
}

std::int64_t current_count(web::Context& context) {
    return static_cast<std::int64_t>(context.derived<Index>()->now(context.now, context.site.zone)->current.count());
}

}  // namespace offers
