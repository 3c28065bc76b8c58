#include "organisations/pages.h"

#include "base/text.h"
#include "organisations/list_page.h"
#include "organisations/row.h"
#include "organisations/show_page.h"

namespace organisations {
namespace {

using web::Who;

constexpr web::Route all_routes[] = {
    web::get<"/organisations", list_page>(Who::anyone),
    web::get<"/organisations/:id", show_page>(Who::anyone),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

namespace {

std::vector<Row> rows_of(web::Context& context, const std::vector<Listed>& all) {
    const auto known = categories(context.db(), context.language);
    const auto days_off = holidays(context.db());
    std::vector<Row> rows;
    for (const auto& listed : all) rows.push_back(make_row(context, listed, known, days_off));
    return rows;
}

}  // namespace

std::vector<Row> newest_rows(web::Context& context, int limit) { return rows_of(context, newest(context.db(), context.language, limit)); }

std::vector<Row> found_rows(web::Context& context, const std::string& text, int limit) {
    return rows_of(context, listed_after(context.db(), {.text = base::folded(text)}, context.language, {}, limit));
}

}  // namespace organisations
