#include "organisations/go_store.h"

#include "db/reading.h"

namespace organisations {

void read(db::Row& row, ContactReached& c) { row >> c.organisation >> c.kind >> c.value; }

void read(db::Row& row, BranchReached& b) { row >> b.organisation >> b.address >> b.settlement >> b.latitude >> b.longitude; }

std::optional<ContactReached> reached_by_contact(const db::Reading& db, ContactId id) {
    return db.one<ContactReached>(
        "select c.organisation_id, c.kind, c.value from contact c join organisation o on o.id = c.organisation_id"
        " where c.id = ? and o.state in ('published', 'closed')"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))",
        id);
}

std::optional<BranchReached> reached_at_branch(const db::Reading& db, BranchId id) {
    return db.one<BranchReached>(
        "select b.organisation_id, b.address, b.settlement, b.latitude, b.longitude from branch b join organisation o on o.id = b.organisation_id"
        " where b.id = ? and o.state in ('published', 'closed')"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))",
        id);
}

}  // namespace organisations
