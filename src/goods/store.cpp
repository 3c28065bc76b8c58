#include "goods/store.h"

#include <fmt/format.h>

#include <iterator>
#include <limits>

namespace goods {

using db::Reading;

static void read(db::Row& row, Candidate& c) {
    std::string stock;
    row >> c.id >> c.organisation >> c.section >> c.price_min >> stock >> c.shown;
    c.in_stock = stock == "in_stock";
}

static void read(db::Row& row, Listed& l) {
    std::string stock;
    row >> l.id >> l.organisation >> l.organisation_name >> l.organisation_slug >> l.address >> l.section >> l.language >> l.name >> l.price.min >> l.price.max >> l.price.currency >> stock >> l.variants >> l.picture >> l.confirmed_at;
    l.in_stock = stock == "in_stock";
}

static void read(db::Row& row, Shop& s) { row >> s.name >> s.slug; }

static void read(db::Row& row, Shown& s) { row >> s.code >> s.text_html; }

// Every good that was looked at is answered: what is not shown says so, and the reading goes on behind it. So a page costs the
// same however many goods of closed shops there are.
#define CANDIDATE                                                                                                                      \
    "select g.id, g.organisation_id, g.section, g.price_min, g.stock, g.state = 'published' and o.state = 'published'"                 \
    " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying')) from ("
#define LOOKED_AT ") n join good g on g.id = n.id join organisation o on o.id = g.organisation_id"

static constexpr std::int64_t behind_all = std::numeric_limits<std::int64_t>::max();

static std::int64_t older_than(const base::Edge<GoodId>& edge) { return edge.after ? edge.after->value : behind_all; }

std::vector<Candidate> candidates(const Reading& db, base::Edge<GoodId> edge, int limit) {
    if (edge.before) return db.all<Candidate>(CANDIDATE "select id from good where state = 'published' and id > ? order by id limit ?" LOOKED_AT " order by g.id", edge.before->value, limit);
    return db.all<Candidate>(CANDIDATE "select id from good where state = 'published' and id < ? order by id desc limit ?" LOOKED_AT " order by g.id desc", older_than(edge), limit);
}

std::vector<Candidate> candidates_in(const Reading& db, std::string_view section, base::Edge<GoodId> edge, int limit) {
    const std::string in(section);
    if (edge.before) return db.all<Candidate>(CANDIDATE "select id from good where state = 'published' and section = ? and id > ? order by id limit ?" LOOKED_AT " order by g.id", in, edge.before->value, limit);
    return db.all<Candidate>(CANDIDATE "select id from good where state = 'published' and section = ? and id < ? order by id desc limit ?" LOOKED_AT " order by g.id desc", in, older_than(edge), limit);
}

std::vector<Candidate> candidates_with(const Reading& db, const std::string& expression, int limit) {
    if (expression.empty()) return {};
    return db.all<Candidate>(CANDIDATE "select rowid as id from good_search where good_search match ? order by rowid desc limit ?" LOOKED_AT " order by g.id desc", expression, limit);
}

std::vector<Candidate> candidates_of(const Reading& db, std::int64_t organisation, std::string_view section, base::Edge<GoodId> edge, int limit) {
    const std::string in(section);
    if (in.empty() && edge.before) return db.all<Candidate>(CANDIDATE "select id from good where organisation_id = ? and id > ? order by id limit ?" LOOKED_AT " order by g.id", organisation, edge.before->value, limit);
    if (in.empty()) return db.all<Candidate>(CANDIDATE "select id from good where organisation_id = ? and id < ? order by id desc limit ?" LOOKED_AT " order by g.id desc", organisation, older_than(edge), limit);
    if (edge.before)
        return db.all<Candidate>(CANDIDATE "select id from good where organisation_id = ? and state = 'published' and section = ? and id > ? order by id limit ?" LOOKED_AT " order by g.id", organisation, in,
                                 edge.before->value, limit);
    return db.all<Candidate>(CANDIDATE "select id from good where organisation_id = ? and state = 'published' and section = ? and id < ? order by id desc limit ?" LOOKED_AT " order by g.id desc", organisation, in,
                             older_than(edge), limit);
}

std::vector<Listed> listed(const Reading& db, const std::vector<GoodId>& ids, i18n::Language language) {
    std::string list = "[";
    for (const auto id : ids) fmt::format_to(std::back_inserter(list), "{}{}", list.size() > 1 ? "," : "", id.value);
    return db.all<Listed>(
        "select g.id, o.id, coalesce(w.name, t.name), o.slug, coalesce(b.address, ''), g.section, g.language, g.name, g.price_min, g.price_max, g.currency, g.stock,"
        " (select count(*) from good_variant where good_id = g.id), coalesce(g.media_id, 0),"
        " max(g.confirmed_at, coalesce((select confirmed_at from price_confirmation where organisation_id = o.id and section = ''), 0),"
        " coalesce((select confirmed_at from price_confirmation where organisation_id = o.id and section = g.section), 0))"
        " from json_each(?1) j join good g on g.id = j.value and g.state = 'published' join organisation o on o.id = g.organisation_id and o.state = 'published'"
        " join organisation_text t on t.organisation_id = o.id and t.language = o.language left join organisation_text w on w.organisation_id = o.id and w.language = ?2"
        " left join branch b on b.organisation_id = o.id and b.position = 0 order by j.key",
        list + "]", i18n::tag(language));
}

std::optional<Shown> shown(const Reading& db, GoodId id, i18n::Language language) {
    const auto found = listed(db, {id}, language);
    if (found.empty()) return {};
    auto shown = db.one<Shown>("select code, text_html from good where id = ?", id);
    shown->good = found.front();
    shown->variants = variants_of(db, id);
    return shown;
}

std::vector<std::string> sections_of(const Reading& db, std::int64_t organisation) {
    std::vector<std::string> sections;
    for (const auto key : section_keys)
        if (db.value<bool>("select exists (select 1 from good where organisation_id = ? and section = ? and state = 'published')", organisation, std::string(key))) sections.emplace_back(key);
    return sections;
}

std::vector<std::string> sections_shown(const Reading& db) {
    std::vector<std::string> sections;
    for (const auto key : section_keys)
        if (db.value<bool>("select exists (select 1 from good where section = ? and state = 'published')", std::string(key))) sections.emplace_back(key);
    return sections;
}

std::optional<Shop> shop(const Reading& db, std::int64_t organisation, i18n::Language language) {
    return db.one<Shop>("select coalesce(w.name, t.name), o.slug from organisation o join organisation_text t on t.organisation_id = o.id and t.language = o.language"
                        " left join organisation_text w on w.organisation_id = o.id and w.language = ? where o.id = ? and o.state = 'published'",
                        i18n::tag(language), organisation);
}

}  // namespace goods
