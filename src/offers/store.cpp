#include "offers/store.h"

#include "db/json_list.h"

namespace offers {

using db::Reading;
using i18n::Language;
using i18n::tag;

void read(db::Row& row, Listed& l) {
    row >> l.id >> l.slug >> l.title >> l.language >> l.kind >> l.percent >> l.nth >> l.amount >> l.price_before >> l.price_after >>
        l.currency >> l.valid_from >> l.valid_until >> l.limit_total >> l.used >> l.new_clients_only >> l.organisation >>
        l.organisation_slug >> l.organisation_id;
}

void read(db::Row& row, Shown& s) { row >> s.offer >> s.terms_html >> s.limit_per_person >> s.promo_code >> s.ended; }

void read(db::Row& row, Window& w) { row >> w.weekday >> w.from_minute >> w.until_minute; }

std::vector<Listed> listed(const Reading& db, const std::vector<OfferId>& ids, Language language) {
    return db.all<Listed>(
        "select f.id, f.slug, coalesce(w.title, t.title), coalesce(w.language, t.language), f.kind, f.percent, f.nth, f.amount,"
        " f.price_before, f.price_after, f.currency, f.valid_from_day, f.valid_until_day, f.limit_total, f.used, f.new_clients_only,"
        " coalesce(ow.name, ot.name), o.slug, o.id"
        " from json_each(?1) j join offer f on f.id = j.value join organisation o on o.id = f.organisation_id"
        " join organisation_text ot on ot.organisation_id = o.id and ot.language = o.language"
        " left join organisation_text ow on ow.organisation_id = o.id and ow.language = ?2"
        " join offer_text t on t.offer_id = f.id and t.language = f.language"
        " left join offer_text w on w.offer_id = f.id and w.language = ?2 order by j.key",
        db::json_list(ids), tag(language));
}

std::optional<std::string> organisation_name(const Reading& db, std::int64_t organisation_id, Language language) {
    return db.one<std::string>(
        "select coalesce(w.name, t.name) from organisation o join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " left join organisation_text w on w.organisation_id = o.id and w.language = ? where o.id = ? and o.state = 'published'",
        tag(language), organisation_id);
}

std::optional<Shown> shown(const Reading& db, OfferId id, Language language, bool unpublished) {
    return db.one<Shown>(
        "select f.id, f.slug, coalesce(w.title, t.title), coalesce(w.language, t.language), f.kind, f.percent, f.nth, f.amount,"
        " f.price_before, f.price_after, f.currency, f.valid_from_day, f.valid_until_day, f.limit_total, f.used, f.new_clients_only,"
        " coalesce(ow.name, ot.name), o.slug, o.id, coalesce(nullif(w.terms_html, ''), t.terms_html), f.limit_per_person, f.promo_code,"
        " f.state = 'ended' from offer f join organisation o on o.id = f.organisation_id and (o.state = 'published' or ?3)"
        " join organisation_text ot on ot.organisation_id = o.id and ot.language = o.language"
        " left join organisation_text ow on ow.organisation_id = o.id and ow.language = ?1"
        " join offer_text t on t.offer_id = f.id and t.language = f.language"
        " left join offer_text w on w.offer_id = f.id and w.language = ?1"
        " where f.id = ?2 and (f.state in ('published', 'ended') or ?3)"
        " and (f.import_id is null or f.import_id not in (select id from import where state = 'applying'))",
        tag(language), id, unpublished);
}

std::vector<Window> windows(const Reading& db, OfferId id) {
    return db.all<Window>("select weekday, from_minute, until_minute from offer_window where offer_id = ? order by weekday, from_minute", id);
}

void read(db::Row& row, BranchShown& b) { row >> b.id >> b.name >> b.address >> b.settlement >> b.latitude >> b.longitude; }

std::vector<BranchShown> branches(const Reading& db, OfferId id) {
    return db.all<BranchShown>(
        "select b.id, b.name, b.address, b.settlement, b.latitude, b.longitude from offer f join branch b on b.organisation_id = f.organisation_id"
        " where f.id = ?1 and (not exists (select 1 from offer_branch x where x.offer_id = ?1)"
        " or exists (select 1 from offer_branch x where x.offer_id = ?1 and x.branch_id = b.id)) order by b.position, b.id",
        id);
}

void read(db::Row& row, PhoneShown& p) { row >> p.contact_id >> p.value >> p.label; }

std::optional<PhoneShown> phone(const Reading& db, std::int64_t organisation_id) {
    return db.one<PhoneShown>("select id, value, label from contact where organisation_id = ? and kind = 'phone'"
                              " order by coalesce(branch_id, 0), position limit 1",
                              organisation_id);
}

std::vector<std::string> audiences(const Reading& db, OfferId id) {
    return db.all<std::string>("select audience from offer_audience where offer_id = ? order by audience", id);
}

}  // namespace offers
