#include "requests/invariants.h"

namespace requests {

std::span<const db::Invariant> invariants() {
    static const db::Invariant all[] = {
        {"every request begins its history with having been received",
         "select r.id from request r where coalesce((select s.kind from request_step s where s.request_id = r.id order by s.id limit 1), '') <> 'received'"},
        {"every request that has ended has one step that says so, an open one none",
         "select r.id from request r where (select count(*) from request_step s where s.request_id = r.id and s.kind in ('answered', 'refused')) <> (r.state <> 'open')"},
    };
    return all;
}

}  // namespace requests
