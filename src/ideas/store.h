// All SQL of ideas.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/edge.h"
#include "db/reading.h"
#include "ideas/idea.h"
#include "moderation/review.h"

namespace ideas {

struct Row {
    IdeaId id;
    AccountId account;
    Draft draft;
    State state = State::draft;
    std::string answer;
    std::int64_t votes = 0;
    std::optional<base::Instant> published_at;
    base::Instant created_at{};
};

// Where an idea stands in the list: by votes, then by its number.
struct Rank {
    std::int64_t votes = 0, id = 0;
};

std::optional<Row> idea_of(const db::Reading&, IdeaId);
std::vector<Row> listed(const db::Reading&, std::optional<State>, base::Edge<Rank>, int limit);  // what the city reads, most votes first
std::int64_t unanswered(const db::Reading&);                                                     // new ones, 500 at most

struct Own {
    Row row;
    std::optional<moderation::Reason> turned_down_for;
    std::string note;
};
std::vector<Own> ideas_of(const db::Reading&, AccountId);  // the latest first, 100 at most
std::vector<Row> all_of(const db::Reading&, AccountId);

IdeaId add(db::Writing&, AccountId, const Draft&, base::Instant now);
void put(db::Writing&, IdeaId, const Draft&, State, base::Instant now);
void set_state(db::Writing&, IdeaId, State);
void set_answer(db::Writing&, IdeaId, State, const std::string& answer);

bool voted(const db::Reading&, IdeaId, AccountId);
void vote(db::Writing&, IdeaId, AccountId, base::Instant now);  // once
void take_vote_back(db::Writing&, IdeaId, AccountId);
struct Vote {
    IdeaId idea;
    std::string title;
    base::Instant at;
};
std::vector<Vote> votes_of(const db::Reading&, AccountId);

}  // namespace ideas
