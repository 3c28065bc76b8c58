// All SQL of what belongs to a person.
#include <fmt/format.h>

#include "db/reading.h"
#include "media/belongings.h"
#include "media/media.h"

namespace media {
namespace {

using base::words;
using web::OwnThing;

std::vector<OwnThing> picture_things(const db::Reading& db, const web::Owner& owner) {
    std::vector<OwnThing> things;
    using Row = std::tuple<MediaId, std::string, std::string, int, int, base::Instant>;
    for (const auto& [id, digest, type, width, height, created_at] :
         db.all<Row>("select id, digest, type, width, height, created_at from media where account_id = ? order by created_at desc, id desc", owner.account)) {
        OwnThing thing{{"address", words("Address"), path_of(digest, type)},
                       {"width", words("Width, pixels"), std::int64_t{width}},
                       {"height", words("Height, pixels"), std::int64_t{height}},
                       {"created_at", words("Added"), created_at}};
        for (const auto& alt : db.all<std::string>("select alt from media_text where media_id = ? order by language", id)) thing.push_back({"alt", words("What is on the photo?"), alt});
        things.push_back(std::move(thing));
    }
    return things;
}

std::vector<web::OwnFile> picture_files(const db::Reading& db, const web::Owner& owner) {
    std::vector<web::OwnFile> files;
    using Row = std::tuple<MediaId, std::string, std::string>;
    for (const auto& [id, digest, type] : db.all<Row>("select id, digest, type from media where account_id = ? order by created_at desc, id desc", owner.account)) {
        const auto name = file_name(digest, type);
        files.push_back({fmt::format("photos/{}{}", id.value, name.substr(name.find('.'))), "media/" + name});
    }
    return files;
}

// Nobody's from then on: what stands in nothing that is published goes with its files (media::tidy), what does stays without a
// name.
std::int64_t erase_pictures(db::Writing& db, const web::Owner& owner, int most) {
    return db.exec("update media set account_id = null where id in (select id from media where account_id = ? limit ?)", owner.account, most);
}

std::int64_t erase_days(db::Writing& db, const web::Owner& owner, int) { return db.exec("delete from upload_day where account_id = ?", owner.account); }

}  // namespace

std::vector<web::Belonging> belongings() {
    const auto photos = words("Photos");
    return {{"media", photos, web::Fate::goes, {}, picture_things, erase_pictures, picture_files}, {"upload_day", photos, web::Fate::goes, {}, nullptr, erase_days}};
}

}  // namespace media
