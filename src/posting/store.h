// All SQL of what organisations write of their news.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "db/reading.h"
#include "moderation/review.h"
#include "posts/post.h"

namespace posting {

using posts::PostId;

struct OwnPost {
    PostId id;
    std::string title, state;
    base::Day until;
    std::optional<moderation::Reason> returned_for;  // of a draft: why it came back last
    std::string note;                                // of whoever sent it back or refused it
};
std::vector<OwnPost> posts_of(const db::Reading&, std::int64_t organisation, int limit);  // the newest first
// Those that are shown, or wait to be: so many stand in the way of another.
int standing_posts(const db::Reading&, std::int64_t organisation, base::Day today);
bool organisation_is_public(const db::Reading&, std::int64_t organisation);
std::string organisation_address(const db::Reading&, std::int64_t organisation);  // "/organisations/7-kafe"; empty: it is not public

}  // namespace posting
