// Reads the directory into memory, a table at a time.
#include <algorithm>
#include <map>
#include <numeric>
#include <tuple>
#include <unordered_map>

#include "cities/synonyms.h"
#include "lexicon/question.h"
#include "organisations/index.h"
#include "organisations/now.h"

namespace organisations {

using db::Reading;

namespace {

constexpr auto around_the_clock_hours = "24/7";

std::size_t language_of(const std::string& tag) { return i18n::index(i18n::parse_language(tag).value_or(i18n::Language::ru)); }

template <class Things>
std::unordered_map<std::int64_t, std::size_t> places_of_ids(const Things& things) {
    std::unordered_map<std::int64_t, std::size_t> places;
    for (const auto& thing : things) places.emplace(thing.id, places.size());
    return places;
}

template <class Map, class Key>
std::size_t place(const Map& map, Key key) {
    const auto found = map.find(key);
    return found == map.end() ? nowhere : found->second;
}

void read_categories(Index& index, const Reading& db) {
    std::map<std::int64_t, std::int64_t> parents;
    using Row = std::tuple<std::int64_t, std::int64_t, std::string, std::string, int>;
    db.each<Row>("select c.id, coalesce(c.parent_id, 0), c.key, c.motif, c.hue from category c left join category p on p.id = c.parent_id where c.of = 'organisation' and c.is_hidden = 0"
                 " order by coalesce(p.position, c.position), coalesce(p.id, c.id), p.id is not null, c.position, c.id",  // a whole stands before its parts
                 [&](Row row) {
                     auto& [id, parent, key, motif, hue] = row;
                     parents[id] = parent;
                     index.categories.push_back({.id = id, .key = std::move(key), .motif = std::move(motif), .hue = hue, .places = base::Bits(index.size())});
                 });
    const auto places = places_of_ids(index.categories);
    for (auto& category : index.categories) category.parent = place(places, parents[category.id]);
    using Text = std::tuple<std::int64_t, std::string, std::string, std::string>;
    db.each<Text>("select t.category_id, t.language, t.name, t.singular from category_text t join category c on c.id = t.category_id where c.of = 'organisation'",
                  [&](Text row) {
                      auto& [id, language, name, singular] = row;
                      if (const auto at = place(places, id); at != nowhere) {
                          index.categories[at].names[language_of(language)] = std::move(name);
                          index.categories[at].singulars[language_of(language)] = std::move(singular);
                      }
                  });
}

void read_attributes(Index& index, const Reading& db) {
    using Row = std::tuple<std::int64_t, std::int64_t, std::string, std::string, std::string, bool, bool>;
    const auto categories = places_of_ids(index.categories);
    db.each<Row>("select id, coalesce(category_id, 0), key, type, unit, is_filterable, for_children from attribute order by position, id", [&](Row row) {
        auto& [id, category, key, type, unit, filterable, for_children] = row;
        index.attributes.push_back({.id = id, .category = place(categories, category), .key = std::move(key), .type = std::move(type), .unit = std::move(unit),
                                    .filterable = filterable, .for_children = for_children, .places = base::Bits(index.size())});
    });
    const auto places = places_of_ids(index.attributes);
    using Text = std::tuple<std::int64_t, std::string, std::string>;
    db.each<Text>("select attribute_id, language, name from attribute_text", [&](Text row) {
        auto& [id, language, name] = row;
        if (const auto at = place(places, id); at != nowhere) index.attributes[at].names[language_of(language)] = std::move(name);
    });
    using Choice = std::tuple<std::int64_t, std::int64_t, std::string, std::string, std::string, std::string>;
    db.each<Choice>("select attribute_id, id, key, name_ru, name_kk, name_en from attribute_choice order by position, id", [&](Choice row) {
        auto& [attribute, id, key, ru, kk, en] = row;
        if (const auto at = place(places, attribute); at != nowhere)
            index.attributes[at].choices.push_back({id, std::move(key), {std::move(ru), std::move(kk), std::move(en)}, base::Bits(index.size())});
    });
}

// The organisations themselves, and what the columns of their own row let through. Gives the language of each original.
std::vector<std::size_t> read_places(Index& index, const Reading& db) {
    struct Own {
        std::int64_t category;
        std::string kind;
        bool verified;
    };
    std::vector<Own> own;
    std::vector<std::pair<std::int64_t, std::int64_t>> ages;  // the newest first
    std::vector<std::size_t> languages;
    using Row = std::tuple<std::int64_t, std::int64_t, std::string, bool, std::int64_t, std::string>;
    db.each<Row>("select id, coalesce(category_id, 0), kind, verified_at is not null, created_at, language /* whole */ from organisation where state = 'published'"
                 " and (import_id is null or import_id not in (select id from import where state = 'applying')) order by id",
                 [&](Row row) {
                     auto& [id, category, kind, verified, created, language] = row;
                     index.ids.push_back(id);
                     languages.push_back(language_of(language));
                     own.push_back({category, std::move(kind), verified});
                     ages.emplace_back(-created, -id);
                 });
    read_categories(index, db);
    index.all = base::Bits(index.size(), true);
    index.verified = index.for_children = index.on_map = base::Bits(index.size());
    index.of_kind.fill(base::Bits(index.size()));
    index.newest = Standing(ages);
    const auto categories = places_of_ids(index.categories);
    for (Number number = 0; number < own.size(); ++number) {
        index.category.push_back(place(categories, own[number].category));
        if (own[number].verified) index.verified.add(number);
        for (std::size_t kind = 0; kind < kind_keys.size(); ++kind)
            if (kind_keys[kind] == own[number].kind) index.of_kind[kind].add(number);
        for (auto at = index.category.back(); at != nowhere; at = index.categories[at].parent) index.categories[at].places.add(number);
    }
    return languages;
}

// Every language has its alphabet; a name it lacks stands in the original.
void read_names(Index& index, const Reading& db, const std::vector<std::size_t>& originals) {
    std::array<std::vector<std::string>, 3> keys;
    keys.fill(std::vector<std::string>(index.size()));
    using Row = std::tuple<std::int64_t, std::string, std::string>;
    db.each<Row>("select organisation_id, language, sort_key /* whole */ from organisation_text indexed by organisation_text_in_order", [&](Row row) {
        auto& [id, language, key] = row;
        if (const auto number = index.number_of(OrganisationId{id}); number != no_number) keys[language_of(language)][number] = std::move(key);
    });
    for (std::size_t language = 0; language < keys.size(); ++language) {
        for (Number number = 0; number < index.size(); ++number)
            if (keys[language][number].empty()) keys[language][number] = keys[originals[number]][number];
        index.by_name[language] = Standing(keys[language]);
    }
}

void read_branches(Index& index, const Reading& db) {
    const auto districts = places_of_ids(index.ground.districts);
    std::unordered_map<std::string, std::size_t> known{{"", 0}};
    index.always.push_back(false);
    index.schedules.emplace_back();
    index.somewhere = index.around_the_clock = Wherever(index.size(), index.ground.districts.size());
    const auto whole_week = table(read_hours(around_the_clock_hours));
    using Row = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::optional<double>, std::optional<double>, std::string>;
    db.each<Row>("select organisation_id, id, coalesce(district_id, 0), latitude, longitude, hours /* whole */ from branch order by organisation_id, position, id", [&](Row row) {
        auto& [organisation, id, district, latitude, longitude, hours] = row;
        const auto number = index.number_of(OrganisationId{organisation});
        if (number == no_number) return;
        const auto [schedule, fresh] = known.try_emplace(hours, index.schedules.size());
        if (fresh) {
            index.schedules.push_back(read_hours(hours));
            index.always.push_back(table(index.schedules.back()) == whole_week);
        }
        IndexedBranch branch{id, number, place(districts, district), schedule->second, {}};
        if (latitude && longitude) branch.point = web::Point{*latitude, *longitude};
        if (branch.point) index.on_map.add(number);
        index.somewhere.add(branch);
        if (index.always[branch.schedule]) index.around_the_clock.add(branch);
        index.branches.push_back(branch);
        index.spots.push_back(branch.point.value_or(web::Point()));
    });
    index.first_branch.assign(index.size() + 1, 0);
    for (const auto& branch : index.branches) ++index.first_branch[branch.place + 1];
    std::partial_sum(index.first_branch.begin(), index.first_branch.end(), index.first_branch.begin());
}

void read_said(Index& index, const Reading& db) {
    const auto attributes = places_of_ids(index.attributes);
    using Row = std::tuple<std::int64_t, std::int64_t, std::int64_t, std::optional<double>>;
    db.each<Row>("select organisation_id, attribute_id, coalesce(choice_id, 0), number /* whole */ from organisation_attribute", [&](Row row) {
        const auto& [organisation, id, choice, said] = row;
        const auto number = index.number_of(OrganisationId{organisation});
        const auto at = place(attributes, id);
        if (number == no_number || at == nowhere) return;
        auto& attribute = index.attributes[at];
        if (attribute.type == "yes_no" && said.value_or(1) == 0) return;
        attribute.places.add(number);
        if (attribute.for_children) index.for_children.add(number);
        if (attribute.type == "number" && said) attribute.numbers.emplace_back(*said, number);
        const auto chosen = std::ranges::find(attribute.choices, choice, &IndexedChoice::id);
        if (chosen != attribute.choices.end()) chosen->places.add(number);
    });
    for (auto& attribute : index.attributes) {
        std::ranges::sort(attribute.numbers);
        attribute.lay_steps(index.size());
    }
}

void read_offers(Index& index, const Reading& db) {
    using Row = std::tuple<std::int64_t, base::Day, std::optional<base::Day>>;
    db.each<Row>("select organisation_id, valid_from_day, valid_until_day /* whole */ from offer where state = 'published' and not exists (select 1 from feature_off where feature = 'offers')"
                 " and (import_id is null or import_id not in (select id from import where state = 'applying'))",
                 [&](Row row) {
                     const auto& [organisation, from, until] = row;
                     if (const auto number = index.number_of(OrganisationId{organisation}); number != no_number) index.offers.push_back({number, from, until});
                 });
}

}  // namespace

Index::Index(const Reading& db) : ground(db), kept_(std::make_unique<NowKept>()) {
    const auto originals = read_places(*this, db);
    read_attributes(*this, db);
    read_names(*this, db, originals);
    read_branches(*this, db);
    read_said(*this, db);
    read_offers(*this, db);
}

base::Bits with_words(const Reading& db, const Index& index, std::string_view text) {
    base::Bits found(index.size());
    const auto expression = lexicon::match_expression(text, cities::Synonyms(db));
    if (expression.empty()) return found;
    for (const auto id : db.all<std::int64_t>("select rowid from organisation_search where organisation_search match ? order by rowid", expression))
        if (const auto number = index.number_of(OrganisationId{id}); number != no_number) found.add(number);
    return found;
}

}  // namespace organisations
