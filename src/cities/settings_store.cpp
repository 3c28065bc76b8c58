#include <algorithm>
#include <array>
#include <tuple>

#include "cities/city.h"
#include "cities/settings.h"
#include "db/reading.h"
#include "legal/text.h"

namespace cities {
namespace {

std::string listed(const std::vector<i18n::Language>& languages) {
    std::string list;
    for (const auto language : languages) list.append(list.empty() ? "" : ",").append(i18n::tag(language));
    return list;
}

}  // namespace

Settings settings(const db::Reading& db) {
    Settings settings;
    settings.languages = site(db).languages;
    for (const auto& name : db.all<std::string>("select feature from feature_off")) settings.closed.add(name);
    std::tie(settings.upload_day_mib, settings.organisation_media_mib) = db.value<std::pair<int, int>>("select upload_day_mib, organisation_media_mib from city");
    return settings;
}

void put(db::Writing& db, const Settings& settings, base::Instant now) {
    db.exec("update city set languages = ?, upload_day_mib = ?, organisation_media_mib = ?", listed(settings.languages), settings.upload_day_mib, settings.organisation_media_mib);
    db.exec("delete from feature_off");
    for (std::size_t i = 0; i < web::feature_names.size(); ++i)
        if (settings.closed.has(static_cast<web::Feature>(i))) db.exec("insert into feature_off (feature) values (?)", std::string(web::feature_names[i]));
    const auto names = site(db).names;
    for (const auto language : settings.languages)
        if (!legal::current(db, legal::Kind::privacy, language)) legal::found(db, {language}, names, now);
}

}  // namespace cities
