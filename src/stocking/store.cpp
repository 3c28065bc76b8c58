#include "stocking/store.h"

#include <limits>

template <>
inline constexpr std::array db::names<moderation::Reason> = moderation::reason_names;

namespace stocking {

using db::Reading;

static void read(db::Row& row, OwnGood& g) {
    std::string stock, last;
    moderation::Reason reason = moderation::Reason::none;
    row >> g.id >> g.name >> g.code >> g.section >> g.state >> g.price.min >> g.price.max >> g.price.currency >> stock >> g.confirmed_at >> last >> reason >> g.note;
    g.in_stock = stock == "in_stock";
    g.waits = last == "waiting" && g.state == "published";
    if (last == "returned" || last == "refused") g.returned_for = reason;
}

#define OWN_GOOD                                                                                                                        \
    "select g.id, g.name, g.code, g.section, g.state, g.price_min, g.price_max, g.currency, g.stock, max(g.confirmed_at,"               \
    " coalesce((select confirmed_at from price_confirmation where organisation_id = g.organisation_id and section = ''), 0),"           \
    " coalesce((select confirmed_at from price_confirmation where organisation_id = g.organisation_id and section = g.section), 0)),"   \
    " coalesce(r.state, ''), coalesce(r.reason, ''), coalesce(r.note, '') from ("
#define WITH_REVIEW ") n join good g on g.id = n.id left join revision r on r.id = (select max(id) from revision where of = 'good' and thing_id = g.id)"

std::vector<OwnGood> goods_of(const Reading& db, std::int64_t organisation, base::Edge<GoodId> edge, int limit) {
    if (edge.before) return db.all<OwnGood>(OWN_GOOD "select id from good where organisation_id = ? and id > ? order by id limit ?" WITH_REVIEW " order by g.id", organisation, edge.before->value, limit);
    const auto from = edge.after ? edge.after->value : std::numeric_limits<std::int64_t>::max();
    return db.all<OwnGood>(OWN_GOOD "select id from good where organisation_id = ? and id < ? order by id desc limit ?" WITH_REVIEW " order by g.id desc", organisation, from, limit);
}

std::vector<GoodId> all_goods_of(const Reading& db, std::int64_t organisation, int limit) {
    return db.all<GoodId>("select id from good where organisation_id = ? and state <> 'removed' order by id limit ?", organisation, limit);
}

int goods_counted(const Reading& db, std::int64_t organisation, int most) {
    return db.value<int>("select count(*) from (select 1 from good where organisation_id = ? and state <> 'removed' limit ?)", organisation, most);
}

bool organisation_is_public(const Reading& db, std::int64_t organisation) { return db.one<bool>("select state = 'published' from organisation where id = ?", organisation).value_or(false); }

std::string shop_name(const Reading& db, std::int64_t organisation, i18n::Language language) {
    return db.one<std::string>("select coalesce(w.name, t.name) from organisation o join organisation_text t on t.organisation_id = o.id and t.language = o.language"
                               " left join organisation_text w on w.organisation_id = o.id and w.language = ? where o.id = ?", i18n::tag(language), organisation).value_or("");
}

std::optional<GoodId> good_of_code(const Reading& db, std::int64_t organisation, const std::string& code) {
    return db.one<GoodId>("select id from good where organisation_id = ? and code = ? and code <> '' and state <> 'removed' order by id limit 1", organisation, code);
}

void keep_file(db::Writing& db, std::int64_t organisation, const std::string& file, base::Instant now) {
    db.exec("insert into good_import (organisation_id, file, made_at) values (?, ?, ?) on conflict (organisation_id) do update set file = excluded.file, made_at = excluded.made_at", organisation, file, now);
}

std::optional<std::string> kept_file(const Reading& db, std::int64_t organisation) { return db.one<std::string>("select file from good_import where organisation_id = ?", organisation); }

void drop_file(db::Writing& db, std::int64_t organisation) { db.exec("delete from good_import where organisation_id = ?", organisation); }

void drop_old_files(db::Writing& db, base::Instant before) { db.exec("delete from good_import where made_at < ?", before); }

}  // namespace stocking
