#include "adverts/store.h"

template <>
inline constexpr std::array db::names<adverts::Of> = adverts::of_names;

namespace adverts {

[[maybe_unused]] static void read(db::Row& row, Advert& a) { row >> a.id >> a.of >> a.thing >> a.title >> a.advertiser >> a.contract >> a.token >> a.is_first >> a.from >> a.until; }

std::vector<Advert> latest(const db::Reading& db) {
    return db.all<Advert>("select /* whole */ id, of, thing_id, title, advertiser, contract, token, is_first, from_at, until_at from advert order by until_at desc, id desc limit ?", most_in_memory);
}

}  // namespace adverts
