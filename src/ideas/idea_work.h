// What is done with an idea: sent, read by the city, answered. Each in one transaction with its history.
#pragma once

#include <array>
#include <string>

#include "base/result.h"
#include "ideas/idea.h"
#include "moderation/review.h"

namespace ideas {

struct Writer {
    AccountId account;
    moderation::Sender as = moderation::Sender::author;
    bool at_once = false;
};

moderation::Thing thing_of(IdeaId);

// To be read by the city: at once, or when it is decided.
IdeaId send_new(db::Writing&, const Draft&, const Writer&, base::Instant now);
// One that was returned to be mended. Refused: it is read already, or the city does not want it.
base::Result<void> send_again(db::Writing&, IdeaId, const Draft&, const Writer&, base::Instant now);

// What becomes of it, in the city's words; whose idea it is gets a letter when that is new. Refused: nobody reads it any more.
struct Verdict {
    State state = State::planned;
    std::string answer;
    AccountId officer;
    std::string role;
    base::Keys keys;
    std::array<std::string, 3> origin;  // "https://…/kk", by language, for letters
};
base::Result<void> answer(db::Writing&, IdeaId, const Verdict&, base::Instant now);

moderation::Reviewable reviewable_idea();

}  // namespace ideas
