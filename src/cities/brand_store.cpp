// Writing a city's brand.
#include "cities/brand.h"
#include "db/reading.h"

namespace cities {
namespace {

void put_texts(db::Writing& db, const Brand& brand) {
    const auto language = i18n::tag(brand.language);
    if (brand.name)
        db.exec("insert into city_text (language, name) values (?, ?) on conflict (language) do update set name = excluded.name", language, *brand.name);
    // A tagline alone stands beside the name of the first language.
    if (brand.tagline)
        db.exec("insert into city_text (language, name, tagline) values (?, (select coalesce(max(name), '?') from city_text), ?)"
                " on conflict (language) do update set tagline = excluded.tagline",
                language, *brand.tagline);
}

void put_words(db::Writing& db, const Brand& brand) {
    const auto language = i18n::tag(brand.language);
    for (const auto& word : brand.words) {
        if (word.text.empty())
            db.exec("delete from word_override where context = ? and msgid = ? and language = ?", word.context, word.msgid, language);
        else
            db.exec("insert into word_override (context, msgid, language, msgstr) values (?, ?, ?, ?)"
                    " on conflict (context, msgid, language) do update set msgstr = excluded.msgstr",
                    word.context, word.msgid, language, word.text);
    }
}

void put_links(db::Writing& db, const Brand& brand) {
    const auto language = i18n::tag(brand.language);
    for (const auto& link : brand.links) {
        const auto changed = link.href.empty() ? db.exec("delete from menu_link where place = ? and language = ? and label = ?", link.place, language, link.label)
                                               : db.exec("update menu_link set href = ? where place = ? and language = ? and label = ?", link.href, link.place, language, link.label);
        if (changed == 0 && !link.href.empty())
            db.exec("insert into menu_link (place, position, language, label, href) values (?1, (select count(*) from menu_link where place = ?1), ?2, ?3, ?4)",
                    link.place, language, link.label, link.href);
    }
}

struct BrandRow {
    std::string accent, type_stack, theme, phone;
    int near_km = 0;
    std::optional<media::MediaId> logo;
};
void read(db::Row& row, BrandRow& b) { row >> b.accent >> b.type_stack >> b.theme >> b.phone >> b.near_km >> b.logo; }

}  // namespace

[[maybe_unused]] static void read(db::Row& row, OwnWord& w) { row >> w.context >> w.msgid >> w.text; }

std::vector<OwnWord> own_words(const db::Reading& db, i18n::Language language) {
    return db.all<OwnWord>("select context, msgid, msgstr from word_override where language = ? order by msgid, context", i18n::tag(language));
}

WholeBrand whole_brand(const db::Reading& db) {
    const auto row = db.one<BrandRow>("select accent, type_stack, theme, phone, near_km, logo_id from city").value();
    WholeBrand brand{{}, {}, row.accent, row.type_stack, row.theme, row.phone, row.near_km, row.logo};
    using Texts = std::tuple<std::string, std::string, std::string>;
    for (const auto& [tag, name, tagline] : db.all<Texts>("select language, name, tagline from city_text"))
        if (const auto language = i18n::parse_language(tag)) {
            brand.names[i18n::index(*language)] = name;
            brand.taglines[i18n::index(*language)] = tagline;
        }
    return brand;
}

void put(db::Writing& db, const WholeBrand& brand) {
    db.exec("update city set accent = ?, type_stack = ?, theme = ?, phone = ?, near_km = ?, logo_id = ?", brand.accent, brand.type_stack, brand.theme, brand.phone, brand.near_km, brand.logo);
    for (const auto language : i18n::languages)
        if (const auto& name = brand.names[i18n::index(language)]; !name.empty())
            db.exec("insert into city_text (language, name, tagline) values (?, ?, ?) on conflict (language) do update set name = excluded.name, tagline = excluded.tagline", i18n::tag(language),
                    name, brand.taglines[i18n::index(language)]);
}

std::string logo_path(const db::Reading& db, media::MediaId id) {
    using Stored = std::pair<std::string, std::string>;
    const auto stored = db.one<Stored>("select digest, type from media where id = ? and account_id is null and organisation_id is null and type in ('image/png', 'image/svg+xml')", id);
    return stored ? media::path_of(stored->first, stored->second) : std::string();
}

void put(db::Writing& db, const Brand& brand, base::Instant now) {
    if (brand.accent) db.exec("update city set accent = ?", *brand.accent);
    if (brand.type_stack) db.exec("update city set type_stack = ?", *brand.type_stack);
    if (brand.theme) db.exec("update city set theme = ?", *brand.theme);
    if (brand.phone) db.exec("update city set phone = ?", *brand.phone);
    if (brand.near_km) db.exec("update city set near_km = ?", *brand.near_km);
    if (brand.logo) db.exec("update city set logo_id = ?", media::put(db, *brand.logo, now).value);
    if (brand.no_logo) db.exec("update city set logo_id = null");
    put_texts(db, brand);
    put_words(db, brand);
    put_links(db, brand);
}

}  // namespace cities
