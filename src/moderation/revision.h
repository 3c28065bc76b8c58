// What was sent, with who sent it and what became of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/edge.h"
#include "db/reading.h"
#include "moderation/review.h"

namespace moderation {

struct Row {
    RevisionId id;
    Thing thing;
    Kind kind = Kind::fresh;
    std::string title;
    State state = State::waiting;
    base::Instant made_at{}, due_at{};
    std::optional<base::Instant> decided_at;
    Reason reason = Reason::none;
    std::string note;
    std::optional<AccountId> sender;  // none: the account is gone
    std::string sender_name;
    Sender as = Sender::author;
    std::string words;
    std::string decider;              // empty: nobody had to decide, or the account is gone
    std::optional<AccountId> decider_id;
    int doubt = 0, links = 0;         // how much it looked like spam, in per cent; addresses in it

    base::Place place() const { return {decided_at.value_or(due_at), id.value}; }  // in the lists below
};

std::optional<Row> row_of(const db::Reading&, RevisionId);
// As they were sent and what the city read then: JSON.
struct Drafts {
    std::string draft, before;
};
std::optional<Drafts> drafts_of(const db::Reading&, RevisionId);
std::vector<Row> history(const db::Reading&, const Thing&);                                                   // the latest first; at most 100
std::optional<Row> waiting_of(const db::Reading&, const Thing&, AccountId sender);

}  // namespace moderation
