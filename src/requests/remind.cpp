#include "requests/remind.h"

#include <fmt/format.h>

#include "accounts/account.h"
#include "db/file.h"
#include "i18n/dates.h"
#include "i18n/words.h"
#include "mail/letter.h"
#include "requests/store.h"
#include "web/site.h"

namespace requests {

std::string letter_link(const web::Site& site, i18n::Language language, std::string_view path) {
    const auto host = !site.canonical_host.empty() ? site.canonical_host : site.hosts.empty() ? std::string("localhost") : site.hosts.front();
    return fmt::format("{}://{}{}", site.is_demo ? "http" : "https", host, site.href(language, path));
}

void remind(db::File& file, const web::Site& site, const base::Keys& keys, base::Instant now) {
    if (to_remind(*file.read(), now).empty()) return;
    file.write([&site, &keys, now](db::Writing& db) {
        const auto readers = accounts::those_who_may(db, keys, web::Act::answer_requests);
        for (const auto& row : to_remind(db, now)) {
            for (const auto& reader : readers) {
                const auto what = fmt::format("{} № {}: {}", i18n::say(reader.language, name_of(row.kind)), row.id.value, i18n::say(reader.language, name_of(row.topic)));
                mail::post(db, {"requests.due", reader.language, reader.email,
                                {{"what", what}, {"due", i18n::moment(reader.language, site.zone.local(row.due_at), site.zone.today(now))},
                                 {"link", letter_link(site, reader.language, fmt::format("/admin/requests/{}", row.id.value))}}}, now);
            }
            set_reminded(db, row.id, now);
            add_step(db, accounts::Vault(keys), row.id, Step::reminded, 0, {}, now);
        }
    });
}

}  // namespace requests
