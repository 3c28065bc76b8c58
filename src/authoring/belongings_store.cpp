// SQL of what of writing for the city is a person's own.
#include <tuple>

#include "authoring/belongings.h"
#include "db/reading.h"

namespace authoring {
namespace {

using base::words;

std::vector<web::OwnThing> written_things(const db::Reading& db, const web::Owner& owner) {
    std::vector<web::OwnThing> things;
    for (auto& [title, state, at] : db.all<std::tuple<std::string, std::string, base::Instant>>(
             "select t.title, e.state, e.created_at from authorship a join event e on e.id = a.thing_id join event_text t on t.event_id = e.id and t.language = e.language"
             " where a.account_id = ? and a.of = 'event' order by a.thing_id", owner.account))
        things.push_back({{"title", words("Title"), title}, {"state", {}, state}, {"created_at", words("Written"), at}});
    return things;
}

// What the city has never read goes with its history; of the rest only that it was theirs.
std::int64_t erase_written(db::Writing& db, const web::Owner& owner, int most) {
    const auto unread = db.all<std::int64_t>("select e.id from authorship a join event e on e.id = a.thing_id where a.account_id = ? and a.of = 'event'"
                                             " and e.state in ('draft', 'pending', 'scheduled', 'removed') order by a.thing_id limit ?", owner.account, most);
    for (const auto id : unread) {
        db.exec("delete from revision where of = 'event' and thing_id = ?", id);
        db.exec("delete from event where id = ?", id);
        db.exec("delete from authorship where of = 'event' and thing_id = ?", id);
    }
    if (!unread.empty()) return static_cast<std::int64_t>(unread.size());
    return db.exec("delete from authorship where (of, thing_id) in (select of, thing_id from authorship where account_id = ? order by of, thing_id limit ?)", owner.account, most);
}

}  // namespace

std::vector<web::Belonging> belongings() { return {{"authorship", words("Events that you wrote"), web::Fate::goes, {}, written_things, erase_written}}; }

}  // namespace authoring
