#include "incidents/store.h"

#include <limits>

template <>
inline constexpr std::array db::names<incidents::To> = incidents::to_names;

namespace incidents {

using accounts::Vault;
using db::Reading;
using db::Writing;
using Box = std::vector<std::byte>;

namespace {

using KnownColumns = std::tuple<std::string, std::string, std::string, std::int64_t, std::string, Box, std::optional<std::string>, base::Instant>;

Version version_of(const Vault& vault, const KnownColumns& row) {
    const auto& [title, happened, data, people, measures, responsible, actor, at] = row;
    return {{title, happened, data, people, measures, vault.open(responsible)}, actor.value_or(""), at};
}

std::vector<Duty> duties_of(const Reading& db, IncidentId id) {
    using Columns = std::tuple<std::int64_t, To, base::Instant, base::Instant, std::optional<bool>, std::optional<std::string>, std::optional<std::string>, std::optional<base::Instant>>;
    std::vector<Duty> duties;
    for (auto& [duty, to, due, remind, sent, note, actor, at] :
         db.all<Columns>("select d.id, d.duty, d.due_at, d.remind_at, n.is_sent, n.note, a.name, n.at from incident_duty d left join incident_notice n on n.duty_id = d.id"
                         " left join account a on a.id = n.actor_id where d.incident_id = ? order by d.id",
                         id)) {
        duties.push_back({duty, to, due, remind, {}});
        if (at) duties.back().notice = Notice{sent.value_or(false), note.value_or(""), actor.value_or(""), *at};
    }
    return duties;
}

}  // namespace

IncidentId insert_incident(Writing& db, const Vault& vault, const Known& known, base::Instant found_at, const std::vector<Duty>& duties, const Officer& who, base::Instant now) {
    const IncidentId id{db.insert("insert into incident (found_at, recorded_at, recorded_by) values (?, ?, ?)", found_at, now, who.account)};
    insert_known(db, vault, id, known, who, now);
    for (const auto& duty : duties) db.exec("insert into incident_duty (incident_id, duty, due_at, remind_at) values (?, ?, ?, ?)", id, duty.to, duty.due_at, duty.remind_at);
    return id;
}

void insert_known(Writing& db, const Vault& vault, IncidentId id, const Known& known, const Officer& who, base::Instant now) {
    db.exec("insert into incident_account (incident_id, title, happened, data, people, measures, responsible_sealed, actor_id, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)", id, known.title,
            known.happened, known.data, known.people, known.measures, vault.seal(known.responsible), who.account, now);
}

void insert_notice(Writing& db, std::int64_t duty, bool sent, std::string_view note, const Officer& who, base::Instant now) {
    db.exec("insert into incident_notice (duty_id, is_sent, note, actor_id, at) values (?, ?, ?, ?, ?)", duty, sent, note, who.account, now);
}

void insert_end(Writing& db, IncidentId id, std::string_view conclusion, const Officer& who, base::Instant now) {
    db.exec("insert into incident_end (incident_id, conclusion, actor_id, at) values (?, ?, ?, ?)", id, conclusion, who.account, now);
}

std::vector<Version> versions_of(const Reading& db, const Vault& vault, IncidentId id) {
    std::vector<Version> versions;
    for (const auto& row : db.all<KnownColumns>("select k.title, k.happened, k.data, k.people, k.measures, k.responsible_sealed, a.name, k.at from incident_account k"
                                                " left join account a on a.id = k.actor_id where k.incident_id = ? order by k.id desc",
                                                id))
        versions.push_back(version_of(vault, row));
    return versions;
}

std::optional<Incident> incident_of(const Reading& db, const Vault& vault, IncidentId id) {
    using Columns = std::tuple<base::Instant, base::Instant, std::optional<std::string>>;
    const auto row = db.one<Columns>("select i.found_at, i.recorded_at, a.name from incident i left join account a on a.id = i.recorded_by where i.id = ?", id);
    if (!row) return {};
    Incident incident{id, std::get<0>(*row), std::get<1>(*row), std::get<2>(*row).value_or(""), versions_of(db, vault, id).at(0).known, duties_of(db, id), {}};
    using EndColumns = std::tuple<std::string, std::optional<std::string>, base::Instant>;
    if (auto end = db.one<EndColumns>("select e.conclusion, a.name, e.at from incident_end e left join account a on a.id = e.actor_id where e.incident_id = ?", id))
        incident.end = End{std::get<0>(*end), std::get<1>(*end).value_or(""), std::get<2>(*end)};
    return incident;
}

[[maybe_unused]] void read(db::Row& row, Row& r) { row >> r.id >> r.title >> r.people >> r.found_at >> r.ended >> r.due_at; }

#define INCIDENT_ROW                                                                                                                                      \
    "select i.id, k.title, k.people, i.found_at, exists (select 1 from incident_end e where e.incident_id = i.id)," \
    " (select d.due_at from incident_duty d where d.incident_id = i.id and not exists (select 1 from incident_notice n where n.duty_id = d.id) order by d.id limit 1)" \
    " from incident i join incident_account k on k.id = (select max(l.id) from incident_account l where l.incident_id = i.id)"

std::vector<Row> incidents(const Reading& db, base::Edge<IncidentId> edge, int limit) {
    if (edge.before) return db.all<Row>(INCIDENT_ROW " where i.id > ? order by i.id limit ?", *edge.before, limit);
    return db.all<Row>(INCIDENT_ROW " where i.id < ? order by i.id desc limit ?", edge.after.value_or(IncidentId{std::numeric_limits<std::int64_t>::max()}), limit);
}

std::vector<Due> to_remind(const Reading& db, base::Instant now) {
    using Columns = std::tuple<std::int64_t, IncidentId, To, base::Instant>;
    std::vector<Due> due;
    for (const auto& [id, incident, to, at] : db.all<Columns>("select d.id, d.incident_id, d.duty, d.due_at from incident_duty d where d.reminded_at is null and d.remind_at <= ?"
                                                              " and not exists (select 1 from incident_notice n where n.duty_id = d.id) order by d.id",
                                                              now))
        due.push_back({id, incident, to, at});
    return due;
}

void set_reminded(Writing& db, std::int64_t duty, base::Instant now) { db.exec("update incident_duty set reminded_at = ? where id = ?", now, duty); }

Waiting open_incidents(const Reading& db, base::Instant now) {
    using Columns = std::pair<int, int>;
    const auto [open, overdue] = db.value<Columns>(
        "select (select count(*) from incident i where not exists (select 1 from incident_end e where e.incident_id = i.id)),"
        " (select count(*) from incident_duty d where d.due_at < ? and not exists (select 1 from incident_notice n where n.duty_id = d.id))",
        now);
    return {open, overdue};
}

}  // namespace incidents
