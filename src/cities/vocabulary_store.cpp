// All SQL of the words by which a city sorts its things.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "base/text.h"
#include "cities/city.h"
#include "cities/vocabulary.h"

namespace cities {

using db::Reading;
using db::Writing;

[[maybe_unused]] static void read(db::Row& row, Category& c) { row >> c.id >> c.parent >> c.of >> c.key >> c.hue >> c.motif >> c.hidden; }
[[maybe_unused]] static void read(db::Row& row, Attribute& a) { row >> a.id >> a.category >> a.key >> a.type >> a.unit >> a.filterable >> a.for_children; }
[[maybe_unused]] static void read(db::Row& row, NamedDistrict& d) { row >> d.id >> d.slug; }
[[maybe_unused]] static void read(db::Row& row, DayOff& d) { row >> d.day >> d.names[0] >> d.names[1] >> d.names[2]; }

namespace {

struct TextRow {
    std::int64_t id = 0;
    std::string language, name, singular;
};
void read(db::Row& row, TextRow& t) { row >> t.id >> t.language >> t.name >> t.singular; }

// Each name to its thing; `rows` and `things` are found by id.
template <class Things, class Put>
void name_all(Things& things, const std::vector<TextRow>& rows, Put put) {
    for (const auto& row : rows) {
        const auto found = std::ranges::find(things, row.id, [](const auto& thing) { return thing.id.value; });
        if (const auto language = i18n::parse_language(row.language); language && found != things.end()) put(*found, i18n::index(*language), row);
    }
}

std::string first_of(const InLanguages& names) {
    const auto found = std::ranges::find_if(names, [](const auto& name) { return !name.empty(); });
    return found == names.end() ? std::string() : *found;
}

// A key for addresses: Latin, a letter first; `is_taken` says which are.
template <class IsTaken>
std::string free_key(const InLanguages& names, std::string_view otherwise, IsTaken is_taken) {
    constexpr std::size_t longest = 40;
    const auto& english = names[i18n::index(i18n::Language::en)];
    auto stem = base::slug(english.empty() ? first_of(names) : english).substr(0, longest);
    while (stem.ends_with('-')) stem.pop_back();
    if (stem.empty() || stem[0] < 'a' || stem[0] > 'z') stem = stem.empty() ? std::string(otherwise) : fmt::format("{}-{}", otherwise, stem);
    auto key = stem;
    for (int number = 2; is_taken(key); ++number) key = fmt::format("{}-{}", stem, number);
    return key;
}

}  // namespace

InLanguages filled(InLanguages names) {
    const auto first = first_of(names);
    for (auto& name : names)
        if (name.empty()) name = first;
    return names;
}

std::vector<std::int64_t> moved(std::vector<std::int64_t> order, std::int64_t id, int place) {
    std::erase(order, id);
    const auto at = std::clamp<std::ptrdiff_t>(place - 1, 0, std::ssize(order));
    order.insert(order.begin() + at, id);
    return order;
}

// ── Categories ──────────────────────────────────────────────────────────────────────────────────────────────────────

std::vector<Category> categories(const Reading& db, std::string_view of) {
    auto all = db.all<Category>(
        "select c.id, coalesce(c.parent_id, 0), c.of, c.key, c.hue, c.motif, c.is_hidden from category c left join category p on p.id = c.parent_id where c.of = ?"
        " order by coalesce(p.position, c.position), coalesce(p.id, c.id), p.id is not null, c.position, c.id",
        std::string(of));
    name_all(all, db.all<TextRow>("select t.category_id, t.language, t.name, t.singular from category_text t join category c on c.id = t.category_id where c.of = ?", std::string(of)),
             [](Category& category, std::size_t language, const TextRow& row) {
                 category.names[language] = row.name;
                 category.singulars[language] = row.singular;
             });
    return all;
}

std::optional<Category> category(const Reading& db, CategoryId id) {
    const auto of = db.one<std::string>("select of from category where id = ?", id);
    if (!of) return {};
    const auto all = categories(db, *of);
    return *std::ranges::find(all, id, &Category::id);
}

namespace {

std::vector<std::int64_t> row_of(const Reading& db, const Category& category) {
    return db.all<std::int64_t>("select id from category where of = ? and coalesce(parent_id, 0) = ? order by position, id", category.of, category.parent);
}

void put_category_names(Writing& db, CategoryId id, const Category& category) {
    const auto names = filled(category.names), singulars = filled(category.singulars);
    for (const auto language : i18n::languages)
        db.exec("insert into category_text (category_id, language, name, singular) values (?, ?, ?, ?)"
                " on conflict (category_id, language) do update set name = excluded.name, singular = excluded.singular",
                id, i18n::tag(language), names[i18n::index(language)], singulars[i18n::index(language)]);
}

}  // namespace

CategoryId add(Writing& db, const Category& category) {
    const auto key = free_key(category.names, "c", [&](const std::string& one) { return db.value<int>("select exists (select 1 from category where of = ? and key = ?)", category.of, one) != 0; });
    const auto id = db.value<CategoryId>(
        "insert into category (of, key, parent_id, hue, motif, is_hidden, position) values (?1, ?2, nullif(?3, 0), ?4, ?5, ?6, (select coalesce(max(position), -1) + 1 from category where of = ?1)) returning id",
        category.of, key, category.parent, category.hue, category.motif, category.hidden);
    put_category_names(db, id, category);
    return id;
}

void put(Writing& db, const Category& category, int place) {
    db.exec("update category set parent_id = nullif(?, 0), hue = ?, motif = ?, is_hidden = ? where id = ?", category.parent, category.hue, category.motif, category.hidden, category.id);
    put_category_names(db, category.id, category);
    int position = 0;
    for (const auto one : moved(row_of(db, category), category.id.value, place)) db.exec("update category set position = ? where id = ?", position++, one);
}

bool is_used(const Reading& db, CategoryId id) {
    return db.value<int>("select exists (select 1 from event where category_id = ?1) or exists (select 1 from organisation where category_id = ?1) or exists (select 1 from offer where category_id = ?1)"
                         " or exists (select 1 from category where parent_id = ?1) or exists (select 1 from attribute where category_id = ?1)",
                         id) != 0;
}

void drop(Writing& db, CategoryId id) { db.exec("delete from category where id = ?", id); }

// ── Attributes ──────────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

struct ChoiceRow {
    AttributeId attribute;
    AttributeChoice choice;
};
void read(db::Row& row, ChoiceRow& c) { row >> c.attribute >> c.choice.id >> c.choice.names[0] >> c.choice.names[1] >> c.choice.names[2]; }

void put_attribute_names(Writing& db, AttributeId id, const InLanguages& given) {
    const auto names = filled(given);
    for (const auto language : i18n::languages)
        db.exec("insert into attribute_text (attribute_id, language, name) values (?, ?, ?) on conflict (attribute_id, language) do update set name = excluded.name",
                id, i18n::tag(language), names[i18n::index(language)]);
}

void put_choices(Writing& db, AttributeId id, const std::vector<AttributeChoice>& choices) {
    int position = 0;
    for (const auto& choice : choices) {
        const auto names = filled(choice.names);
        if (choice.id) {
            db.exec("update attribute_choice set position = ?, name_ru = ?, name_kk = ?, name_en = ? where id = ? and attribute_id = ?", position++, names[0], names[1], names[2], choice.id, id);
            continue;
        }
        const auto key = free_key(names, "c", [&](const std::string& one) { return db.value<int>("select exists (select 1 from attribute_choice where attribute_id = ? and key = ?)", id, one) != 0; });
        db.exec("insert into attribute_choice (attribute_id, key, position, name_ru, name_kk, name_en) values (?, ?, ?, ?, ?, ?)", id, key, position++, names[0], names[1], names[2]);
    }
}

// A key that no filter of the list has already: the schema names them and refuses.
bool is_taken_by_filters(std::string_view key) {
    static constexpr std::string_view taken[] = {"category", "text", "open", "offers", "verified", "children", "kind", "district", "near", "sort", "after", "before"};
    return std::ranges::find(taken, key) != std::end(taken);
}

}  // namespace

std::vector<Attribute> attributes(const Reading& db) {
    auto all = db.all<Attribute>("select id, coalesce(category_id, 0), key, type, unit, is_filterable, for_children from attribute order by position, id");
    name_all(all, db.all<TextRow>("select attribute_id, language, name, '' from attribute_text"), [](Attribute& attribute, std::size_t language, const TextRow& row) { attribute.names[language] = row.name; });
    for (auto& row : db.all<ChoiceRow>("select attribute_id, id, name_ru, name_kk, name_en from attribute_choice order by position, id"))
        std::ranges::find(all, row.attribute, &Attribute::id)->choices.push_back(std::move(row.choice));
    return all;
}

std::optional<Attribute> attribute(const Reading& db, AttributeId id) {
    const auto all = attributes(db);
    const auto found = std::ranges::find(all, id, &Attribute::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

AttributeId add(Writing& db, const Attribute& attribute) {
    const auto key = free_key(attribute.names, "a", [&](const std::string& one) { return is_taken_by_filters(one) || db.value<int>("select exists (select 1 from attribute where key = ?)", one) != 0; });
    const auto id = db.value<AttributeId>(
        "insert into attribute (category_id, key, type, unit, is_filterable, for_children, position) values (nullif(?, 0), ?, ?, ?, ?, ?, (select coalesce(max(position), -1) + 1 from attribute)) returning id",
        attribute.category, key, attribute.type, attribute.unit, attribute.filterable, attribute.for_children);
    put_attribute_names(db, id, attribute.names);
    put_choices(db, id, attribute.choices);
    return id;
}

void put(Writing& db, const Attribute& attribute) {
    db.exec("update attribute set unit = ?, is_filterable = ?, for_children = ? where id = ?", attribute.unit, attribute.filterable, attribute.for_children, attribute.id);
    put_attribute_names(db, attribute.id, attribute.names);
    for (const auto old : db.all<ChoiceId>("select id from attribute_choice where attribute_id = ?", attribute.id))
        if (std::ranges::find(attribute.choices, old, &AttributeChoice::id) == attribute.choices.end() && !is_used(db, old)) db.exec("delete from attribute_choice where id = ?", old);
    put_choices(db, attribute.id, attribute.choices);
}

bool is_used(const Reading& db, AttributeId id) { return db.value<int>("select exists (select 1 from organisation_attribute where attribute_id = ?)", id) != 0; }

bool is_used(const Reading& db, ChoiceId id) {
    return db.value<int>("select exists (select 1 from organisation_attribute where attribute_id = (select attribute_id from attribute_choice where id = ?1) and choice_id = ?1)", id) != 0;
}

void drop(Writing& db, AttributeId id) { db.exec("delete from attribute where id = ?", id); }

// ── Districts ───────────────────────────────────────────────────────────────────────────────────────────────────────

namespace {

void put_district_names(Writing& db, DistrictId id, const InLanguages& given) {
    const auto names = filled(given);
    for (const auto language : i18n::languages)
        db.exec("insert into district_text (district_id, language, name) values (?, ?, ?) on conflict (district_id, language) do update set name = excluded.name", id, i18n::tag(language),
                names[i18n::index(language)]);
}

}  // namespace

std::vector<NamedDistrict> districts(const Reading& db) {
    auto all = db.all<NamedDistrict>("select id, slug from district order by position, id");
    name_all(all, db.all<TextRow>("select district_id, language, name, '' from district_text"), [](NamedDistrict& district, std::size_t language, const TextRow& row) { district.names[language] = row.name; });
    return all;
}

std::optional<NamedDistrict> district(const Reading& db, DistrictId id) {
    const auto all = districts(db);
    const auto found = std::ranges::find(all, id, &NamedDistrict::id);
    return found == all.end() ? std::nullopt : std::optional(*found);
}

DistrictId add(Writing& db, const NamedDistrict& district) {
    const auto slug = free_key(district.names, "d", [&](const std::string& one) { return db.value<int>("select exists (select 1 from district where slug = ?)", one) != 0; });
    const auto id = db.value<DistrictId>("insert into district (slug, position) values (?, (select coalesce(max(position), -1) + 1 from district)) returning id", slug);
    put_district_names(db, id, district.names);
    return id;
}

void put(Writing& db, const NamedDistrict& district, int place) {
    put_district_names(db, district.id, district.names);
    int position = 0;
    for (const auto one : moved(db.all<std::int64_t>("select id from district order by position, id"), district.id.value, place)) db.exec("update district set position = ? where id = ?", position++, one);
}

bool is_used(const Reading& db, DistrictId id) {
    return db.value<int>("select exists (select 1 from branch where district_id = ?1) or exists (select 1 from venue where district_id = ?1)", id) != 0;
}

void drop(Writing& db, DistrictId id) { db.exec("delete from district where id = ?", id); }

// ── Days off ────────────────────────────────────────────────────────────────────────────────────────────────────────

std::vector<DayOff> days_off(const Reading& db) { return db.all<DayOff>("select day, name_ru, name_kk, name_en from holiday order by day"); }

void drop_day_off(Writing& db, base::Day day) { db.exec("delete from holiday where day = ?", day); }

}  // namespace cities
