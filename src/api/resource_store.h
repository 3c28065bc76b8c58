// All SQL of the API's lists. A row is one JSON object with the names of the object's table (api/objects.cpp).
#pragma once

#include <optional>
#include <vector>

#include "api/resource.h"
#include "base/id.h"

namespace api {

// Which things are asked for; then what they say, by id.
using Id = base::Id<struct RowTag>;
void read(db::Row&, Row&);
std::optional<Row> first(std::vector<Row>);

std::vector<Row> event_rows(const db::Reading&, const web::Context&, const Asked&, int limit);
std::optional<Row> event_row(const db::Reading&, std::int64_t id);
std::vector<Row> occurrence_rows(const db::Reading&, const web::Context&, const Asked&, int limit);
std::optional<Row> occurrence_row(const db::Reading&, std::int64_t id);
std::vector<Row> organisation_rows(const db::Reading&, const web::Context&, const Asked&, int limit);
std::optional<Row> organisation_row(const db::Reading&, std::int64_t id);
std::vector<Row> offer_rows(const db::Reading&, const web::Context&, const Asked&, int limit);
std::optional<Row> offer_row(const db::Reading&, std::int64_t id);
std::vector<Row> venue_rows(const db::Reading&, const web::Context&, const Asked&, int limit);
std::optional<Row> venue_row(const db::Reading&, std::int64_t id);
std::vector<Row> category_rows(const db::Reading&, const web::Context&, const Asked&, int limit);
std::vector<Row> district_rows(const db::Reading&, const web::Context&, const Asked&, int limit);

}  // namespace api
