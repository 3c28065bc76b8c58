#include "support/invariants.h"

namespace support {

std::span<const db::Invariant> invariants() {
    static const db::Invariant all[] = {
        {"every ticket begins with what was asked", "select t.id from ticket t where coalesce((select m.kind from ticket_message m where m.ticket_id = t.id order by m.id limit 1), '') <> 'asked'"},
        {"a ticket has its first answer exactly when somebody answered",
         "select t.id from ticket t where (t.answered_at is not null) <> exists (select 1 from ticket_message m where m.ticket_id = t.id and m.kind = 'answered')"},
    };
    return all;
}

}  // namespace support
