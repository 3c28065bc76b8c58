#include "db/reading.h"
#include "notices/announcement.h"

namespace notices {

[[maybe_unused]] static void read(db::Row& row, Announcement& a) { row >> a.level >> a.href >> a.from >> a.until; }
[[maybe_unused]] static void read(db::Row& row, AnnouncementRow& a) { row >> a.id >> a.level >> a.text >> a.from >> a.until; }

static void put_announcement_texts(db::Writing& db, AnnouncementId id, const Announcement& said) {
    db.exec("delete from announcement_text where announcement_id = ?", id);
    for (const auto language : i18n::languages)
        if (const auto& text = said.texts[i18n::index(language)]; !text.empty())
            db.exec("insert into announcement_text (announcement_id, language, text) values (?, ?, ?)", id, i18n::tag(language), text);
}

std::vector<AnnouncementRow> announcements(const db::Reading& db, i18n::Language language) {
    return db.all<AnnouncementRow>("select a.id, a.level, (select t.text from announcement_text t where t.announcement_id = a.id order by t.language <> ?, t.language limit 1), a.from_at, a.until_at"
                                   " from announcement a order by a.until_at desc, a.id desc limit 100",
                                   i18n::tag(language));
}

std::optional<Announcement> announcement(const db::Reading& db, AnnouncementId id) {
    auto said = db.one<Announcement>("select level, href, from_at, until_at from announcement where id = ?", id);
    if (!said) return said;
    for (const auto& [tag, text] : db.all<std::pair<std::string, std::string>>("select language, text from announcement_text where announcement_id = ?", id))
        if (const auto language = i18n::parse_language(tag)) said->texts[i18n::index(*language)] = text;
    return said;
}

AnnouncementId add_announcement(db::Writing& db, const Announcement& said, base::Instant now) {
    const AnnouncementId id{db.insert("insert into announcement (level, href, from_at, until_at, created_at) values (?, ?, ?, ?, ?)", said.level, said.href, said.from, said.until, now)};
    put_announcement_texts(db, id, said);
    return id;
}

void put_announcement(db::Writing& db, AnnouncementId id, const Announcement& said) {
    db.exec("update announcement set level = ?, href = ?, from_at = ?, until_at = ? where id = ?", said.level, said.href, said.from, said.until, id);
    put_announcement_texts(db, id, said);
}

void drop_announcement(db::Writing& db, AnnouncementId id) { db.exec("delete from announcement where id = ?", id); }

}  // namespace notices
