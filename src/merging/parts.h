// What the pages of merging share.
#pragma once

#include <string>

#include "merging/store.h"
#include "web/context.h"

namespace merging {

std::string pair_path(PairId);
web::Badge sure_badge(const web::Context&, const Pair&);          // how sure, or what was decided
std::string why_words(const web::Context&, const std::string& why);  // "the same phone, a similar name"

}  // namespace merging
