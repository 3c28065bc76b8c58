#include "posting/store.h"

#include <fmt/format.h>

template <>
inline constexpr std::array db::names<moderation::Reason> = moderation::reason_names;

namespace posting {

using db::Reading;

static void read(db::Row& row, OwnPost& p) {
    std::string last;
    moderation::Reason reason = moderation::Reason::none;
    row >> p.id >> p.title >> p.state >> p.until >> last >> reason >> p.note;
    if (last == "returned" && p.state == "draft") p.returned_for = reason;
    if (last == "refused" && p.state == "removed") p.returned_for = reason;
}

std::vector<OwnPost> posts_of(const Reading& db, std::int64_t organisation, int limit) {
    return db.all<OwnPost>("select p.id, p.title, p.state, p.until_day, coalesce(r.state, ''), coalesce(r.reason, ''), coalesce(r.note, '')"
                           " from (select id from post where organisation_id = ? order by id desc limit ?) n join post p on p.id = n.id"
                           " left join revision r on r.id = (select max(id) from revision where of = 'post' and thing_id = p.id) order by p.id desc",
                           organisation, limit);
}

int standing_posts(const Reading& db, std::int64_t organisation, base::Day today) {
    return db.value<int>("select count(*) from post where organisation_id = ? and (state in ('draft', 'pending') or (state = 'published' and until_day >= ?))", organisation, today);
}

bool organisation_is_public(const Reading& db, std::int64_t organisation) { return db.one<bool>("select state = 'published' from organisation where id = ?", organisation).value_or(false); }

std::string organisation_address(const Reading& db, std::int64_t organisation) {
    const auto slug = db.one<std::string>("select slug from organisation where id = ? and state = 'published'", organisation);
    return slug ? fmt::format("/organisations/{}-{}", organisation, *slug) : std::string();
}

}  // namespace posting
