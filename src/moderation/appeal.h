// What whoever sent something says against the decision about it (R1): once, within a month, answered by somebody else than
// whoever decided.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "moderation/review.h"
#include "moderation/revision.h"

namespace moderation {

inline constexpr std::chrono::hours appeal_within{24 * 30};
inline constexpr std::chrono::hours answered_within{72};

enum class AppealState : std::uint8_t { waiting, upheld, overturned };
inline constexpr std::array<std::string_view, 3> appeal_state_names{"waiting", "upheld", "overturned"};

struct Appeal {
    RevisionId revision;
    std::string words;
    base::Instant made_at{}, due_at{};
    AppealState state = AppealState::waiting;
    std::string note;  // of whoever answered
};
std::optional<Appeal> appeal_of(const db::Reading&, RevisionId);

// Whether the person may still say something against it.
bool may_appeal(const db::Reading&, const Row&, AccountId, base::Instant now);
base::Result<void> appeal(db::Writing&, RevisionId, AccountId, std::string words, base::Instant now);
// Refused: it is answered already, or one decided oneself while somebody else could answer.
base::Result<void> answer_appeal(db::Writing&, RevisionId, bool overturn, std::string note, const Moderator&, base::Instant now);

}  // namespace moderation
