#include "merging/pages.h"

#include "merging/handlers.h"
#include "merging/store.h"

namespace merging {
namespace {

constexpr web::Route all_routes[] = {
    web::get<"/admin/duplicates", pairs_page>(web::Act::manage_organisations),
    web::get<"/admin/duplicates/:id", pair_page>(web::Act::manage_organisations),
    web::post<"/admin/duplicates/:id", decide_pair>(web::Act::manage_organisations),
};

}  // namespace

std::span<const web::Route> routes() { return all_routes; }

std::vector<web::OfficeEntry> office() {
    return {{"place", base::words("Duplicates"), "/admin/duplicates", web::Act::manage_organisations, count_waiting_pairs, base::words("Organisations that may be in the city twice")}};
}

}  // namespace merging
