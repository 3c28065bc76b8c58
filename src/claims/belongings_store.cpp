// SQL of what of claims is a person's own.
#include <tuple>

#include "claims/belongings.h"
#include "claims/parts.h"
#include "claims/store.h"

namespace claims {
namespace {

using base::words;

std::vector<web::OwnThing> claim_things(const db::Reading& db, const web::Owner& owner) {
    std::vector<web::OwnThing> things;
    for (const auto& claim : claims_by(db, owner.account))
        things.push_back({{"organisation", words("Organisation"), claim.name},
                          {"state", words("State"), web::Named{std::string(state_names[static_cast<std::size_t>(claim.state)]), name_of(claim.state)}},
                          {"made_at", words("Sent"), claim.made_at},
                          {"target", words("How"), claim.target},
                          {"words", words("What you wrote"), claim.words},
                          {"note", words("Their answer"), claim.note}});
    return things;
}

std::int64_t erase_claims(db::Writing& db, const web::Owner& owner, int most) {
    return db.exec("delete from claim where id in (select id from claim where account_id = ? limit ?)", owner.account, most);
}

}  // namespace

std::vector<web::Belonging> belongings() { return {{"claim", words("Organisations that you said are yours"), web::Fate::goes, {}, claim_things, erase_claims}}; }

}  // namespace claims
