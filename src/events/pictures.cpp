#include "events/pictures.h"

#include "media/media.h"

namespace events {
namespace {

using db::Reading;
using media::MediaId;

// The cover, then the others, each once; of an event without any the poster of its work.
std::vector<MediaId> given(const Reading& db, EventId id) {
    return db.all<MediaId>(
        "with picture (id, place) as (select cover_id, -1 from event where id = ?1 and cover_id is not null"
        " union all select media_id, position from event_media where event_id = ?1"
        " union all select w.poster_id, 1000000 from event e join work w on w.id = e.work_id where e.id = ?1 and w.poster_id is not null)"
        " select p.id from picture p group by p.id order by min(p.place), p.id", id);
}

}  // namespace

std::vector<web::Cover> take_pictures(web::Cover& cover, const Reading& db, EventId id, i18n::Language language) {
    std::vector<web::Cover> others;
    for (const auto picture : given(db, id)) {
        const auto shown = media::shown(db, picture, language);  // a programme in PDF is none
        if (!shown) continue;
        if (cover.image.empty()) media::put_on(cover, *shown);
        else media::put_on(others.emplace_back(), *shown);
    }
    return others;
}

void take_poster(web::Cover& cover, const Reading& db, WorkId id, i18n::Language language) {
    const auto poster = db.one<std::optional<MediaId>>("select poster_id from work where id = ?", id).value_or(std::nullopt);
    if (const auto shown = poster ? media::shown(db, *poster, language) : std::nullopt) media::put_on(cover, *shown);
}

}  // namespace events
