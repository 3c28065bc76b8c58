#include "offers/rows.h"

#include "base/text.h"
#include "offers/row.h"

namespace offers {

std::vector<Row> rows_of_organisation(web::Context& context, std::int64_t organisation_id, int limit) {
    return make_rows(context, of_organisation(context.db(), organisation_id, context.today, limit));
}

std::vector<Row> freshest_rows(web::Context& context, int limit) {
    return make_rows(context, freshest(context.db(), context.today, limit));
}

std::vector<Row> found_rows(web::Context& context, const std::string& text, int limit) {
    const Filter filter{.today = context.today, .text = base::folded(text)};
    return make_rows(context, ids_after(context.db(), filter, {}, limit));
}

std::int64_t current_count(const web::Context& context) { return count(context.db(), {.today = context.today}); }

}  // namespace offers
