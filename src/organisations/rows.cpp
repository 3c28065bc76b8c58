#include "organisations/rows.h"

#include "organisations/row.h"

namespace organisations {
namespace {

std::vector<Number> first_of(const Standing& order, const base::Bits& among, int limit) {
    std::vector<Number> numbers;
    for (const auto number : order.numbers) {
        if (static_cast<int>(numbers.size()) == limit) break;
        if (among.has(number)) numbers.push_back(number);
    }
    return numbers;
}

}  // namespace

std::vector<Row> newest_rows(web::Context& context, int limit) {
    const auto index = context.derived<Index>();
    return make_rows(context, *index, first_of(index->newest, index->all, limit));
}

std::vector<Row> rows_of(web::Context& context, const std::vector<OrganisationId>& ids) {
    const auto index = context.derived<Index>();
    std::vector<Number> numbers;
    for (const auto id : ids)
        if (const auto number = index->number_of(id); number != no_number) numbers.push_back(number);
    return make_rows(context, *index, numbers);
}

std::vector<Row> rows_of_tag(web::Context& context, std::int64_t tag_id, int limit) { return rows_of(context, of_tag(context.db(), tag_id, limit)); }

}  // namespace organisations
