// What is done with a post that an organisation writes: sent, written anew, taken down. Each in one transaction with its history.
#pragma once

#include <string>

#include "base/result.h"
#include "moderation/review.h"
#include "posts/post.h"

namespace posting {

using moderation::AccountId;
using posts::PostId;

inline constexpr int most_standing = 10;  // posts of an organisation that are shown, or wait to be

// Whoever writes, as what, and whether the city reads it without a decision.
struct PostWriter {
    AccountId account;
    moderation::Sender as = moderation::Sender::team;
    bool at_once = false;
    base::Day today;  // in the city
};

moderation::Thing thing_of(PostId);

// To be read by the city: at once, or when it is decided; until then nobody reads it, not as it was either. Refused: the
// organisation has no page, or has most_standing already.
base::Result<PostId> send_new(db::Writing&, const posts::Draft&, const PostWriter&, std::string words, base::Instant now);
base::Result<void> send_again(db::Writing&, PostId, posts::Draft, const PostWriter&, std::string words, base::Instant now);
// What the city reads ends today, with its history; what it has not read is gone.
base::Result<void> take_down(db::Writing&, PostId, base::Instant now);

moderation::Reviewable reviewable_post();

}  // namespace posting
