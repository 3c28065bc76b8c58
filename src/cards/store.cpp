#include "cards/store.h"

namespace cards {

using db::Reading;
using db::Writing;
using i18n::Language;
using i18n::tag;

std::string state_of(const Reading& db, OrganisationId id) { return db.one<std::string>("select state from organisation where id = ?", id).value_or(""); }

void set_state(Writing& db, OrganisationId id, std::string_view state) { db.exec("update organisation set state = ? where id = ?", std::string(state), id); }

std::string verified_what(const Reading& db, OrganisationId id) { return db.one<std::string>("select verified_what from organisation where id = ?", id).value_or(""); }

std::string slug_of(const Reading& db, OrganisationId id) { return db.one<std::string>("select slug from organisation where id = ?", id).value_or(""); }

std::optional<std::string> unsent(const Reading& db, OrganisationId id) { return db.one<std::string>("select draft from organisation_draft where organisation_id = ?", id); }

void set_unsent(Writing& db, OrganisationId id, const std::string& draft, base::Instant now) {
    db.exec("insert into organisation_draft (organisation_id, draft, changed_at) values (?, ?, ?)"
            " on conflict (organisation_id) do update set draft = excluded.draft, changed_at = excluded.changed_at", id, draft, now);
}

void drop_unsent(Writing& db, OrganisationId id) {
    db.exec("delete from organisation_draft where organisation_id = ?", id);
    db.exec("delete from organisation_draft_media where organisation_id = ?", id);
}

void hold_picture(Writing& db, OrganisationId id, std::int64_t media) {
    db.exec("insert into organisation_draft_media (organisation_id, media_id) select ?, id from media where id = ? on conflict do nothing", id, media);
}

void read(db::Row& row, CategoryChoice& c) { row >> c.key >> c.name >> c.parent; }
void read(db::Row& row, AskedAttribute& a) { row >> a.id >> a.key >> a.type >> a.unit >> a.name; }
void read(db::Row& row, NamedChoice& c) { row >> c.key >> c.name; }

std::vector<CategoryChoice> category_choices(const Reading& db, Language language) {
    return db.all<CategoryChoice>(
        "select c.key, t.name, coalesce(pt.name, '') from category c join category_text t on t.category_id = c.id and t.language = ?1"
        " left join category p on p.id = c.parent_id left join category_text pt on pt.category_id = p.id and pt.language = ?1"
        " where c.of = 'organisation' and c.is_hidden = 0 order by coalesce(p.position, c.position), coalesce(p.id, c.id), p.id is not null, c.position, c.id",
        tag(language));
}

std::string category_name(const Reading& db, std::string_view key, Language language) {
    return db.one<std::string>("select t.name from category c join category_text t on t.category_id = c.id and t.language = ? where c.of = 'organisation' and c.key = ?",
                               tag(language), std::string(key)).value_or(std::string(key));
}

std::vector<AskedAttribute> attributes_of(const Reading& db, std::string_view category, Language language) {
    return db.all<AskedAttribute>(
        "select a.id, a.key, a.type, a.unit, t.name from attribute a join attribute_text t on t.attribute_id = a.id and t.language = ?"
        " left join category c on c.of = 'organisation' and c.key = ?"
        " where a.category_id is null or a.category_id = c.id or a.category_id = c.parent_id order by a.position, a.id",
        tag(language), std::string(category));
}

std::string attribute_name(const Reading& db, std::string_view key, Language language) {
    return db.one<std::string>("select t.name from attribute a join attribute_text t on t.attribute_id = a.id and t.language = ? where a.key = ?", tag(language), std::string(key)).value_or(std::string(key));
}

std::vector<NamedChoice> choices_of(const Reading& db, std::int64_t attribute, Language language) {
    return db.all<NamedChoice>("select key, case ?1 when 'kk' then name_kk when 'en' then name_en else name_ru end from attribute_choice where attribute_id = ?2 order by position, id", tag(language), attribute);
}

std::vector<NamedChoice> district_choices(const Reading& db, Language language) {
    return db.all<NamedChoice>("select d.slug, t.name from district d join district_text t on t.district_id = d.id and t.language = ? order by d.position, d.id", tag(language));
}

}  // namespace cards
