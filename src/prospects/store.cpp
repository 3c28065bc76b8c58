#include "prospects/store.h"

#include <limits>

template <>
inline constexpr std::array db::names<prospects::Stage> = prospects::stage_names;

namespace prospects {

using db::Reading;
using db::Writing;

[[maybe_unused]] static void read(db::Row& row, Row& r) {
    std::optional<std::string> manager;
    row >> r.id >> r.slug >> r.name >> r.category >> r.stage >> r.stage_at >> r.created_at >> r.manager >> manager >> r.next_step >> r.next_day;
    r.manager_name = manager.value_or("");
}
[[maybe_unused]] static void read(db::Row& row, Step& s) { row >> s.kind >> s.stage >> s.actor >> s.note >> s.at; }
[[maybe_unused]] static void read(db::Row& row, Reached& r) { row >> r.manager >> r.name >> r.stage >> r.at; }
[[maybe_unused]] static void read(db::Row& row, Link& l) { row >> l.expires_at >> l.used_at; }

#define PROSPECT                                                                                                                                                             \
    "select o.id, o.slug, coalesce((select w.name from organisation_text w where w.organisation_id = o.id and w.language = ?1),"                                            \
    " (select t.name from organisation_text t where t.organisation_id = o.id and t.language = o.language), '?'),"                                                           \
    " coalesce((select c.name from category_text c where c.category_id = o.category_id and c.language = ?1), ''), p.stage, p.stage_at, p.created_at, p.manager_id, a.name," \
    " p.next_step, p.next_day from prospect p join organisation o on o.id = p.organisation_id left join account a on a.id = p.manager_id"

std::vector<Row> rows(const Reading& db, const Wanted& wanted, i18n::Language language, base::Edge<OrganisationId> edge, int limit) {
#define PROSPECT_WANTED " and (?3 = '' or p.stage = ?3) and (?4 is null or p.manager_id = ?4) and (?5 is null or p.next_day < ?5)"
    const auto tag = i18n::tag(language);
    if (edge.before)
        return db.all<Row>(PROSPECT " where p.organisation_id > ?2" PROSPECT_WANTED " order by p.organisation_id limit ?6", tag, *edge.before, wanted.stage, wanted.manager, wanted.due_before, limit);
    return db.all<Row>(PROSPECT " where p.organisation_id < ?2" PROSPECT_WANTED " order by p.organisation_id desc limit ?6", tag, edge.after.value_or(OrganisationId{std::numeric_limits<std::int64_t>::max()}),
                       wanted.stage, wanted.manager, wanted.due_before, limit);
}

std::optional<Row> row_of(const Reading& db, OrganisationId id, i18n::Language language) { return db.one<Row>(PROSPECT " where p.organisation_id = ?2", i18n::tag(language), id); }

std::vector<std::pair<std::string, int>> stage_counts(const Reading& db) { return db.all<std::pair<std::string, int>>("select stage, count(*) from prospect group by stage"); }

std::int64_t overdue_count(const Reading& db, base::Day today) { return db.value<std::int64_t>("select count(*) from (select 1 from prospect where next_day < ? limit 500)", today); }

std::vector<Step> steps_of(const Reading& db, OrganisationId id) {
    return db.all<Step>("select s.kind, s.stage, coalesce(a.name, ''), s.note, s.at from prospect_step s left join account a on a.id = s.actor_id where s.organisation_id = ? order by s.id desc limit 200", id);
}

std::vector<Reached> reached_since(const Reading& db, base::Instant since) {
    return db.all<Reached>("select s.manager_id, coalesce(a.name, ''), s.stage, s.at from prospect_step s left join account a on a.id = s.manager_id where s.kind = 'stage' and s.at >= ? order by s.at desc limit 20000", since);
}

std::vector<OrganisationId> candidates(const Reading& db, int most) {
    return db.all<OrganisationId>("select o.id from organisation o where o.state = 'published' and not exists (select 1 from team_member m where m.organisation_id = o.id)"
                                  " and not exists (select 1 from prospect p where p.organisation_id = o.id) and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))"
                                  " order by o.id limit ?",
                                  most);
}

bool is_public(const Reading& db, OrganisationId id) { return db.one<int>("select 1 from organisation where id = ? and state = 'published'", id).has_value(); }
bool has_team(const Reading& db, OrganisationId id) { return db.value<bool>("select exists (select 1 from team_member where organisation_id = ?)", id); }
bool is_looked_after(const Reading& db, OrganisationId id) { return db.one<int>("select 1 from prospect where organisation_id = ?", id).has_value(); }

bool published_since(const Reading& db, OrganisationId id, base::Instant since) {
    return db.value<bool>("select exists (select 1 from post where organisation_id = ?1 and published_at >= ?2)"
                          " or exists (select 1 from offer where organisation_id = ?1 and state = 'published' and created_at >= ?2)"
                          " or exists (select 1 from authorship a join event e on e.id = a.thing_id where a.organisation_id = ?1 and a.of = 'event' and e.state = 'published' and e.created_at >= ?2)",
                          id, since);
}

std::vector<OrganisationId> all(const Reading& db) { return db.all<OrganisationId>("select organisation_id from prospect order by organisation_id"); }

void insert(Writing& db, OrganisationId id, std::optional<AccountId> manager, base::Instant now) {
    db.exec("insert into prospect (organisation_id, stage_at, manager_id, created_at) values (?, ?, ?, ?)", id, now, manager, now);
}

void set_plan(Writing& db, OrganisationId id, std::optional<AccountId> manager, const std::string& next_step, std::optional<base::Day> next_day) {
    db.exec("update prospect set manager_id = ?, next_step = ?, next_day = ? where organisation_id = ?", manager, next_step, next_day, id);
}

void set_stage(Writing& db, OrganisationId id, Stage stage, base::Instant now) { db.exec("update prospect set stage = ?, stage_at = ? where organisation_id = ?", stage, now, id); }

void add_step(Writing& db, OrganisationId id, std::string_view kind, std::string_view stage, AccountId actor, std::string_view note, base::Instant now) {
    db.exec("insert into prospect_step (organisation_id, kind, stage, actor_id, manager_id, note, at) values (?1, ?2, ?3, ?4, coalesce((select manager_id from prospect where organisation_id = ?1), 0), ?5, ?6)", id, kind, stage, actor,
            note, now);
}

void put_link(Writing& db, OrganisationId id, const base::Digest& token, AccountId actor, base::Instant expires) {
    db.exec("delete from prospect_link where organisation_id = ?", id);
    db.exec("insert into prospect_link (organisation_id, token_hash, actor_id, expires_at) values (?, ?, ?, ?)", id, token, actor, expires);
}

std::optional<OrganisationId> link_to(const Reading& db, const base::Digest& token, base::Instant now) {
    return db.one<OrganisationId>("select organisation_id from prospect_link where token_hash = ? and used_at is null and expires_at > ?", token, now);
}

void set_used(Writing& db, OrganisationId id, base::Instant now) { db.exec("update prospect_link set used_at = ? where organisation_id = ?", now, id); }

std::optional<Link> link_of(const Reading& db, OrganisationId id) { return db.one<Link>("select expires_at, used_at from prospect_link where organisation_id = ?", id); }

}  // namespace prospects
