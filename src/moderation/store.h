// All SQL of the review; what other slices read of it stands in revision.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/edge.h"
#include "db/reading.h"
#include "moderation/revision.h"

namespace moderation {

// Rows in their order, at most `limit`, walking away from the edge.
std::vector<Row> waiting(const db::Reading&, std::optional<Kind>, base::Edge<base::Place>, int limit);  // the oldest first
std::vector<Row> decided(const db::Reading&, base::Edge<base::Place>, int limit);                       // the latest first
std::optional<RevisionId> next_waiting(const db::Reading&, const base::Place& behind);

struct Waiting {
    int count = 0, overdue = 0;
};
Waiting count_waiting(const db::Reading&, base::Instant now);  // at most web::most_counted are counted

struct Record {
    int applied = 0, refused = 0;
};
Record record_of(const db::Reading&, AccountId, base::Instant refused_since);

bool is_checked(const db::Reading&, std::int64_t organisation);  // by the city, as it stands now

RevisionId insert(db::Writing&, const Revision&, const std::string& before, State, Reason, base::Instant now);
void set_decided(db::Writing&, RevisionId, State, Reason, std::string_view note, std::optional<AccountId> by, base::Instant now);
void withdraw_waiting(db::Writing&, const Thing&, base::Instant now);
void drop_history(db::Writing&, const Thing&);

}  // namespace moderation
