#include "organisations/rows.h"

#include "base/text.h"
#include "organisations/row.h"

namespace organisations {
namespace {

std::vector<Row> rows_of(web::Context& context, const std::vector<OrganisationId>& ids) {
    const auto known = categories(context.db(), context.language);
    const auto days_off = holidays(context.db());
    std::vector<Row> rows;
    for (const auto& one : listed(context.db(), ids, context.language)) rows.push_back(make_row(context, one, known, days_off));
    return rows;
}

}  // namespace

std::vector<Row> newest_rows(web::Context& context, int limit) { return rows_of(context, newest(context.db(), limit)); }

std::vector<UsefulNumber> useful_numbers(const web::Context& context, int limit) {
    std::vector<UsefulNumber> numbers;
    for (const auto& one : numbered(context.db(), context.language, limit)) {
        const bool written = one.label.find_first_of("0123456789") != one.label.npos;  // as people write it, not what it is for
        numbers.push_back({one.name, one.language, written ? one.label : one.phone});
    }
    return numbers;
}

std::vector<Row> found_rows(web::Context& context, const std::string& text, int limit) {
    return rows_of(context, ids_after(context.db(), {.text = base::folded(text)}, {}, limit));
}

std::vector<Row> rows_of_tag(web::Context& context, std::int64_t tag_id, int limit) { return rows_of(context, of_tag(context.db(), tag_id, limit)); }

}  // namespace organisations
