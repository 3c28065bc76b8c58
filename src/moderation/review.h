// Review: what people write waits for a decision, is decided, and keeps its history (R1). Which things are reviewed, what they
// say and what becomes of them is told by the slices that they belong to (Reviewable).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
#include "base/zone.h"
#include "i18n/language.h"
#include "web/identity.h"

namespace db { class Reading; class Writing; }

namespace moderation {

using RevisionId = base::Id<struct RevisionTag>;
using web::AccountId;

// The names of all of these are stored.
enum class Of : std::uint8_t { event, offer, organisation, post, idea, good, collection };
inline constexpr std::array<std::string_view, 7> of_names{"event", "offer", "organisation", "post", "idea", "good", "collection"};

struct Thing {
    Of of = Of::event;
    std::int64_t id = 0;

    bool operator==(const Thing&) const = default;
};

enum class Kind : std::uint8_t { fresh, change, suggestion };
inline constexpr std::array<std::string_view, 3> kind_names{"new", "change", "suggestion"};

// returned: with what to mend, and may come again. refused: the city does not want it.
enum class State : std::uint8_t { waiting, applied, returned, refused, withdrawn };
inline constexpr std::array<std::string_view, 5> state_names{"waiting", "applied", "returned", "refused", "withdrawn"};

// As what somebody sends it.
enum class Sender : std::uint8_t { author, team, reader, staff };
inline constexpr std::array<std::string_view, 4> sender_names{"author", "team", "reader", "staff"};

enum class Reason : std::uint8_t { none, trusted, fits, unclear, wrong_facts, duplicate, advertising, spam, not_here, unlawful, undone };
inline constexpr std::array<std::string_view, 11> reason_names{"", "trusted", "fits", "unclear", "wrong_facts", "duplicate", "advertising", "spam", "not_here", "unlawful", "undone"};

// One thing that a draft says, in words: what is compared when it has changed.
struct Said {
    std::string label, value;
};

// What the review knows of a kind of thing. Drafts are JSON that only its slice reads.
struct Reviewable {
    Of of;
    base::Words name;                                                                       // "Event"
    std::vector<Said> (*said)(const db::Reading&, const std::string& draft, i18n::Language, const base::Zone&);
    std::string (*current)(const db::Reading&, std::int64_t id);                             // as the city reads it; "null": not at all
    void (*apply)(db::Writing&, std::int64_t id, const std::string& draft, base::Instant now);  // the city reads it from now on
    void (*turn_down)(db::Writing&, std::int64_t id, State, base::Instant now);              // one that the city has never read
    std::string (*own_path)(std::int64_t id);                                                // where whoever wrote it sees it: "/me/events/17"
    std::string (*public_path)(const db::Reading&, std::int64_t id);                         // empty: it is not public
    std::vector<std::int64_t> (*pictures)(const std::string& draft) = nullptr;               // rows of media that it shows; null: never any
};
void open_review(std::vector<Reviewable>);  // before the first request
const Reviewable& reviewable(Of);

// ── Sending ─────────────────────────────────────────────────────────────────────────────────────────────────────────
struct Revision {
    Thing thing;
    Kind kind = Kind::fresh;
    std::string title;   // for lists
    std::string draft;   // JSON
    AccountId sender;
    Sender as = Sender::author;
    std::string words;   // to whoever decides
};

inline constexpr std::chrono::hours decided_within{24};  // the clock of the queue
inline constexpr int first_to_review = 2;                // of an author's things, before they are trusted

// Whether what they send is applied without a decision: enough of theirs was, and nothing was refused in the last 60 days.
bool trusted(const db::Reading&, AccountId, base::Instant now);
// It waits in the queue, in the place of what the same person sent of the thing before.
RevisionId send(db::Writing&, const Revision&, base::Instant now);
// It is applied at once and stands in the history.
RevisionId apply_at_once(db::Writing&, const Revision&, base::Instant now);
// Refused: it has been decided.
base::Result<void> withdraw(db::Writing&, RevisionId, AccountId sender, base::Instant now);
// Whether it looks so much like spam that even who is trusted waits for a decision.
bool holds_back(const db::Reading&, const Revision&);
// Whatever waits of a thing that is being written on; readers' suggestions stay.
void take_out(db::Writing&, const Thing&, base::Instant now);
// With the thing: what nobody has read leaves no history.
void forget(db::Writing&, const Thing&);

// ── Deciding ────────────────────────────────────────────────────────────────────────────────────────────────────────
struct Moderator {
    AccountId account;
    std::string role;  // for the log: "moderator"
    base::Keys keys;
    std::array<std::string, 3> origin;  // "https://…/kk", by language, for letters
};

struct Decision {
    RevisionId id;
    State state = State::applied;  // applied, returned, refused
    Reason reason = Reason::fits;
    std::string note;
};
// With the thing, the letter to whoever sent it and the audit in one transaction. Refused: it is decided already, or one's own.
base::Result<void> decide(db::Writing&, const Decision&, const Moderator&, base::Instant now);

// The other way round: what was published is taken back as it was before, what was returned or refused is published. Refused:
// something newer of it has been published since, or it is one's own.
base::Result<void> reconsider(db::Writing&, RevisionId, std::string note, const Moderator&, base::Instant now);

bool fits(State, Reason);      // whether the reason is one for that outcome
base::Words name_of(Kind);     // "New", "Change", "Suggestion"
base::Words name_of(State);
base::Words name_of(Reason);   // as moderators choose it
base::Words sentence_of(Reason);  // as whoever sent it reads it

}  // namespace moderation
