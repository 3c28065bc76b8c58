#include "offers/invariants.h"

namespace offers {

std::span<const db::Invariant> invariants() {
    static const db::Invariant all[] = {
        {"every offer has its original text",
         "select id from offer f where not exists (select 1 from offer_text t where t.offer_id = f.id and t.language = f.language)"},
        {"no offer was used more often than its limit",
         "select id from offer where limit_total is not null and used > limit_total"},
    };
    return all;
}

}  // namespace offers
