#include "privacy/scope.h"

#include "accounts/belongings.h"
#include "audit/belongings.h"
#include "authoring/belongings.h"
#include "claims/belongings.h"
#include "collecting/belongings.h"
#include "ideas/belongings.h"
#include "legal/belongings.h"
#include "mail/belongings.h"
#include "media/belongings.h"
#include "moderation/belongings.h"
#include "opening/belongings.h"
#include "privacy/store.h"
#include "requests/belongings.h"
#include "support/belongings.h"
#include "teams/belongings.h"

namespace privacy {

const std::vector<web::Belonging>& scope() {
    static const std::vector<web::Belonging> all = [] {
        std::vector<web::Belonging> joined;
        for (auto& list : {accounts::belongings(), legal::belongings(), teams::belongings(), authoring::belongings(), moderation::belongings(), claims::belongings(), collecting::belongings(), requests::belongings(), support::belongings(), opening::belongings(), ideas::belongings(), mail::belongings(), media::belongings(), audit::belongings(), belongings()}) joined.insert(joined.end(), list.begin(), list.end());
        return joined;
    }();
    return all;
}

std::span<const Exception> exceptions() {
    static constexpr Exception all[] = {
        {"request_step", "who of the staff did it, as a number: the history of an answer is the city's proof"},
        {"incident_account", "who of the staff wrote it, as a number: the record of an incident is the city's"},
        {"incident_notice", "who of the staff wrote it, as a number: the record of an incident is the city's"},
        {"incident_end", "who of the staff wrote it, as a number: the record of an incident is the city's"},
        {"prospect", "who of the staff looks after an organisation: emptied with the account"},
        {"prospect_step", "who of the staff did it, as a number: the history of winning an organisation is the city's"},
        {"prospect_link", "who of the staff made it, as a number: the link is the city's"},
        {"revision", "who of the staff decided: emptied with the account, the decision is the city's; who sent it stands in revision_sender"},
        {"legal_text", "who published a text of the city: emptied with the account, the text is the city's"},
    };
    return all;
}

}  // namespace privacy
