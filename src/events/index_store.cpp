#include "events/index_store.h"

#include "cities/synonyms.h"
#include "lexicon/question.h"

namespace events {

using db::Reading;

void read(db::Row& row, EventRow& e) {
    row >> e.id >> e.category >> e.work >> e.age_min >> e.for_children >> e.online >> e.spoken >> e.featured_rank >> e.featured_from >>
        e.featured_until;
}

void read(db::Row& row, DateRow& d) {
    row >> d.id >> d.event >> d.starts >> d.ends >> d.venue >> d.free >> d.price_min >> d.price_max >> d.format;
}

namespace {

// One name of a thing in one language.
struct Name {
    std::int64_t id = 0;
    std::string slug, language, name;
    bool original = false;
};
[[maybe_unused]] void read(db::Row& row, Name& n) { row >> n.id >> n.slug >> n.language >> n.name >> n.original; }

// Rows by id, one for each language, become things.
std::vector<Thing> gathered(std::vector<Name> names) {
    std::vector<Thing> things;
    for (auto& name : names) {
        if (things.empty() || things.back().id != name.id) things.push_back({name.id, std::move(name.slug), {}, {}});
        auto& thing = things.back();
        if (const auto language = i18n::parse_language(name.language)) thing.names[static_cast<std::size_t>(*language)] = name.name;
        if (name.original || thing.original.empty()) thing.original = std::move(name.name);
    }
    return things;
}

}  // namespace

std::vector<EventRow> indexed_events(const Reading& db) {
    return db.all<EventRow>(
        "select id, category_id, coalesce(work_id, 0), age_min, for_children, is_online, spoken, featured_rank, featured_from,"
        " featured_until from event /* whole */ where state in ('published', 'cancelled')"
        " and (import_id is null or import_id not in (select id from import where state = 'applying')) order by id");
}

std::vector<DateRow> indexed_dates(const Reading& db) {
    return db.all<DateRow>(
        "select id, event_id, starts_at, ends_at, coalesce(venue_id, 0), free, price_min, price_max, format"
        " from occurrence /* whole */ where listed = 1 order by starts_at, id");
}

std::vector<std::pair<std::int64_t, std::int64_t>> indexed_organisers(const Reading& db) {
    return db.all<std::pair<std::int64_t, std::int64_t>>(
        "select event_id, organisation_id from event_organiser where organisation_id is not null and role = 'organiser'");
}

std::vector<std::pair<std::int64_t, std::int64_t>> indexed_tags(const Reading& db) {
    return db.all<std::pair<std::int64_t, std::int64_t>>("select event_id, tag_id from event_tag");
}

std::vector<std::pair<std::int64_t, std::int64_t>> venue_districts(const Reading& db) {
    return db.all<std::pair<std::int64_t, std::int64_t>>("select id, district_id from venue /* whole */ where district_id is not null");
}

std::vector<std::pair<std::int64_t, std::string>> kinds_of_works(const Reading& db) {
    return db.all<std::pair<std::int64_t, std::string>>("select id, kind from work /* whole */ order by id");
}

std::vector<Thing> category_things(const Reading& db) {
    return gathered(db.all<Name>(
        "select c.id, c.key, t.language, t.name, 0 from category c join category_text t on t.category_id = c.id"
        " where c.of = 'event' and c.is_hidden = 0 order by c.id"));
}

std::vector<Thing> venue_things(const Reading& db) {
    return gathered(db.all<Name>(
        "select v.id, v.slug, t.language, t.name, t.language = v.language from venue v /* whole */"
        " join venue_text t on t.venue_id = v.id order by v.id"));
}

std::vector<Thing> organiser_things(const Reading& db) {
    return gathered(db.all<Name>(
        "select o.id, o.slug, t.language, t.name, t.language = o.language from organisation o"
        " join organisation_text t on t.organisation_id = o.id where o.state = 'published'"
        " and o.id in (select organisation_id from event_organiser where organisation_id is not null) order by o.id"));
}

std::vector<Thing> tag_things(const Reading& db) {
    return gathered(db.all<Name>("select id, slug, '', name, 1 from tag where synonym_of_id is null order by id"));
}

std::vector<Thing> district_things(const Reading& db) {
    return gathered(db.all<Name>(
        "select d.id, d.slug, coalesce(t.language, ''), coalesce(t.name, d.slug), 0 from district d"
        " left join district_text t on t.district_id = d.id order by d.id"));
}

std::vector<Thing> work_things(const Reading& db) {
    return gathered(db.all<Name>(
        "select w.id, w.slug, t.language, t.title, t.language = w.language from work w /* whole */"
        " join work_text t on t.work_id = w.id order by w.id"));
}

std::vector<std::int64_t> events_with_words(const Reading& db, const std::string& folded) {
    const auto expression = lexicon::match_expression(folded, cities::Synonyms(db));
    if (expression.empty()) return {};
    return db.all<std::int64_t>("select rowid from event_search where event_search match ? order by rowid", expression);
}

}  // namespace events
