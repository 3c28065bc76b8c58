// What the page of one organisation shows.
#include "organisations/store.h"

#include <tuple>

namespace organisations {

using db::Reading;
using i18n::Language;
using i18n::tag;

void read(db::Row& row, Shown& s) {
    row >> s.id >> s.slug >> s.kind >> s.language >> s.name >> s.summary >> s.description_html >> s.category_id >> s.legal_name >>
        s.founded_year >> s.bill_min >> s.bill_max >> s.currency >> s.verified_at >> s.verified_what >> s.state >> s.source >>
        s.source_url >> s.licence >> s.launch_number;
}

void read(db::Row& row, BranchShown& b) {
    row >> b.id >> b.name >> b.address >> b.landmark >> b.settlement >> b.district >> b.hours >> b.hours_note >> b.latitude >>
        b.longitude;
}

void read(db::Row& row, ContactShown& c) { row >> c.id >> c.branch_id >> c.kind >> c.value >> c.label; }

void read(db::Row& row, AttributeShown& a) { row >> a.key >> a.type >> a.unit >> a.name >> a.choice >> a.text >> a.number; }

std::optional<Shown> shown(const Reading& db, OrganisationId id, Language language) {
    return db.one<Shown>(
        "select o.id, o.slug, o.kind, coalesce(w.language, t.language), coalesce(w.name, t.name), coalesce(w.summary, t.summary),"
        " coalesce(nullif(w.description_html, ''), t.description_html), coalesce(o.category_id, 0), o.legal_name, o.founded_year,"
        " o.bill_min, o.bill_max, o.currency, o.verified_at, o.verified_what, o.state, o.source, o.source_url, o.licence, o.launch_number"
        " from organisation o join organisation_text t on t.organisation_id = o.id and t.language = o.language"
        " left join organisation_text w on w.organisation_id = o.id and w.language = ?"
        " where o.id = ? and o.state in ('published', 'closed')"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))",
        tag(language), id);
}

std::optional<OrganisationId> made_one_with(const Reading& db, OrganisationId id) {
    std::optional<OrganisationId> kept;
    while (const auto next = db.one<OrganisationId>("select kept_id from organisation_merge where gone_id = ? and parted_at is null", kept.value_or(id))) kept = next;
    return kept;
}

std::vector<BranchShown> branches(const Reading& db, OrganisationId id, Language language) {
    return db.all<BranchShown>(
        "select b.id, b.name, b.address, b.landmark, b.settlement, coalesce(d.name, ''), b.hours, b.hours_note, b.latitude, b.longitude"
        " from branch b left join district_text d on d.district_id = b.district_id and d.language = ?"
        " where b.organisation_id = ? order by b.position",
        tag(language), id);
}

std::vector<OrganisationId> organisations_at(const Reading& db, const std::string& address, double latitude, double longitude) {
    constexpr double walk = 0.002;  // degrees: about 200 m
    return db.all<OrganisationId>(
        "select distinct organisation_id from branch where latitude between ? and ? and longitude between ? and ? and address = ? order by organisation_id",
        latitude - walk, latitude + walk, longitude - walk, longitude + walk, address);
}

std::vector<ContactShown> contacts(const Reading& db, OrganisationId id) {
    return db.all<ContactShown>(
        "select id, coalesce(branch_id, 0), kind, value, label from contact where organisation_id = ? order by coalesce(branch_id, 0), position",
        id);
}

std::vector<AttributeShown> attributes(const Reading& db, OrganisationId id, Language language) {
    return db.all<AttributeShown>(
        "select a.key, a.type, a.unit, t.name, coalesce(case ?1 when 'kk' then c.name_kk when 'en' then c.name_en else c.name_ru end, ''),"
        " coalesce(v.text, ''), v.number from organisation_attribute v join attribute a on a.id = v.attribute_id"
        " join attribute_text t on t.attribute_id = a.id and t.language = ?1"
        " left join attribute_choice c on c.id = v.choice_id where v.organisation_id = ?2 order by a.position, a.id",
        tag(language), id);
}

void read(db::Row& row, TagShown& t) { row >> t.name >> t.slug; }

std::vector<TagShown> tags(const Reading& db, OrganisationId id) {
    return db.all<TagShown>(
        "select t.name, t.slug from organisation_tag o join tag t on t.id = o.tag_id where o.organisation_id = ? order by t.folded", id);
}

std::int64_t logo_of(const Reading& db, OrganisationId id) { return db.one<std::int64_t>("select logo_id from organisation where id = ? and logo_id is not null", id).value_or(0); }

std::vector<Photo> photos_of(const Reading& db, OrganisationId id) {
    std::vector<Photo> photos;
    for (const auto media : db.all<std::int64_t>("select media_id from organisation_media where organisation_id = ? and album = 'photos' order by position, media_id", id)) photos.emplace_back(media);
    return photos;
}

std::vector<PriceLine> prices_of(const Reading& db, OrganisationId id) {
    using Line = std::tuple<std::string, std::string, std::optional<std::int64_t>, std::optional<std::int64_t>, base::Currency, bool, std::string>;
    std::vector<PriceLine> prices;
    for (auto& [section, name, min, max, currency, free, note] :
         db.all<Line>("select l.section, l.name, l.price_min, l.price_max, o.currency, l.free, l.price_note from price_line l join organisation o on o.id = l.organisation_id"
                      " where l.organisation_id = ? order by l.position", id))
        prices.push_back({section, name, {.min = min, .max = max, .currency = currency, .free = free}, note});
    return prices;
}

static void read(db::Row& row, GoodShown& g) { row >> g.id >> g.name >> g.price.min >> g.price.max >> g.price.currency; }

std::vector<GoodShown> newest_goods(const Reading& db, OrganisationId id, int limit) {
    return db.all<GoodShown>("select id, name, price_min, price_max, currency from good where organisation_id = ? and state = 'published' order by id desc limit ?", id, limit);
}

std::int64_t category_id(const Reading& db, std::string_view key) {
    return db.one<std::int64_t>("select id from category where of = 'organisation' and key = ?", std::string(key)).value_or(0);
}

std::string district_name(const Reading& db, std::string_view slug, Language language) {
    return db.one<std::string>("select t.name from district d join district_text t on t.district_id = d.id and t.language = ? where d.slug = ?", tag(language), std::string(slug)).value_or("");
}

std::optional<AttributeShown> attribute(const Reading& db, const AttributeDraft& draft, Language language) {
    auto shown = db.one<AttributeShown>(
        "select a.key, a.type, a.unit, t.name, coalesce((select case ?1 when 'kk' then c.name_kk when 'en' then c.name_en else c.name_ru end"
        " from attribute_choice c where c.attribute_id = a.id and c.key = ?2), ''), '', null from attribute a"
        " join attribute_text t on t.attribute_id = a.id and t.language = ?1 where a.key = ?3",
        tag(language), draft.choice, draft.key);
    if (shown) shown->text = draft.text, shown->number = draft.number;
    return shown;
}

void read(db::Row& row, NamedHoliday& h) { row >> h.day >> h.name; }

std::vector<NamedHoliday> holidays_ahead(const Reading& db, base::Day today, Language language) {
    return db.all<NamedHoliday>(
        "select day, coalesce(nullif(case ?1 when 'kk' then name_kk when 'en' then name_en else name_ru end, ''), name_ru) from holiday"
        " where day between ?2 and date(?2, '+31 days') order by day",
        tag(language), today);
}

}  // namespace organisations
