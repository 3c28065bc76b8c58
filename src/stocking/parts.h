// What the pages of a shop's goods share: whose good it is, how it stands, and who writes.
#pragma once

#include <string>
#include <string_view>

#include "stocking/good_work.h"
#include "stocking/handlers.h"
#include "teams/parts.h"

namespace stocking {

std::string goods_way(OrganisationId, std::string_view rest = {});        // "/desk/1/goods/new"
std::string good_way(OrganisationId, GoodId, std::string_view rest);      // "/desk/1/goods/7/edit"

struct GoodHere {
    teams::Desk desk;
    GoodId id;
    goods::Draft draft;  // as it was sent last, or as it stands
    std::string state;   // of the good: schema.sql
};
base::Result<GoodHere> own_good(web::Context&, OrganisationId, GoodId);       // refused: that organisation has no such good
base::Result<GoodHere> editable_good(web::Context&, OrganisationId, GoodId);  // refused besides: the city does not want it

GoodWriter good_writer(web::Context&, OrganisationId);
web::Chrome stocking_office(web::Context&, const teams::Desk&, std::string title, web::Link back = {});
web::Link back_to_goods(const web::Context&, OrganisationId);

}  // namespace stocking
