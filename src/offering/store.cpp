#include "offering/store.h"

template <>
inline constexpr std::array db::names<moderation::Reason> = moderation::reason_names;

namespace offering {

using db::Reading;
using db::Writing;

static void read(db::Row& row, ListedOffer& o) {
    std::string last;
    moderation::Reason reason = moderation::Reason::none;
    row >> o.id >> o.title >> o.state >> o.from >> o.until >> last >> reason;
    o.waits = last == "waiting";
    if (last == "returned" && o.state == "draft") o.returned_for = reason;
}

static void read(db::Row& row, Branch& b) { row >> b.id >> b.name; }

std::vector<ListedOffer> offers_of(const Reading& db, std::int64_t organisation, i18n::Language language, int limit) {
    return db.all<ListedOffer>(
        "select f.id, coalesce(w.title, t.title), f.state, f.valid_from_day, f.valid_until_day, coalesce(r.state, ''), coalesce(r.reason, '')"
        " from (select id from offer where organisation_id = ?2 order by id desc limit ?3) n join offer f on f.id = n.id"
        " join offer_text t on t.offer_id = f.id and t.language = f.language left join offer_text w on w.offer_id = f.id and w.language = ?1"
        " left join revision r on r.id = (select max(id) from revision where of = 'offer' and thing_id = f.id and kind <> 'suggestion')"
        " order by f.id desc",
        i18n::tag(language), organisation, limit);
}

int unpublished_offers_of(const Reading& db, std::int64_t organisation) {
    return db.value<int>("select count(*) from offer where organisation_id = ? and state in ('draft', 'pending')", organisation);
}

std::string offer_state(const Reading& db, OfferId id) { return db.one<std::string>("select state from offer where id = ?", id).value_or(""); }

std::string offer_slug(const Reading& db, OfferId id) { return db.one<std::string>("select slug from offer where id = ?", id).value_or(""); }

void set_offer_state(Writing& db, OfferId id, std::string_view state, base::Instant now) {
    db.exec("update offer set state = ?, updated_at = ? where id = ?", std::string(state), now, id);
}

void drop_offer(Writing& db, OfferId id) { db.exec("delete from offer where id = ? and state in ('draft', 'pending')", id); }

int counted_in(const Reading& db, std::int64_t organisation, const std::string& month) {
    return db.value<int>("select count(*) from offer where organisation_id = ? and counted_month = ?", organisation, month);
}

bool is_counted(const Reading& db, OfferId id) { return db.value<bool>("select counted_month is not null from offer where id = ?", id); }

void count_in(Writing& db, OfferId id, const std::optional<std::string>& month) { db.exec("update offer set counted_month = ? where id = ?", month, id); }

std::string organisation_name(const Reading& db, std::int64_t organisation, i18n::Language language) {
    return db.one<std::string>("select coalesce(w.name, t.name) from organisation o join organisation_text t on t.organisation_id = o.id and t.language = o.language"
                               " left join organisation_text w on w.organisation_id = o.id and w.language = ? where o.id = ?", i18n::tag(language), organisation).value_or("");
}

bool is_public(const Reading& db, std::int64_t organisation) { return db.one<bool>("select state = 'published' from organisation where id = ?", organisation).value_or(false); }

std::vector<Branch> branches_of(const Reading& db, std::int64_t organisation) {
    return db.all<Branch>("select id, case when name <> '' and address <> '' then name || ', ' || address else coalesce(nullif(name, ''), nullif(address, ''), settlement) end"
                          " from branch where organisation_id = ? order by position, id", organisation);
}

}  // namespace offering
