// Venues, and the words by which things are sorted, for the API.
#include "api/resource_store.h"
#include "db/json_list.h"

namespace api {

using db::Reading;

namespace {

std::vector<Row> venues_of(const Reading& db, const std::vector<Id>& ids) {
    return db.all<Row>(
        "select 0, v.id, json_object('id', v.id, 'slug', v.slug, 'language', v.language,"
        " 'name', json((select json_group_object(language, name) from venue_text where venue_id = v.id)),"
        " 'address', v.address, 'landmark', v.landmark, 'settlement', v.settlement, 'district', d.slug, 'latitude', v.latitude,"
        " 'longitude', v.longitude, 'capacity', v.capacity, 'step_free', v.step_free, 'site', v.site, 'phone', v.phone,"
        " 'organisation_id', (select id from organisation where id = v.organisation_id and state in ('published', 'closed')),"
        " 'halls', json((select json_group_array(json_object('id', id, 'name', name, 'capacity', capacity)) from hall where venue_id = v.id)))"
        " from json_each(?) j join venue v on v.id = j.value left join district d on d.id = v.district_id order by j.key",
        db::json_list(ids));
}

}  // namespace

std::vector<Row> venue_rows(const Reading& db, const web::Context&, const Asked& asked, int limit) {
    return venues_of(db, db.all<Id>(
        "select v.id from venue v where v.id > ?1 and (?2 = '' or v.district_id = (select id from district where slug = ?2))"
        " and (v.import_id is null or v.import_id not in (select id from import where state = 'applying')) order by v.id limit ?3",
        asked.cursor.value_or(Cursor{}).id, asked.text("district"), limit));
}

std::optional<Row> venue_row(const Reading& db, std::int64_t id) {
    return first(venues_of(db, db.all<Id>(
        "select id from venue where id = ? and (import_id is null or import_id not in (select id from import where state = 'applying'))", id)));
}

std::vector<Row> category_rows(const Reading& db, const web::Context&, const Asked& asked, int limit) {
    return db.all<Row>(
        "select 0, c.id, json_object('key', c.key, 'of', c.of, 'parent', (select key from category where id = c.parent_id),"
        " 'name', json((select json_group_object(language, name) from category_text where category_id = c.id)),"
        " 'singular', json((select json_group_object(language, singular) from category_text where category_id = c.id and singular <> '')))"
        " from category c where c.is_hidden = 0 and (?1 = '' or c.of = ?1) and c.id > ?2 order by c.id limit ?3",
        asked.text("of"), asked.cursor.value_or(Cursor{}).id, limit);
}

std::vector<Row> district_rows(const Reading& db, const web::Context&, const Asked& asked, int limit) {
    return db.all<Row>(
        "select 0, d.id, json_object('slug', d.slug,"
        " 'name', json((select json_group_object(language, name) from district_text where district_id = d.id)))"
        " from district d where d.id > ? order by d.id limit ?",
        asked.cursor.value_or(Cursor{}).id, limit);
}

}  // namespace api
