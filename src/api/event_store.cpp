// Events and their dates for the API. Which rows: out of an index, as ids; what they say: by id.
#include "api/resource_store.h"
#include "db/json_list.h"

namespace api {

using db::Reading;

void read(db::Row& row, Row& r) { row >> r.at.first >> r.at.id >> r.json; }

std::optional<Row> first(std::vector<Row> rows) { return rows.empty() ? std::optional<Row>() : std::move(rows.front()); }

namespace {

std::vector<Row> events_of(const Reading& db, const std::vector<Id>& ids) {
    return db.all<Row>(
        "select 0, e.id, json_object('id', e.id, 'slug', e.slug, 'category', c.key, 'language', e.language,"
        " 'title', json((select json_group_object(language, title) from event_text where event_id = e.id)),"
        " 'summary', json((select json_group_object(language, summary) from event_text where event_id = e.id and summary <> '')),"
        " 'description_html', json((select json_group_object(language, description_html) from event_text where event_id = e.id and description_html <> '')),"
        " 'spoken', e.spoken, 'age_min', e.age_min, 'for_children', e.for_children, 'is_online', e.is_online, 'online_url', e.online_url,"
        " 'ticket_url', e.ticket_url, 'registration', e.registration, 'state', e.state,"
        " 'organisers', json((select json_group_array(json_object('organisation_id', r.organisation_id, 'name', coalesce(t.name, r.name), 'role', r.role))"
        "  from event_organiser r left join organisation g on g.id = r.organisation_id"
        "  left join organisation_text t on t.organisation_id = g.id and t.language = g.language where r.event_id = e.id)),"
        " 'tags', json((select json_group_array(t.name) from event_tag n join tag t on t.id = n.tag_id where n.event_id = e.id)),"
        " 'adverts', json((select json_group_array(json_object('advertiser', advertiser, 'contract', contract, 'token', token, 'from', from_at, 'until', until_at))"
        "  from advert where of = 'event' and thing_id = e.id and until_at > from_at)),"
        " 'source', e.source, 'source_url', e.source_url, 'licence', e.licence, 'created_at', e.created_at, 'updated_at', e.updated_at,"
        " 'revision', e.revision)"
        " from json_each(?) j join event e on e.id = j.value join category c on c.id = e.category_id order by j.key",
        db::json_list(ids));
}

std::vector<Row> occurrences_of(const Reading& db, const std::vector<Id>& ids) {
    return db.all<Row>(
        "select o.starts_at, o.id, json_object('id', o.id, 'event_id', o.event_id, 'language', e.language, 'category', c.key,"
        " 'title', json((select json_group_object(language, title) from event_text where event_id = e.id)),"
        " 'starts_at', o.starts_at, 'ends_at', nullif(o.ends_at, o.starts_at), 'all_day', o.all_day, 'venue_id', o.venue_id,"
        " 'venue', json((select json_group_object(language, name) from venue_text where venue_id = o.venue_id)),"
        " 'hall', h.name, 'place', o.place, 'address', v.address, 'latitude', v.latitude, 'longitude', v.longitude, 'format', o.format,"
        " 'free', o.free, 'price_min', o.price_min, 'price_max', o.price_max, 'currency', o.currency, 'price_unit', o.price_unit,"
        " 'price_note', o.price_note, 'state', case e.state when 'cancelled' then 'cancelled' else o.state end)"
        " from json_each(?) j join occurrence o on o.id = j.value join event e on e.id = o.event_id join category c on c.id = e.category_id"
        " left join venue v on v.id = o.venue_id left join hall h on h.id = o.hall_id order by j.key",
        db::json_list(ids));
}

}  // namespace

std::vector<Row> event_rows(const Reading& db, const web::Context&, const Asked& asked, int limit) {
    return events_of(db, db.all<Id>(
        "select id from event where id > ?1 and state in ('published', 'cancelled') and updated_at >= ?2"
        " and (?3 = '' or category_id = (select id from category where of = 'event' and key = ?3))"
        " and (import_id is null or import_id not in (select id from import where state = 'applying')) order by id limit ?4",
        asked.cursor.value_or(Cursor{}).id, asked.number("updated_since"), asked.text("category"), limit));
}

std::optional<Row> event_row(const Reading& db, std::int64_t id) {
    return first(events_of(db, db.all<Id>(
        "select id from event where id = ? and state in ('published', 'cancelled')"
        " and (import_id is null or import_id not in (select id from import where state = 'applying'))", id)));
}

std::vector<Row> occurrence_rows(const Reading& db, const web::Context& context, const Asked& asked, int limit) {
    const auto from = asked.day("from"), to = asked.day("to");
    const auto event = asked.number("event");
    // Of one event all dates are given; of all events those ahead, unless other days are asked for.
    const auto begin = from ? context.site.zone.midnight(*from) : event ? base::Instant{} - std::chrono::days(800'000) : context.now;
    const auto end = to ? context.site.zone.midnight(*to + std::chrono::days(1)) : base::Instant{} + std::chrono::days(800'000);
    const auto behind = asked.cursor.value_or(Cursor{begin.time_since_epoch().count() - 1, 0});
    const auto price = asked.text("price");
    if (event)
        return occurrences_of(db, db.all<Id>(
            "select o.id from occurrence o where o.event_id = ?1 and o.listed = 1 and o.starts_at >= ?2 and o.starts_at < ?3"
            " and (o.starts_at, o.id) > (?4, ?5) and (?6 = 0 or o.venue_id = ?6)"
            " and (?7 = '' or (?7 = 'free' and o.free = 1) or (?7 = 'paid' and o.free = 0 and o.price_max is not null))"
            " and o.event_id not in (select id from event where import_id in (select id from import where state = 'applying'))"
            " order by o.starts_at, o.id limit ?8",
            event, begin, end, behind.first, behind.id, asked.number("venue"), price, limit));
    return occurrences_of(db, db.all<Id>(
        "select o.id from occurrence o where o.listed = 1 and o.starts_at >= ?1 and o.starts_at < ?2 and (o.starts_at, o.id) > (?3, ?4)"
        " and (?5 = '' or o.category_id = (select id from category where of = 'event' and key = ?5)) and (?6 = 0 or o.venue_id = ?6)"
        " and (?7 = '' or (?7 = 'free' and o.free = 1) or (?7 = 'paid' and o.free = 0 and o.price_max is not null))"
        " and o.event_id not in (select id from event where import_id in (select id from import where state = 'applying'))"
        " order by o.starts_at, o.id limit ?8",
        begin, end, behind.first, behind.id, asked.text("category"), asked.number("venue"), price, limit));
}

std::optional<Row> occurrence_row(const Reading& db, std::int64_t id) {
    return first(occurrences_of(db, db.all<Id>(
        "select id from occurrence where id = ? and listed = 1"
        " and event_id not in (select id from event where import_id in (select id from import where state = 'applying'))", id)));
}

}  // namespace api
