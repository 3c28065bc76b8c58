// SQL of what of the review is a person's own.
#include <tuple>

#include "db/reading.h"
#include "moderation/belongings.h"
#include "moderation/review.h"

namespace moderation {
namespace {

using base::words;

std::vector<web::OwnThing> sent_things(const db::Reading& db, const web::Owner& owner) {
    using Columns = std::tuple<std::string, std::string, base::Instant, std::string, std::string, std::string>;
    std::vector<web::OwnThing> things;
    for (auto& [title, kind, made, sent, note, draft] : db.all<Columns>(
             "select r.title, r.kind, r.made_at, s.words, r.note, r.draft from revision_sender s join revision r on r.id = s.revision_id where s.account_id = ? order by r.id", owner.account)) {
        web::Named named{kind, {}};
        for (std::size_t i = 0; i < kind_names.size(); ++i)
            if (kind_names[i] == kind) named.words = name_of(static_cast<Kind>(i));
        things.push_back({{"title", words("Title"), title}, {"kind", words("Kind"), named}, {"made_at", words("Sent"), made}, {"words", words("What you wrote to the moderators"), sent},
                          {"note", words("Their answer"), note}, {"draft", {}, draft}});
    }
    return things;
}

std::vector<web::OwnThing> appeal_things(const db::Reading& db, const web::Owner& owner) {
    std::vector<web::OwnThing> things;
    for (auto& [title, said, made, note] : db.all<std::tuple<std::string, std::string, base::Instant, std::string>>(
             "select r.title, p.words, p.made_at, p.note from appeal p join revision r on r.id = p.revision_id where p.account_id = ? order by p.revision_id", owner.account))
        things.push_back({{"title", words("Title"), title}, {"words", words("What you wrote"), said}, {"made_at", words("Sent"), made}, {"note", words("Their answer"), note}});
    return things;
}

std::int64_t erase_appeals(db::Writing& db, const web::Owner& owner, int most) {
    return db.exec("delete from appeal where revision_id in (select revision_id from appeal where account_id = ? limit ?)", owner.account, most);
}

std::int64_t erase_sent(db::Writing& db, const web::Owner& owner, int most) {
    return db.exec("delete from revision_sender where revision_id in (select revision_id from revision_sender where account_id = ? limit ?)", owner.account, most);
}

}  // namespace

std::vector<web::Belonging> belongings() {
    return {{"revision_sender", words("What you sent to be published"), web::Fate::goes, {}, sent_things, erase_sent},
            {"appeal", words("What you said against decisions"), web::Fate::goes, {}, appeal_things, erase_appeals}};
}

}  // namespace moderation
