// SQL of the collections that are a person's own.
#include <tuple>

#include "collecting/belongings.h"
#include "db/reading.h"

namespace collecting {
namespace {

using base::words;

std::vector<web::OwnThing> made_collections(const db::Reading& db, const web::Owner& owner) {
    std::vector<web::OwnThing> things;
    for (auto& [id, visibility, state, at] : db.all<std::tuple<std::int64_t, std::string, std::string, base::Instant>>("select id, visibility, state, created_at from collection where account_id = ? order by id", owner.account)) {
        for (auto& [language, title, intro] : db.all<std::tuple<std::string, std::string, std::string>>("select language, title, intro from collection_text where collection_id = ? order by language", id))
            things.push_back({{"language", {}, language}, {"title", words("Title"), title}, {"intro", words("What it is about"), intro}, {"visibility", {}, visibility}, {"state", {}, state}, {"created_at", words("Written"), at}});
        for (auto& [comment, added] : db.all<std::tuple<std::string, base::Instant>>("select comment, added_at from collection_item where collection_id = ? order by position", id))
            things.push_back({{"comment", words("Why it is here"), comment}, {"added_at", words("Written"), added}});
    }
    return things;
}

std::int64_t erase_collections(db::Writing& db, const web::Owner& owner, int most) {
    return db.exec("delete from collection where id in (select id from collection where account_id = ? order by id limit ?)", owner.account, most);
}

}  // namespace

std::vector<web::Belonging> belongings() { return {{"collection", words("Collections that you made"), web::Fate::goes, {}, made_collections, erase_collections}}; }

}  // namespace collecting
