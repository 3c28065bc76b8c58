// All SQL of requests.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "accounts/vault.h"
#include "base/edge.h"
#include "db/reading.h"
#include "requests/request.h"

namespace requests {

// Without what is sealed: what a list may show.
struct Row {
    RequestId id;
    Kind kind = Kind::complaint;
    Topic topic = Topic::other;
    std::optional<web::AccountId> account;
    i18n::Language language = i18n::Language::ru;
    std::string page, authority, reference;
    base::Instant received_at, due_at;
    std::optional<base::Instant> extended_at;
    std::optional<web::AccountId> taken_by;
    std::string taker;  // name
    std::optional<base::Instant> taken_until;
    State state = State::open;
    std::optional<Reason> reason;
    std::optional<base::Instant> ended_at;
    std::optional<base::Instant> erased_at;  // nothing is left of its words

    base::Place place() const { return {ended_at.value_or(due_at), id.value}; }
    bool overdue(base::Instant now) const { return state == State::open && now > due_at; }
    bool held(base::Instant now) const { return state == State::open && taken_by && taken_until && now < *taken_until; }
    bool held_by(web::AccountId who, base::Instant now) const { return held(now) && *taken_by == who; }
};

// Opened: of a person. Whoever of the staff reads it is written down (src/requests/work).
struct Sealed {
    std::string email, text, preserved, answer;
};

enum class Step : std::uint8_t { received, taken, released, seen, noted, extended, reminded, answered, refused };

struct StepRow {
    Step kind = Step::received;
    std::int64_t actor = 0;
    std::string actor_name;
    std::string note;
    base::Instant at;
};

// Its number. `seed`: 16 random bytes, taken before the write.
RequestId insert_request(db::Writing&, const accounts::Vault&, const Asked&, std::span<const std::byte> seed, const Clock&, base::Instant received_at);
void add_step(db::Writing&, const accounts::Vault&, RequestId, Step, std::int64_t actor, std::string_view note, base::Instant now);

std::optional<Row> request_of(const db::Reading&, RequestId);
std::optional<Sealed> sealed_of(const db::Reading&, const accounts::Vault&, RequestId);
std::vector<std::byte> seed_of(const db::Reading&, RequestId);  // of none: zeros
std::vector<StepRow> steps_of(const db::Reading&, const accounts::Vault&, RequestId);  // the first first
std::vector<Row> requests_of(const db::Reading&, web::AccountId);  // the latest first

struct Wanted {
    std::optional<Kind> kind;
    std::optional<web::AccountId> taken_by;
};
// Open ones, the one that is due first in front; ended ones, the latest first. Read away from the edge, at most so many.
std::vector<Row> open_rows(const db::Reading&, const Wanted&, base::Edge<base::Place>, int limit);
std::vector<Row> ended_rows(const db::Reading&, const Wanted&, base::Edge<base::Place>, int limit);

void set_taken(db::Writing&, RequestId, std::optional<web::AccountId>, std::optional<base::Instant> until);
void set_due(db::Writing&, RequestId, const Clock&, base::Instant now);
void set_end(db::Writing&, const accounts::Vault&, RequestId, Reason, std::string_view answer, base::Instant now);

std::vector<Row> to_remind(const db::Reading&, base::Instant now);
void set_reminded(db::Writing&, RequestId, base::Instant now);

// Three years, after which no claim can rest on it (article 178 of the Civil Code of Kazakhstan); the schema says it too.
inline constexpr std::chrono::hours kept{24 * 1096};
std::vector<RequestId> to_erase(const db::Reading&, base::Instant now, int most);  // the first to end first
// What was asked, answered and noted, the address, and whose it was; that it was asked and how it ended stays.
void erase_words(db::Writing&, RequestId, base::Instant now);

std::vector<base::Day> holidays(const db::Reading&);  // ascending

}  // namespace requests
