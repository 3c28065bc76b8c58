// The filters of the list of events: what one can add to an address or take out of it, and how many events are behind each.
#pragma once

#include <memory>
#include <vector>

#include "events/fragments.h"
#include "events/query.h"
#include "events/selection.h"

namespace events {

// As HTML, made once for an address and kept until something begins or ends.
std::shared_ptr<const FilterHtml> filter_html(const web::Context&, const Query&, const Selection&);
// For a list that shows nothing: what to take off, and how many events that brings, the most first.
std::vector<web::Chip> ways_out(const web::Context&, const Query&, const Selection&);

}  // namespace events
