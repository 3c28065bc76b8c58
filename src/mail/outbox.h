// The letters of a city, waiting and ended: for the admin pages, and for whoever asks whether an address can be reached.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/edge.h"
#include "base/id.h"
#include "base/instant.h"
#include "i18n/language.h"
#include "mail/wording.h"

namespace db { class Reading; class Writing; }

namespace mail {

using LetterId = base::Id<struct LetterTag>;

enum class State : std::uint8_t {
    waiting,
    sent,
    bounced,  // no mail reaches the address
    refused,  // the server did not take the letter
    expired,  // its deadline came first
    dropped,  // taken back by a person, or not wanted
};

struct OutboxRow {
    LetterId id;
    std::string kind, language, address;
    State state = State::waiting;
    base::Instant created_at{}, deadline_at{}, next_at{};
    int attempts = 0;
    std::string error;
    std::optional<base::Instant> ended_at;
    std::string fields;  // JSON; of a letter that has ended without its secrets
};

base::Words name_of(State);  // "waits to be sent"
inline constexpr std::array<std::string_view, 6> state_names{"waiting", "sent", "bounced", "refused", "expired", "dropped"};

struct Wanted {
    std::optional<State> state = {};  // none: any
    std::string_view kind = {};       // empty: any
};
// The latest first; read away from the edge, at most so many.
std::vector<OutboxRow> outbox(const db::Reading&, const Wanted&, base::Edge<LetterId>, int limit);
std::optional<OutboxRow> letter(const db::Reading&, LetterId);
std::int64_t waiting_letters(const db::Reading&);
std::int64_t waiting_letters(const db::Reading&, int most);
// Of the hundred that are due first, those that were tried in vain: every page of the office asks.
std::int64_t stuck_letters(const db::Reading&);
// Those that ended so since then; 500 at most.
std::int64_t letters_ended(const db::Reading&, State, base::Instant since);
// What a letter says, without what is its reader's alone: links, and words of people or about them; nothing for a kind that this version does not know.
std::optional<Content> words_of(const db::Reading&, const OutboxRow&);

// Whether the letter was waiting; one that has ended stays as it is.
bool retry(db::Writing&, LetterId, base::Instant now);
bool drop(db::Writing&, LetterId, base::Instant now);

// Since when no mail reaches an address.
std::optional<base::Instant> bounced_since(const db::Reading&, std::string_view address);
// Nothing more is asked of whoever wants no letters of a kind.
bool refuses(const db::Reading&, std::string_view address, std::string_view kind);
void refuse_letters(db::Writing&, std::string_view address, std::string_view kind, base::Instant now);
void allow_letters(db::Writing&, std::string_view address, std::string_view kind);

}  // namespace mail
