// All SQL of prospects.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/edge.h"
#include "db/reading.h"
#include "i18n/language.h"
#include "prospects/prospect.h"

namespace prospects {

struct Row {
    OrganisationId id;
    std::string slug, name, category;
    Stage stage = Stage::found;
    base::Instant stage_at{}, created_at{};
    std::optional<AccountId> manager;
    std::string manager_name, next_step;
    std::optional<base::Day> next_day;

    bool overdue(base::Day today) const { return next_day && *next_day < today; }
};

struct Wanted {
    std::string stage;                    // as stored; empty: any
    std::optional<AccountId> manager;
    std::optional<base::Day> due_before;  // their next step is overdue then
};
// The newest first; read away from the edge, at most so many.
std::vector<Row> rows(const db::Reading&, const Wanted&, i18n::Language, base::Edge<OrganisationId>, int limit);
std::optional<Row> row_of(const db::Reading&, OrganisationId, i18n::Language);
std::vector<std::pair<std::string, int>> stage_counts(const db::Reading&);  // by stored name
std::int64_t overdue_count(const db::Reading&, base::Day today);

struct Step {
    std::string kind, stage, actor, note;
    base::Instant at{};
};
std::vector<Step> steps_of(const db::Reading&, OrganisationId);  // the latest first, 200 at most

// How often somebody's organisations came to a stage.
struct Reached {
    std::int64_t manager = 0;
    std::string name, stage;
    base::Instant at{};
};
std::vector<Reached> reached_since(const db::Reading&, base::Instant since);

std::vector<OrganisationId> candidates(const db::Reading&, int most);
bool is_public(const db::Reading&, OrganisationId);
bool has_team(const db::Reading&, OrganisationId);
bool published_since(const db::Reading&, OrganisationId, base::Instant since);  // news, offers or events
bool is_looked_after(const db::Reading&, OrganisationId);
std::vector<OrganisationId> all(const db::Reading&);

void insert(db::Writing&, OrganisationId, std::optional<AccountId> manager, base::Instant now);
void set_plan(db::Writing&, OrganisationId, std::optional<AccountId> manager, const std::string& next_step, std::optional<base::Day> next_day);
void set_stage(db::Writing&, OrganisationId, Stage, base::Instant now);
void add_step(db::Writing&, OrganisationId, std::string_view kind, std::string_view stage, AccountId actor, std::string_view note, base::Instant now);

void put_link(db::Writing&, OrganisationId, const base::Digest& token, AccountId actor, base::Instant expires);
std::optional<OrganisationId> link_to(const db::Reading&, const base::Digest& token, base::Instant now);
void set_used(db::Writing&, OrganisationId, base::Instant now);
struct Link {
    base::Instant expires_at{};
    std::optional<base::Instant> used_at;
};
std::optional<Link> link_of(const db::Reading&, OrganisationId);

}  // namespace prospects
