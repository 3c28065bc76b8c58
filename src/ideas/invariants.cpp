#include "ideas/invariants.h"

namespace ideas {

std::span<const db::Invariant> invariants() {
    static const db::Invariant all[] = {
        {"every idea has as many votes as there are people for it", "select i.id from idea i where i.votes <> (select count(*) from idea_vote v where v.idea_id = i.id)"},
        {"nobody votes for an idea that nobody reads", "select distinct v.idea_id from idea_vote v join idea i on i.id = v.idea_id where i.published_at is null"},
    };
    return all;
}

}  // namespace ideas
