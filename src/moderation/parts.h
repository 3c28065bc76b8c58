// What the pages of the review share.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "moderation/review.h"
#include "moderation/store.h"
#include "web/context.h"

namespace moderation {

std::string item_path(RevisionId);      // "/admin/review/17"
std::string decision_path(RevisionId);  // "/me/decisions/17": for whoever sent it
web::Badge kind_badge(const web::Context&, Kind);
web::Badge state_badge(const web::Context&, State);
std::vector<web::Badge> doubt_badges(const web::Context&, const Row&);  // of one that waits: what looks like spam about it
std::string sender_words(const web::Context&, const Row&);
Moderator moderator(web::Context&);

}  // namespace moderation
