// /collections: lists that residents and editors put together; /me/collections: where each makes theirs; /admin/collections: the
// editors' view of them.
#pragma once

#include <span>
#include <vector>

#include "web/office.h"
#include "web/route.h"

namespace collecting {

std::span<const web::Route> routes();
std::vector<web::OfficeEntry> office();

}  // namespace collecting
