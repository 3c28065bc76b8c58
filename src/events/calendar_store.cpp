#include "events/calendar_store.h"

namespace events {

using db::Reading;
using i18n::Language;

[[maybe_unused]] void read(db::Row& row, Extent& extent) { row >> extent.first >> extent.last; }

[[maybe_unused]] void read(db::Row& row, Holiday& holiday) { row >> holiday.day >> holiday.name; }

std::vector<OccurrenceId> long_dates(const Reading& db, base::Instant from, base::Instant until, std::int64_t category_id, int limit) {
    return db.all<OccurrenceId>(
        "select o.id from occurrence o where o.listed = 1 and o.ends_at - o.starts_at > 86400 and o.ends_at > ?1 and o.starts_at < ?2"
        " and (?3 = 0 or o.category_id = ?3)"
        " and o.event_id not in (select id from event where import_id in (select id from import where state = 'applying'))"
        " order by o.starts_at desc, o.id limit ?4",
        from, until, category_id, limit);
}

// Bounded by the years 1 and 9999, so that both ends are one search in the index.
Extent extent(const Reading& db) {
    return db.value<Extent>(
        "select (select starts_at from occurrence where listed = 1 and starts_at > -62135596800 order by starts_at limit 1),"
        " (select starts_at from occurrence where listed = 1 and starts_at < 253402300800 order by starts_at desc limit 1)");
}

std::vector<Holiday> holidays(const Reading& db, base::Day first, base::Day last, Language language) {
    return db.all<Holiday>(
        "select day, case ?3 when 'kk' then name_kk when 'en' then name_en else name_ru end from holiday"
        " where day >= ?1 and day <= ?2 order by day",
        first, last, i18n::tag(language));
}

}  // namespace events
