#include "events/go_store.h"

#include "db/reading.h"

namespace events {

void read(db::Row& row, PlaceReached& p) { row >> p.event >> p.address >> p.settlement >> p.latitude >> p.longitude; }

std::optional<std::string> ticket_address(const db::Reading& db, EventId id) {
    return db.one<std::string>(
        "select ticket_url from event where id = ? and state in ('published', 'cancelled')"
        " and (import_id is null or import_id not in (select id from import where state = 'applying'))",
        id);
}

void read(db::Row& row, PhoneShown& p) { row >> p.contact_id >> p.value >> p.label; }

std::optional<PhoneShown> phone(const db::Reading& db, EventId id) {
    return db.one<PhoneShown>("select c.id, c.value, c.label from event_organiser r join contact c on c.organisation_id = r.organisation_id"
                              " where r.event_id = ? and c.kind = 'phone' order by r.position, coalesce(c.branch_id, 0), c.position limit 1",
                              id);
}

std::optional<PlaceReached> reached_at(const db::Reading& db, OccurrenceId id) {
    return db.one<PlaceReached>(
        "select o.event_id, coalesce(v.address, ''), coalesce(v.settlement, ''), v.latitude, v.longitude"
        " from occurrence o join event e on e.id = o.event_id left join venue v on v.id = o.venue_id"
        " where o.id = ? and e.state in ('published', 'cancelled')"
        " and (e.import_id is null or e.import_id not in (select id from import where state = 'applying'))",
        id);
}

}  // namespace events
