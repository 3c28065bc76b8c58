#include "ideas/belongings.h"

#include "ideas/store.h"

namespace ideas {
namespace {

using base::words;

std::vector<web::OwnThing> own_ideas(const db::Reading& db, const web::Owner& owner) {
    std::vector<web::OwnThing> things;
    for (const auto& row : all_of(db, owner.account))
        things.push_back({{"title", words("Title"), row.draft.title},
                          {"text", words("Text"), row.draft.text},
                          {"state", words("State"), web::Named{std::string(state_names[static_cast<std::size_t>(row.state)]), name_of(row.state)}},
                          {"answer", words("Our answer"), row.answer},
                          {"created_at", words("Written"), row.created_at}});
    return things;
}

std::vector<web::OwnThing> own_votes(const db::Reading& db, const web::Owner& owner) {
    std::vector<web::OwnThing> things;
    for (const auto& vote : votes_of(db, owner.account)) things.push_back({{"idea", words("Idea"), vote.title}, {"at", words("Voted"), vote.at}});
    return things;
}

}  // namespace

std::vector<web::Belonging> belongings() {
    return {{"idea", words("My ideas"), web::Fate::goes, {}, own_ideas, nullptr}, {"idea_vote", words("Votes for ideas"), web::Fate::goes, {}, own_votes, nullptr}};
}

}  // namespace ideas
