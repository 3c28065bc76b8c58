#include "organisations/pages.h"

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

std::vector<Row> newest_rows(web::Context& context, int limit) {
    const auto all = categories(context.db(), context.language);
    const auto days_off = holidays(context.db());
    std::vector<Row> rows;
    for (const auto& listed : newest(context.db(), context.language, limit)) rows.push_back(make_row(context, listed, all, days_off));
    return rows;
}

}  // namespace organisations
