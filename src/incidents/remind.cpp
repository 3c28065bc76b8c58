#include "incidents/remind.h"

#include <fmt/format.h>

#include "accounts/account.h"
#include "db/file.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "incidents/store.h"
#include "mail/letter.h"
#include "requests/remind.h"
#include "web/site.h"

namespace incidents {

void remind(db::File& file, const web::Site& site, const base::Keys& keys, base::Instant now) {
    if (to_remind(*file.read(), now).empty()) return;
    file.write([&site, &keys, now](db::Writing& db) {
        const auto readers = accounts::those_who_may(db, keys, web::Act::answer_requests);
        for (const auto& due : to_remind(db, now)) {
            for (const auto& reader : readers)
                mail::post(db, {"requests.due", reader.language, reader.email,
                                {{"what", i18n::say(reader.language, name_of(due.to))},
                                 {"due", i18n::moment(reader.language, site.zone.local(due.due_at), site.zone.today(now))},
                                 {"link", requests::letter_link(site, reader.language, fmt::format("/admin/incidents/{}", due.incident.value))}}}, now);
            set_reminded(db, due.id, now);
        }
    });
}

}  // namespace incidents
