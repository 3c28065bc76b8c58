// All SQL of a city: founding it, and the snapshot of it that every page uses.
#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

#include "cities/city.h"
#include "db/reading.h"
#include "i18n/own_words.h"
#include "legal/text.h"
#include "readers/contacts.h"
#include "web/cover.h"
#include "web/poster.h"
#include "web/theme.h"

namespace cities {
namespace {

using db::Reading;
using db::Writing;
using i18n::Language;

struct CityRecord {
    std::string slug, languages, timezone, currency, country, accent, type_stack, theme, phone, logo;
    std::optional<double> latitude, longitude;
    int near_km = 0;
    bool is_demo = false;
};
void read(db::Row& row, CityRecord& c) {
    row >> c.slug >> c.languages >> c.timezone >> c.currency >> c.country >> c.accent >> c.type_stack >> c.theme >> c.phone >> c.logo >> c.latitude >>
        c.longitude >> c.near_km >> c.is_demo;
}

struct NameRow {
    std::string language, name, tagline;
};
void read(db::Row& row, NameRow& n) { row >> n.language >> n.name >> n.tagline; }

std::vector<Language> languages_of(std::string_view list) {
    std::vector<Language> languages;
    while (!list.empty()) {
        const auto tag = list.substr(0, list.find(','));
        list.remove_prefix(std::min(list.size(), tag.size() + 1));
        if (const auto language = i18n::parse_language(tag)) languages.push_back(*language);
    }
    if (languages.empty()) throw std::runtime_error("the city names no language we speak");
    return languages;
}

// Names and taglines by language; what is missing in one is taken from the first.
void fill_names(const Reading& db, web::Site& site) {
    for (const auto& row : db.all<NameRow>("select language, name, tagline from city_text")) {
        if (const auto language = i18n::parse_language(row.language)) {
            site.names[i18n::index(*language)] = row.name;
            site.taglines[i18n::index(*language)] = row.tagline;
        }
    }
    const auto first = i18n::index(site.first_language());
    for (auto& name : site.names)
        if (name.empty()) name = site.names[first].empty() ? site.slug : site.names[first];
}

struct LinkRow {
    std::string place, language, label, href;
};
void read(db::Row& row, LinkRow& l) { row >> l.place >> l.language >> l.label >> l.href; }

void fill_links(const Reading& db, web::Site& site) {
    for (const auto& row : db.all<LinkRow>("select place, language, label, href from menu_link order by position, id"))
        if (const auto language = i18n::parse_language(row.language))
            (row.place == "top" ? site.menu : site.footer).push_back({*language, row.label, row.href});
}

// Behind the links; a page that a language lacks is called as in the first one that has it.
void fill_pages(const Reading& db, web::Site& site) {
    for (const auto language : site.languages)
        for (const auto& [place, slug, title] : db.all<std::tuple<std::string, std::string, std::string>>(
                 "select p.place, p.slug, (select t.title from city_page_text t where t.page_id = p.id order by t.language <> ?1, t.language <> ?2, t.language limit 1)"
                 " from city_page p where p.state = 'published' and p.place <> 'none' order by p.position, p.id",
                 i18n::tag(language), i18n::tag(site.first_language())))
            (place == "top" ? site.menu : site.footer).push_back({language, title, site.href(language, "/pages/" + slug)});
}

struct AnnouncementRow {
    std::int64_t id = 0;
    web::Announcement said;
};
void read(db::Row& row, AnnouncementRow& a) { row >> a.id >> a.said.level >> a.said.href >> a.said.from >> a.said.until; }

// Which of them stands now is asked by every page.
void fill_announcements(const Reading& db, web::Site& site) {
    for (auto& [id, said] : db.all<AnnouncementRow>("select id, level, href, from_at, until_at from announcement order by until_at desc, id desc limit 30")) {
        for (const auto& [tag, text] : db.all<std::pair<std::string, std::string>>("select language, text from announcement_text where announcement_id = ?", id))
            if (const auto language = i18n::parse_language(tag)) said.texts[i18n::index(*language)] = text;
        const auto first = said.texts[i18n::index(site.first_language())];
        for (auto& text : said.texts)
            if (text.empty()) text = first;
        site.announcements.push_back(std::move(said));
    }
    const auto urgency = [](const web::Announcement& one) { return one.level == "fail" ? 0 : one.level == "warn" ? 1 : 2; };
    std::ranges::stable_sort(site.announcements, {}, urgency);
}

struct WordRow {
    std::string context, msgid, language, msgstr;
};
void read(db::Row& row, WordRow& w) { row >> w.context >> w.msgid >> w.language >> w.msgstr; }

// A word that a later version of the program no longer says is passed over.
void fill_words(const Reading& db, web::Site& site) {
    const auto rows = db.all<WordRow>("select context, msgid, language, msgstr from word_override");
    if (rows.empty()) return;
    auto words = std::make_shared<i18n::OwnWords>();
    for (const auto& row : rows)
        if (const auto language = i18n::parse_language(row.language)) words->put(*language, row.context, row.msgid, row.msgstr);
    site.words = std::move(words);
}

void fill_theme(const Reading& db, web::Site& site, const CityRecord& row) {
    // The colours of the first eight categories stand in city.css already.
    auto hues = db.all<int>("select distinct hue from category order by hue");
    std::erase_if(hues, [](int hue) { return std::ranges::find(web::category_looks, hue, &web::CategoryLook::hue) != web::category_looks.end(); });
    const auto theme = web::derive(row.accent).value_or(web::standard_theme());
    site.accent = row.accent;
    site.theme_css = web::theme_css(theme, web::type_stack(row.type_stack), hues);
    site.theme_version = fmt::format("{:x}", web::stable_hash(site.theme_css));
}

// Every page names them: their digests are made once, of what stands in the site by now.
void fill_pictures(web::Site& site) {
    site.icons_version = web::icons_version(site);
    for (const auto language : site.languages) site.pictures[i18n::index(language)] = web::city_picture_path(site, language);
}

}  // namespace

web::Site site(const Reading& db) {
    const auto row = db.one<CityRecord>(
        "select c.slug, c.languages, c.timezone, c.currency, c.country, c.accent, c.type_stack, c.theme, c.phone,"
        " coalesce('/media/' || m.digest || case m.type when 'image/svg+xml' then '.svg' else '.png' end, ''), c.latitude, c.longitude,"
        " c.near_km, c.is_demo from city c left join media m on m.id = c.logo_id");
    if (!row) throw std::runtime_error("the file holds no city");
    const auto zone = base::Zone::find(row->timezone);
    if (!zone) throw std::runtime_error(fmt::format("the city's time zone {} is not known to this system", row->timezone));
    web::Site site;
    site.slug = row->slug;
    site.languages = languages_of(row->languages);
    site.zone = *zone;
    site.currency = base::Currency::parse(row->currency).value_or(base::Currency{});
    site.country = row->country;
    site.theme = row->theme;
    site.phone = row->phone;
    site.phone_shown = readers::shown_phone(row->phone);
    site.logo = row->logo;
    site.latitude = row->latitude;
    site.longitude = row->longitude;
    site.near_km = row->near_km;
    site.is_demo = row->is_demo;
    site.hosts = hosts(db);
    site.canonical_host = db.one<std::string>("select name from host where is_canonical = 1").value_or("");
    for (const auto& name : db.all<std::string>("select feature from feature_off")) site.closed.add(name);
    fill_names(db, site);
    fill_links(db, site);
    fill_pages(db, site);
    fill_announcements(db, site);
    fill_words(db, site);
    fill_theme(db, site, *row);
    fill_pictures(site);
    return site;
}

std::vector<std::string> hosts(const Reading& db) { return db.all<std::string>("select name from host order by is_canonical desc, name"); }

void put(Writing& db, const CategoryDraft& draft, int position) {
    const auto id = db.value<std::int64_t>(
        "insert into category (of, key, parent_id, hue, motif, position)"
        " values (?1, ?2, (select id from category where of = ?1 and key = ?3), ?4, ?5, ?6)"
        " on conflict (of, key) do update set parent_id = excluded.parent_id, hue = excluded.hue, motif = excluded.motif,"
        " position = excluded.position returning id",
        draft.of, draft.key, draft.parent, draft.hue, draft.motif, position);
    for (const auto language : i18n::languages)
        db.exec("insert into category_text (category_id, language, name, singular) values (?, ?, ?, ?)"
                " on conflict (category_id, language) do update set name = excluded.name, singular = excluded.singular",
                id, i18n::tag(language), draft.names[i18n::index(language)], draft.singulars[i18n::index(language)]);
}

void put(Writing& db, const DistrictDraft& draft) {
    const auto id = db.value<std::int64_t>("insert into district (slug) values (?) on conflict (slug) do update set slug = excluded.slug returning id", draft.slug);
    for (const auto language : i18n::languages)
        db.exec("insert into district_text (district_id, language, name) values (?, ?, ?)"
                " on conflict (district_id, language) do update set name = excluded.name",
                id, i18n::tag(language), draft.names[i18n::index(language)]);
}

void put(Writing& db, const HolidayDraft& draft) {
    db.exec("insert into holiday (day, name_ru, name_kk, name_en) values (?, ?, ?, ?) on conflict (day) do update set"
            " name_ru = excluded.name_ru, name_kk = excluded.name_kk, name_en = excluded.name_en",
            draft.day, draft.names[0], draft.names[1], draft.names[2]);
}

void put(Writing& db, const AttributeDraft& draft) {
    const auto id = db.value<std::int64_t>(
        "insert into attribute (category_id, key, type, unit, is_filterable, for_children)"
        " values ((select id from category where of = 'organisation' and key = ?), ?, ?, ?, ?, ?)"
        " on conflict (key) do update set unit = excluded.unit, is_filterable = excluded.is_filterable, for_children = excluded.for_children"
        " returning id",
        draft.category, draft.key, draft.type, draft.unit, draft.filterable, draft.for_children);
    for (const auto language : i18n::languages)
        db.exec("insert into attribute_text (attribute_id, language, name) values (?, ?, ?)"
                " on conflict (attribute_id, language) do update set name = excluded.name",
                id, i18n::tag(language), draft.names[i18n::index(language)]);
    int position = 0;
    for (const auto& choice : draft.choices)
        db.exec("insert into attribute_choice (attribute_id, key, position, name_ru, name_kk, name_en) values (?, ?, ?, ?, ?, ?)"
                " on conflict (attribute_id, key) do nothing",
                id, choice.key, position++, choice.names[0], choice.names[1], choice.names[2]);
}

void found(Writing& db, const CityDraft& draft, base::Instant now) {
    std::string languages;
    for (const auto language : draft.languages) languages.append(languages.empty() ? "" : ",").append(i18n::tag(language));
    db.exec("insert into city (id, slug, languages, timezone, currency, country, latitude, longitude, accent, is_demo, created_at)"
            " values (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            draft.slug, languages, draft.timezone, draft.currency, draft.country, draft.latitude, draft.longitude, draft.accent,
            draft.is_demo, now);
    for (const auto language : draft.languages) {
        const auto& name = draft.names[i18n::index(language)];
        if (!name.empty())
            db.exec("insert into city_text (language, name, tagline) values (?, ?, ?)", i18n::tag(language), name,
                    draft.taglines[i18n::index(language)]);
    }
    bool canonical = true;
    for (const auto& host : draft.hosts)
        db.exec("insert into host (name, is_canonical) values (?, ?)", host, std::exchange(canonical, false));
    int position = 0;
    for (const auto& category : first_categories()) put(db, category, position++);
    std::array<std::string, 3> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = draft.names[i].empty() ? draft.names[i18n::index(draft.languages.front())] : draft.names[i];
    legal::found(db, draft.languages, names, now);
}

}  // namespace cities
