#include "opening/invariants.h"

namespace opening {

std::span<const db::Invariant> invariants() {
    static const db::Invariant all[] = {
        {"there is one row of the opening", "select count(*) from opening having count(*) <> 1"},
        {"nobody came in by a code more often than it says", "select c.id from invitation_code c where (select count(*) from opening_guest g where g.code_id = c.id) > c.used"},
    };
    return all;
}

}  // namespace opening
