// A ticket: a fault or a question of somebody who uses the city's site, with a number, a clock for our next answer and one
// conversation (R5). What is wrong with the content of a page is a complaint: src/requests.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/id.h"
#include "base/instant.h"
#include "base/result.h"
#include "base/secret.h"
#include "i18n/language.h"
#include "web/identity.h"

namespace db { class Reading; class Writing; }

namespace support {

using web::AccountId;
using TicketId = base::Id<struct TicketTag>;
using TemplateId = base::Id<struct AnswerTemplateTag>;

// The names of both are stored.
enum class Topic : std::uint8_t { broken, how, account, organisation, other };
inline constexpr std::array<std::string_view, 5> topic_names{"broken", "how", "account", "organisation", "other"};

// open: we owe an answer. answered: whoever asked may go on. waiting: we asked back. closed: nobody went on with it.
enum class State : std::uint8_t { open, answered, waiting, solved, closed };
inline constexpr std::array<std::string_view, 5> state_names{"open", "answered", "waiting", "solved", "closed"};
constexpr bool ended(State state) { return state >= State::solved; }

base::Words name_of(Topic);
base::Words hint_of(Topic);
base::Words name_of(State);

inline constexpr std::chrono::days silence{14};      // after our answer a ticket is closed by itself
inline constexpr std::chrono::days reopening{30};    // so long after its end one may go on with it
inline constexpr std::chrono::days kept{365};        // after its end it is deleted

// What is asked, as it was typed.
struct Asked {
    Topic topic = Topic::other;
    std::optional<AccountId> account;
    std::optional<std::int64_t> organisation;  // for which it is asked
    std::string email;                         // of a guest
    i18n::Language language = i18n::Language::ru;
    std::string page, text;
    int hours = 48;                            // within which the plan promises an answer
};

// The part of an address by which a guest comes back to a ticket: made of the row's seed and the folder's key, so that the
// city's file alone does not tell it.
std::string link_key(const base::Keys&, std::span<const std::byte> seed);

// How well we answer, of the first answers since then; of 1,000 at most.
struct Pace {
    int answers = 0, in_time = 0;
    std::chrono::seconds median{};
};
Pace pace(const db::Reading&, base::Instant since);

// ── For the dashboard of the office ─────────────────────────────────────────────────────────────────────────────────
std::int64_t open_tickets(const db::Reading&);  // 500 at most

}  // namespace support
