// Goods as rows, and what of a good all its pages say alike.
#pragma once

#include <string>

#include "goods/store.h"
#include "goods/views.h"
#include "web/context.h"

namespace goods {

Row row_of(web::Context&, const Listed&, bool of_its_shop = false);

web::Badge stock_badge(const web::Context&, bool in_stock);
bool is_stale(const Listed&, base::Instant now);                      // confirmed too long ago
std::string confirmed_words(web::Context&, const Listed&);            // the page changes when that grows old
std::string organisation_href(const web::Context&, const Listed&);
// In words of that size: small on a list, large on its page.
web::Cover picture_of(const web::Context&, std::int64_t picture, bool small);

}  // namespace goods
