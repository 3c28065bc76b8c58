#include "events/pictures.h"

#include "media/media.h"

namespace events {
namespace {

using db::Reading;

struct Given {
    std::string digest, type;
    int width = 0, height = 0;
    std::string alt;
};
[[maybe_unused]] void read(db::Row& row, Given& g) { row >> g.digest >> g.type >> g.width >> g.height >> g.alt; }

// The cover, then the others, each once; of an event without any the poster of its work.
std::vector<Given> given(const Reading& db, EventId id) {
    return db.all<Given>(
        "with picture (id, place) as (select cover_id, -1 from event where id = ?1 and cover_id is not null"
        " union all select media_id, position from event_media where event_id = ?1"
        " union all select w.poster_id, 1000000 from event e join work w on w.id = e.work_id where e.id = ?1 and w.poster_id is not null)"
        " select m.digest, m.type, m.width, m.height, m.alt from picture p join media m on m.id = p.id"
        " where m.type <> 'application/pdf' and m.width > 0 and m.height > 0 group by m.id order by min(p.place), m.id", id);
}

std::optional<Given> poster(const Reading& db, WorkId id) {
    return db.one<Given>("select m.digest, m.type, m.width, m.height, m.alt from work w join media m on m.id = w.poster_id"
                         " where w.id = ? and m.type <> 'application/pdf' and m.width > 0 and m.height > 0", id);
}

void put(web::Cover& cover, const Given& picture) {
    cover.image = media::path_of(picture.digest, picture.type);
    cover.alt = picture.alt;
    cover.width = picture.width;
    cover.height = picture.height;
}

}  // namespace

std::vector<web::Cover> take_pictures(web::Cover& cover, const Reading& db, EventId id) {
    std::vector<web::Cover> others;
    for (const auto& picture : given(db, id)) {
        if (cover.image.empty()) put(cover, picture);
        else put(others.emplace_back(), picture);
    }
    return others;
}

void take_poster(web::Cover& cover, const Reading& db, WorkId id) {
    if (const auto picture = poster(db, id)) put(cover, *picture);
}

}  // namespace events
