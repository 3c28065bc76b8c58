// Organisations and offers for the API.
#include "api/resource_store.h"
#include "db/json_list.h"
#include "web/dates.h"

namespace api {

using db::Reading;

namespace {

std::vector<Row> organisations_of(const Reading& db, const std::vector<Id>& ids) {
    return db.all<Row>(
        "select 0, o.id, json_object('id', o.id, 'slug', o.slug, 'kind', o.kind, 'category', c.key, 'language', o.language,"
        " 'name', json((select json_group_object(language, name) from organisation_text where organisation_id = o.id)),"
        " 'summary', json((select json_group_object(language, summary) from organisation_text where organisation_id = o.id and summary <> '')),"
        " 'description_html', json((select json_group_object(language, description_html) from organisation_text"
        "  where organisation_id = o.id and description_html <> '')),"
        " 'legal_name', o.legal_name, 'founded_year', o.founded_year, 'bill_min', o.bill_min, 'bill_max', o.bill_max, 'currency', o.currency,"
        " 'verified_at', o.verified_at, 'verified_what', o.verified_what, 'state', o.state,"
        " 'branches', json((select json_group_array(json_object('id', b.id, 'name', b.name, 'address', b.address, 'landmark', b.landmark,"
        "  'settlement', b.settlement, 'district', d.slug, 'latitude', b.latitude, 'longitude', b.longitude, 'opening_hours', b.hours))"
        "  from branch b left join district d on d.id = b.district_id where b.organisation_id = o.id)),"
        " 'contacts', json((select json_group_array(json_object('kind', kind, 'value', value, 'label', label, 'branch_id', branch_id))"
        "  from contact where organisation_id = o.id)),"
        " 'tags', json((select json_group_array(t.name) from organisation_tag n join tag t on t.id = n.tag_id where n.organisation_id = o.id)),"
        " 'adverts', json((select json_group_array(json_object('advertiser', advertiser, 'contract', contract, 'token', token, 'from', from_at, 'until', until_at))"
        "  from advert where of = 'organisation' and thing_id = o.id and until_at > from_at)),"
        " 'source', o.source, 'source_url', o.source_url, 'licence', o.licence, 'created_at', o.created_at, 'updated_at', o.updated_at)"
        " from json_each(?) j join organisation o on o.id = j.value left join category c on c.id = o.category_id order by j.key",
        db::json_list(ids));
}

std::vector<Row> offers_of(const Reading& db, const std::vector<Id>& ids) {
    return db.all<Row>(
        "select 0, o.id, json_object('id', o.id, 'slug', o.slug, 'organisation_id', o.organisation_id, 'language', o.language,"
        " 'title', json((select json_group_object(language, title) from offer_text where offer_id = o.id)),"
        " 'terms_html', json((select json_group_object(language, terms_html) from offer_text where offer_id = o.id and terms_html <> '')),"
        " 'kind', o.kind, 'percent', o.percent, 'amount', o.amount, 'nth', o.nth, 'price_before', o.price_before, 'price_after', o.price_after,"
        " 'currency', o.currency, 'valid_from', o.valid_from_day, 'valid_until', o.valid_until_day,"
        " 'windows', json((select json_group_array(json_object('weekday', weekday, 'from', from_minute, 'until', until_minute))"
        "  from offer_window where offer_id = o.id)),"
        " 'audiences', json((select json_group_array(audience) from offer_audience where offer_id = o.id)),"
        " 'limit_total', o.limit_total, 'used', o.used, 'limit_per_person', o.limit_per_person, 'new_clients_only', o.new_clients_only,"
        " 'adverts', json((select json_group_array(json_object('advertiser', advertiser, 'contract', contract, 'token', token, 'from', from_at, 'until', until_at))"
        "  from advert where of = 'offer' and thing_id = o.id and until_at > from_at)),"
        " 'promo_code', o.promo_code, 'created_at', o.created_at, 'updated_at', o.updated_at)"
        " from json_each(?) j join offer o on o.id = j.value order by j.key",
        db::json_list(ids));
}

}  // namespace

std::vector<Row> organisation_rows(const Reading& db, const web::Context&, const Asked& asked, int limit) {
    return organisations_of(db, db.all<Id>(
        "select o.id from organisation o where o.id > ?1 and o.state in ('published', 'closed') and o.updated_at >= ?2"
        " and (?3 = '' or o.category_id in (select c.id from category c left join category p on p.id = c.parent_id"
        "  where c.of = 'organisation' and (c.key = ?3 or p.key = ?3)))"
        // +: through an organisation's few branches, not through all branches of the district.
        " and (?4 = '' or exists (select 1 from branch b where b.organisation_id = o.id and +b.district_id = (select id from district where slug = ?4)))"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying')) order by o.id limit ?5",
        asked.cursor.value_or(Cursor{}).id, asked.number("updated_since"), asked.text("category"), asked.text("district"), limit));
}

std::optional<Row> organisation_row(const Reading& db, std::int64_t id) {
    return first(organisations_of(db, db.all<Id>(
        "select id from organisation where id = ? and state in ('published', 'closed')"
        " and (import_id is null or import_id not in (select id from import where state = 'applying'))", id)));
}

std::vector<Row> offer_rows(const Reading& db, const web::Context& context, const Asked& asked, int limit) {
    // What is over is not given: an offer that has ended is of no use to anybody.
    const auto on = web::iso(asked.day("on").value_or(context.today));
    const auto begun_by = asked.day("on") ? on : std::string("9999-12-31");
    return offers_of(db, db.all<Id>(
        "select id from offer where id > ?1 and state = 'published' and updated_at >= ?2 and coalesce(valid_until_day, '9999-12-31') >= ?3 and valid_from_day <= ?4"
        " and (?5 = 0 or organisation_id = ?5)"
        " and (import_id is null or import_id not in (select id from import where state = 'applying')) order by id limit ?6",
        asked.cursor.value_or(Cursor{}).id, asked.number("updated_since"), on, begun_by, asked.number("organisation"), limit));
}

std::optional<Row> offer_row(const Reading& db, std::int64_t id) {
    return first(offers_of(db, db.all<Id>(
        "select id from offer where id = ? and state = 'published'"
        " and (import_id is null or import_id not in (select id from import where state = 'applying'))", id)));
}

}  // namespace api
