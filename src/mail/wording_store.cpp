// The city's own words for its letters, as rows.
#include "db/reading.h"
#include "mail/wording.h"

namespace mail {

[[maybe_unused]] void read(db::Row& row, Wording& wording) { row >> wording.subject >> wording.body; }

Wording wording(const db::Reading& db, const Kind& kind, i18n::Language language) {
    const auto own = db.one<Wording>("select subject, body from mail_wording where kind = ? and language = ?", kind.name, i18n::tag(language));
    return own ? *own : our_wording(kind, language);
}

base::Result<void> put_wording(db::Writing& db, const Kind& kind, i18n::Language language, const Wording& typed, base::Instant now) {
    const auto own = TRY(checked(kind, typed));
    db.exec("insert into mail_wording (kind, language, subject, body, changed_at) values (?, ?, ?, ?, ?) on conflict (kind, language) do update set"
            " subject = excluded.subject, body = excluded.body, changed_at = excluded.changed_at",
            kind.name, i18n::tag(language), own.subject, own.body, now);
    return {};
}

void remove_wording(db::Writing& db, const Kind& kind, i18n::Language language) {
    db.exec("delete from mail_wording where kind = ? and language = ?", kind.name, i18n::tag(language));
}

}  // namespace mail
