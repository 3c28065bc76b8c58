#include "admin/organisation_store.h"

#include <limits>

namespace admin {

using db::Reading;
using organisations::OrganisationId;

[[maybe_unused]] static void read(db::Row& row, OrganisationRow& o) { row >> o.id >> o.name >> o.state >> o.plan >> o.until >> o.created_at; }
[[maybe_unused]] static void read(db::Row& row, OrganisationKnown& o) { row >> o.id >> o.slug >> o.name >> o.state >> o.category >> o.address >> o.created_at >> o.verified_at >> o.members; }

namespace {

constexpr OrganisationId beyond_all{std::numeric_limits<std::int64_t>::max()};

// ?1 the edge, ?2 the day, ?3 the language, ?4 how many.
#define ORGANISATION_ROW                                                                                                                                             \
    "select o.id, coalesce((select w.name from organisation_text w where w.organisation_id = o.id and w.language = ?3),"                                             \
    " (select t.name from organisation_text t where t.organisation_id = o.id and t.language = o.language), '?'), o.state,"                                           \
    " coalesce((select p.plan from organisation_plan p where p.organisation_id = o.id and p.from_day <= ?2 and (p.until_day is null or p.until_day >= ?2)), ''),"    \
    " (select p.until_day from organisation_plan p where p.organisation_id = o.id and p.from_day <= ?2 and (p.until_day is null or p.until_day >= ?2)), o.created_at"
#define ORGANISATION_SEEN " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying'))"

std::vector<OrganisationRow> all_of_them(const Reading& db, const OrganisationsWanted& wanted, base::Edge<OrganisationId> edge, int limit) {
    const auto language = i18n::tag(wanted.language);
    if (edge.before)
        return db.all<OrganisationRow>(ORGANISATION_ROW " from organisation o where o.id > ?1" ORGANISATION_SEEN " order by o.id limit ?4", *edge.before, wanted.today, language, limit);
    return db.all<OrganisationRow>(ORGANISATION_ROW " from organisation o where o.id < ?1" ORGANISATION_SEEN " order by o.id desc limit ?4", edge.after.value_or(beyond_all), wanted.today, language, limit);
}

std::vector<OrganisationRow> in_a_state(const Reading& db, const OrganisationsWanted& wanted, base::Edge<OrganisationId> edge, int limit) {
    const auto language = i18n::tag(wanted.language);
    if (edge.before)
        return db.all<OrganisationRow>(ORGANISATION_ROW " from organisation o where o.state = ?5 and o.id > ?1" ORGANISATION_SEEN " order by o.id limit ?4", *edge.before, wanted.today, language, limit,
                                       wanted.state);
    return db.all<OrganisationRow>(ORGANISATION_ROW " from organisation o where o.state = ?5 and o.id < ?1" ORGANISATION_SEEN " order by o.id desc limit ?4", edge.after.value_or(beyond_all), wanted.today,
                                   language, limit, wanted.state);
}

#define ORGANISATION_CALLED                                                                                                                                   \
    " from organisation_search s join organisation o on o.id = s.rowid where s.organisation_search match ?5 and (?6 = '' or o.state = ?6) and (?7 = '' or exists" \
    " (select 1 from organisation_plan f where f.organisation_id = o.id and f.plan = ?7 and f.from_day <= ?2 and (f.until_day is null or f.until_day >= ?2)))"

std::vector<OrganisationRow> called_so(const Reading& db, const OrganisationsWanted& wanted, base::Edge<OrganisationId> edge, int limit) {
    const auto language = i18n::tag(wanted.language);
    if (edge.before)
        return db.all<OrganisationRow>(ORGANISATION_ROW ORGANISATION_CALLED ORGANISATION_SEEN " and s.rowid > ?1 order by s.rowid limit ?4", *edge.before, wanted.today, language, limit, wanted.match, wanted.state,
                                       wanted.plan);
    return db.all<OrganisationRow>(ORGANISATION_ROW ORGANISATION_CALLED ORGANISATION_SEEN " and s.rowid < ?1 order by s.rowid desc limit ?4", edge.after.value_or(beyond_all), wanted.today, language, limit, wanted.match,
                                   wanted.state, wanted.plan);
}

// Few pay: those are walked, and the state only asked of each.
#define ORGANISATION_OF_PLAN                                                                                                                                    \
    " from organisation_plan f join organisation o on o.id = f.organisation_id where f.plan = ?5 and f.from_day <= ?2 and (f.until_day is null or f.until_day >= ?2)" \
    " and (?6 = '' or o.state = ?6)"

std::vector<OrganisationRow> of_a_plan(const Reading& db, const OrganisationsWanted& wanted, base::Edge<OrganisationId> edge, int limit) {
    const auto language = i18n::tag(wanted.language);
    if (edge.before)
        return db.all<OrganisationRow>(ORGANISATION_ROW ORGANISATION_OF_PLAN ORGANISATION_SEEN " and f.organisation_id > ?1 order by f.organisation_id limit ?4", *edge.before, wanted.today, language, limit,
                                       wanted.plan, wanted.state);
    return db.all<OrganisationRow>(ORGANISATION_ROW ORGANISATION_OF_PLAN ORGANISATION_SEEN " and f.organisation_id < ?1 order by f.organisation_id desc limit ?4", edge.after.value_or(beyond_all), wanted.today,
                                   language, limit, wanted.plan, wanted.state);
}

}  // namespace

std::vector<OrganisationRow> organisations_wanted(const Reading& db, const OrganisationsWanted& wanted, base::Edge<OrganisationId> edge, int limit) {
    if (!wanted.match.empty()) return called_so(db, wanted, edge, limit);
    if (!wanted.plan.empty()) return of_a_plan(db, wanted, edge, limit);
    return wanted.state.empty() ? all_of_them(db, wanted, edge, limit) : in_a_state(db, wanted, edge, limit);
}

std::optional<OrganisationKnown> organisation_known(const Reading& db, OrganisationId id, i18n::Language language) {
    return db.one<OrganisationKnown>("select o.id, o.slug, coalesce(w.name, t.name), o.state, coalesce((select c.name from category_text c where c.category_id = o.category_id and c.language = ?2), ''),"
                                     " coalesce((select b.address from branch b where b.organisation_id = o.id order by b.position limit 1), ''), o.created_at, o.verified_at,"
                                     " (select count(*) from team_member m where m.organisation_id = o.id) from organisation o"
                                     " join organisation_text t on t.organisation_id = o.id and t.language = o.language"
                                     " left join organisation_text w on w.organisation_id = o.id and w.language = ?2 where o.id = ?1" ORGANISATION_SEEN,
                                     id, i18n::tag(language));
}

}  // namespace admin
