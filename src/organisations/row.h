// Organisations as rows of a list.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "organisations/now.h"
#include "organisations/store.h"
#include "organisations/views.h"
#include "web/context.h"

namespace organisations {

// What of an organisation a row speaks of.
struct RowOf {
    Number number = 0;
    const IndexedBranch* branch = nullptr;  // null: it has none
    std::optional<double> metres;           // from where somebody asked to be near
};
std::vector<Row> make_rows(web::Context&, const Index&, const Now&, const std::vector<RowOf>&);
// By their main branches.
std::vector<Row> make_rows(web::Context&, const Index&, const std::vector<Number>&);

std::string organisation_path(OrganisationId, const std::string& slug);  // without language prefix
std::string bill_words(const web::Context&, std::optional<std::int64_t> min, std::optional<std::int64_t> max, base::Currency);
web::Badge verified_badge(const web::Context&, const std::string& what);  // an empty text: not verified

}  // namespace organisations
