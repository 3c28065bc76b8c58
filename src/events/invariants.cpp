#include "events/invariants.h"

namespace events {

// Each statement returns the rows that must not exist; it reads whole tables, once a day.
std::span<const db::Invariant> invariants() {
    static const db::Invariant all[] = {
        {"every event has its original text",
         "select id from event e where not exists (select 1 from event_text t where t.event_id = e.id and t.language = e.language)"},
        {"every published event has a date",
         "select id from event e where state = 'published' and not exists (select 1 from occurrence o where o.event_id = e.id)"},
        {"a date is listed exactly when its event is public, in its event's category",
         "select o.id from occurrence o join event e on e.id = o.event_id"
          " where o.listed <> (e.state in ('published', 'cancelled')) or o.category_id <> e.category_id"},
        {"every work has its original text",
         "select id from work w where not exists (select 1 from work_text t where t.work_id = w.id and t.language = w.language)"},
        {"every venue has a name",
         "select id from venue v where not exists (select 1 from venue_text t where t.venue_id = v.id and t.language = v.language)"},
        {"a date is in a hall of its own venue",
         "select o.id from occurrence o join hall h on h.id = o.hall_id where h.venue_id is not o.venue_id"},
    };
    return all;
}

}  // namespace events
