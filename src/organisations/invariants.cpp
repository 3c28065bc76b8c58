#include "organisations/invariants.h"

namespace organisations {

std::span<const db::Invariant> invariants() {
    static const db::Invariant all[] = {
        {"every organisation has its original name",
         "select id from organisation o"
          " where not exists (select 1 from organisation_text t where t.organisation_id = o.id and t.language = o.language)"},
        {"a contact of a branch belongs to the branch's organisation",
         "select c.id from contact c join branch b on b.id = c.branch_id where b.organisation_id <> c.organisation_id"},
        {"what is verified says what was checked",
         "select id from organisation where (verified_at is null) <> (verified_what = '')"},
    };
    return all;
}

}  // namespace organisations
