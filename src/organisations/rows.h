// Rows of organisations for pages of other slices: the home page, the search.
#pragma once

#include <string>
#include <vector>

#include "organisations/organisation.h"
#include "organisations/views.h"
#include "web/context.h"

namespace organisations {

// In that order; those that are not public are left out.
std::vector<Row> rows_of(web::Context&, const std::vector<OrganisationId>&);
std::vector<Row> newest_rows(web::Context&, int limit);
std::vector<Row> rows_of_tag(web::Context&, std::int64_t tag_id, int limit);

// A telephone that many need: the city hall, a hospital.
struct UsefulNumber {
    std::string name, language, phone;
};
std::vector<UsefulNumber> useful_numbers(const web::Context&, int limit);

}  // namespace organisations
