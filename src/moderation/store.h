// All SQL of the review; what other slices read of it stands in revision.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/edge.h"
#include "db/reading.h"
#include "moderation/appeal.h"
#include "moderation/revision.h"
#include "moderation/spam.h"

namespace moderation {

// Rows in their order, at most `limit`, walking away from the edge.
std::vector<Row> waiting(const db::Reading&, std::optional<Kind>, base::Edge<base::Place>, int limit);  // the oldest first
std::vector<Row> decided(const db::Reading&, base::Edge<base::Place>, int limit);                       // the latest first
std::optional<RevisionId> next_waiting(const db::Reading&, const base::Place& behind);

struct Waiting {
    int count = 0, overdue = 0;
};
Waiting count_waiting(const db::Reading&, base::Instant now);  // at most web::most_counted are counted

std::vector<Row> doubtful_rows(const db::Reading&, base::Edge<base::Place>, int limit);                  // that wait and look like spam, the oldest first
bool newer(const db::Reading&, const Thing&, RevisionId);  // something of it, behind that one, was applied or waits

struct Record {
    int applied = 0, refused = 0;
};
Record record_of(const db::Reading&, AccountId, base::Instant refused_since);

// ── Appeals ─────────────────────────────────────────────────────────────────────────────────────────────────────────
std::vector<Row> appealed_rows(const db::Reading&, int limit);  // whose appeals wait, the oldest first
int count_appeals(const db::Reading&);
std::vector<Row> decisions_about(const db::Reading&, AccountId, int limit);  // what was sent by the account, the newest first
void insert_appeal(db::Writing&, RevisionId, AccountId, const std::string& words, base::Instant now, base::Instant due);
void set_appeal_answered(db::Writing&, RevisionId, AppealState, const std::string& note, AccountId by, base::Instant now);

// ── What is learnt of spam ──────────────────────────────────────────────────────────────────────────────────────────
Seen texts_learnt(const db::Reading&);
std::vector<Seen> seen_of(const db::Reading&, const std::vector<std::string>& signs);
void learn(db::Writing&, const std::vector<std::string>& signs, bool spam, int by);  // by: 1, or -1 to forget

// ── What everybody may see of decisions ─────────────────────────────────────────────────────────────────────────────
struct Outcome {
    State state = State::applied;
    Reason reason = Reason::none;
    int count = 0, in_time = 0;
};
std::vector<Outcome> outcomes_since(const db::Reading&, base::Instant);
struct Told {
    Of of = Of::event;
    Kind kind = Kind::fresh;
    State state = State::applied;
    Reason reason = Reason::none;
    base::Instant at{};
};
std::vector<Told> told_lately(const db::Reading&, int limit);  // the latest first, nobody named

bool is_checked(const db::Reading&, std::int64_t organisation);  // by the city, as it stands now

// How much it looks like spam, and how many addresses it names.
struct Doubt {
    int percent = 0, links = 0;
};
RevisionId insert(db::Writing&, const Revision&, const std::string& before, State, Reason, const Doubt&, base::Instant now);
void hold_pictures(db::Writing&, RevisionId, const std::vector<std::int64_t>& pictures);  // until it is decided
void set_decided(db::Writing&, RevisionId, State, Reason, std::string_view note, std::optional<AccountId> by, base::Instant now);
void withdraw_waiting(db::Writing&, const Thing&, base::Instant now);
void drop_history(db::Writing&, const Thing&);

}  // namespace moderation
