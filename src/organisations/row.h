// One organisation as a row of a list.
#pragma once

#include "organisations/store.h"
#include "organisations/views.h"
#include "web/context.h"

namespace organisations {

Row make_row(web::Context&, const Listed&, const std::vector<Category>&, Holidays);
const Category* category_of(const std::vector<Category>&, std::int64_t id);
std::string organisation_path(OrganisationId, const std::string& slug);  // without language prefix
std::string bill_words(const web::Context&, std::optional<std::int64_t> min, std::optional<std::int64_t> max, base::Currency);
web::Badge verified_badge(const web::Context&, const std::string& what);  // an empty text: not verified

}  // namespace organisations
