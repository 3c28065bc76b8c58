#include "web/route.h"

namespace web::route_detail {

base::Result<Response> no_such_page() {
    return base::refuse(base::Error::Kind::not_found, base::words("There is no such page"));
}

}  // namespace web::route_detail
