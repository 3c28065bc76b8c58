// Found things as they are shown.
#pragma once

#include <span>
#include <vector>

#include "search/answer.h"
#include "search/views.h"
#include "web/context.h"

namespace search {

std::vector<Found> rows(web::Context&, Kind, const lexicon::Question&, std::span<const Hit>);

}  // namespace search
