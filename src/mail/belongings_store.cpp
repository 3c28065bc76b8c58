// SQL of what of the mail is a person's own.
#include "db/reading.h"
#include "mail/belongings.h"
#include "mail/kinds.h"

namespace mail {
namespace {

using base::words;

web::Named named(const std::string& name) {
    const auto* known = kind(name);
    return {name, known ? known->title : base::Words()};
}

// What a letter said is not told: its link may still open something.
std::vector<web::OwnThing> letters(const db::Reading& db, const web::Owner& owner) {
    std::vector<web::OwnThing> things;
    using Row = std::tuple<std::string, std::string, base::Instant, std::string>;
    for (const auto& [name, address, created_at, state] : db.all<Row>("select kind, address, created_at, state from letter where address = ? order by id", owner.email))
        things.push_back({{"kind", words("Letter"), named(name)}, {"address", words("Address"), address}, {"created_at", words("Written"), created_at}, {"state", words("State"), state}});
    return things;
}

std::vector<web::OwnThing> refusals(const db::Reading& db, const web::Owner& owner) {
    std::vector<web::OwnThing> things;
    using Row = std::pair<std::string, base::Instant>;
    for (const auto& [name, refused_at] : db.all<Row>("select kind, refused_at from mail_refusal where address = ? order by kind", owner.email))
        things.push_back({{"kind", words("Letter"), named(name)}, {"refused_at", words("Refused"), refused_at}});
    return things;
}

std::int64_t erase_letters(db::Writing& db, const web::Owner& owner, int most) {
    return db.exec("delete from letter where id in (select id from letter where address = ? limit ?)", owner.email, most);
}
std::int64_t erase_refusals(db::Writing& db, const web::Owner& owner, int) { return db.exec("delete from mail_refusal where address = ?", owner.email); }
std::int64_t erase_bounces(db::Writing& db, const web::Owner& owner, int) { return db.exec("delete from mail_bounce where address = ?", owner.email); }

}  // namespace

std::vector<web::Belonging> belongings() {
    const auto written = words("Letters to you");
    return {{"letter", written, web::Fate::goes, {}, letters, erase_letters},
            {"mail_refusal", words("Letters you do not want"), web::Fate::goes, {}, refusals, erase_refusals},
            {"mail_bounce", written, web::Fate::goes, {}, nullptr, erase_bounces}};
}

}  // namespace mail
