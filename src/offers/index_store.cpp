// Reads the offers into memory, a table at a time.
#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_map>

#include "cities/synonyms.h"
#include "lexicon/question.h"
#include "offers/index.h"
#include "offers/now.h"

namespace offers {

using db::Reading;

namespace {

constexpr std::size_t most_of_rows = 4 * 1024 * 1024;  // bytes

std::size_t language_of(const std::string& tag) { return i18n::index(i18n::parse_language(tag).value_or(i18n::Language::ru)); }

struct OwnRow {
    std::int64_t id = 0, category = 0;
    std::string kind;
    std::optional<int> percent, nth;
    std::optional<std::int64_t> amount, before, after;
    IndexedOffer offer;
    std::string root_key;  // of the category of who makes it
};

[[maybe_unused]] void read(db::Row& row, OwnRow& own) {
    row >> own.id >> own.category >> own.kind >> own.percent >> own.nth >> own.amount >> own.before >> own.after >> own.offer.organisation >> own.offer.from >>
        own.offer.until  >> own.offer.all_taken >> own.root_key;
}

// How much of the price one keeps, in percent; nothing where no one can say.
std::optional<double> share(const OwnRow& own) {
    if (own.percent) return *own.percent;
    if (own.kind == "one_plus_one") return 50;
    if (own.kind == "gift") return 100;
    if (own.nth) return 100.0 / *own.nth;
    if (!own.before || *own.before <= 0) return {};
    const auto before = static_cast<double>(*own.before);
    if (own.after) return (before - static_cast<double>(*own.after)) * 100 / before;
    if (own.amount) return static_cast<double>(*own.amount) * 100 / before;
    return {};
}

std::vector<OwnRow> read_offers(Index& index, const Reading& db) {
    auto rows = db.all<OwnRow>(
        "select f.id, coalesce(f.category_id, 0), f.kind, f.percent, f.nth, f.amount, f.price_before, f.price_after, f.organisation_id,"
        " f.valid_from_day, f.valid_until_day, f.limit_total is not null and f.used >= f.limit_total, coalesce(p.key, c.key, '')"
        " /* whole */ from offer f join organisation o on o.id = f.organisation_id and o.state = 'published'"
        " left join category c on c.id = o.category_id left join category p on p.id = c.parent_id"
        " where f.state = 'published' and not exists (select 1 from feature_off where feature = 'offers') and (f.import_id is null or f.import_id not in (select id from import where state = 'applying'))"
        " and (o.import_id is null or o.import_id not in (select id from import where state = 'applying')) order by f.id");
    std::vector<std::pair<base::Day, std::int64_t>> ends;
    std::vector<std::pair<std::int64_t, std::int64_t>> ages;
    std::vector<std::pair<double, base::Day>> gains;
    const auto never = base::Day(std::chrono::year(9999) / 12 / 31);
    for (const auto& row : rows) {
        index.ids.push_back(row.id);
        index.offers.push_back(row.offer);
        const auto end = row.offer.until.value_or(never);
        ends.emplace_back(end, row.id);
        ages.emplace_back(-row.offer.from.time_since_epoch().count(), -row.id);
        gains.emplace_back(-share(row).value_or(-1), end);
    }
    index.by_end = base::Standing(ends);
    index.newest = base::Standing(ages);
    index.by_gain = base::Standing(gains);
    return rows;
}

// An offer without a category of its own stands under the one whose key is that of who makes it.
void read_categories(Index& index, const Reading& db, const std::vector<OwnRow>& rows) {
    using Row = std::tuple<std::int64_t, std::string, std::string, int>;
    std::map<std::int64_t, std::size_t> places;
    db.each<Row>("select id, key, motif, hue from category where of = 'offer' and is_hidden = 0 order by position, id", [&](Row row) {
        auto& [id, key, motif, hue] = row;
        places.emplace(id, index.categories.size());
        index.categories.push_back({.id = id, .key = std::move(key), .motif = std::move(motif), .hue = hue, .offers = base::Bits(index.size())});
    });
    using Text = std::tuple<std::int64_t, std::string, std::string>;
    db.each<Text>("select t.category_id, t.language, t.name from category_text t join category c on c.id = t.category_id where c.of = 'offer'", [&](Text row) {
        auto& [id, language, name] = row;
        if (const auto found = places.find(id); found != places.end()) index.categories[found->second].names[language_of(language)] = std::move(name);
    });
    for (Number number = 0; number < rows.size(); ++number) {
        const auto own = places.find(rows[number].category);
        const auto at = own != places.end() ? own->second : index.category_of_key(rows[number].root_key);
        if (at != nowhere) index.categories[at].offers.add(number);
    }
}

void read_kinds(Index& index, const Reading& db, const std::vector<OwnRow>& rows) {
    index.all = base::Bits(index.size(), true);
    index.of_kind.fill(base::Bits(index.size()));
    index.of_audience.fill(base::Bits(index.size()));
    for (Number number = 0; number < rows.size(); ++number)
        if (const auto kind = std::ranges::find(kind_keys, rows[number].kind); kind != kind_keys.end())
            index.of_kind[static_cast<std::size_t>(kind - kind_keys.begin())].add(number);
    using Row = std::tuple<std::int64_t, std::string>;
    db.each<Row>("select offer_id, audience from offer_audience", [&](Row row) {
        const auto number = index.number_of(OfferId{std::get<0>(row)});
        const auto audience = std::ranges::find(audience_keys, std::get<1>(row));
        if (number != no_number && audience != audience_keys.end()) index.of_audience[static_cast<std::size_t>(audience - audience_keys.begin())].add(number);
    });
}

void read_windows(Index& index, const Reading& db) {
    using Key = std::vector<std::tuple<int, int, int>>;
    std::map<Number, Key> said;
    using Row = std::tuple<std::int64_t, int, int, int>;
    db.each<Row>("select offer_id, weekday, from_minute, until_minute from offer_window order by offer_id, weekday, from_minute, until_minute", [&](Row row) {
        const auto& [id, weekday, from, until] = row;
        if (const auto number = index.number_of(OfferId{id}); number != no_number) said[number].emplace_back(weekday, from, until);
    });
    index.windows.emplace_back();
    std::map<Key, std::size_t> known;
    for (const auto& [number, key] : said) {
        const auto [place, fresh] = known.try_emplace(key, index.windows.size());
        if (fresh) {
            index.windows.emplace_back();
            for (const auto& [weekday, from, until] : key) index.windows.back().push_back({weekday, from, until});
        }
        index.offers[number].windows = place->second;
    }
}

// Where an offer holds: in the branches it names, or in all of its organisation.
void read_places(Index& index, const Reading& db) {
    index.on_map = base::Bits(index.size());
    index.in_district.assign(index.ground.districts.size(), base::Bits(index.size()));
    index.first_point.assign(index.size() + 1, 0);
    std::map<std::int64_t, std::size_t> districts;
    for (const auto& district : index.ground.districts) districts.emplace(district.id, districts.size());
    using Row = std::tuple<std::int64_t, std::int64_t, std::optional<double>, std::optional<double>>;
    db.each<Row>("select f.id, coalesce(b.district_id, 0), b.latitude, b.longitude /* whole */ from offer f join branch b on b.organisation_id = f.organisation_id"
                 " where f.state = 'published' and (not exists (select 1 from offer_branch x where x.offer_id = f.id)"
                 " or exists (select 1 from offer_branch x where x.offer_id = f.id and x.branch_id = b.id)) order by f.id, b.position, b.id",
                 [&](Row row) {
                     const auto& [id, district, latitude, longitude] = row;
                     const auto number = index.number_of(OfferId{id});
                     if (number == no_number) return;
                     const auto found = districts.find(district);
                     const auto in = found == districts.end() ? nowhere : found->second;
                     if (in != nowhere) index.in_district[in].add(number);
                     if (!latitude || !longitude) return;
                     index.on_map.add(number);
                     index.points.push_back({number, {*latitude, *longitude}, in});
                     ++index.first_point[number + 1];
                 });
    for (std::size_t i = 1; i < index.first_point.size(); ++i) index.first_point[i] += index.first_point[i - 1];
}

}  // namespace

Index::Index(const Reading& db) : adverts(db), ground(db), kept_(std::make_unique<NowKept>()), rows_(std::make_unique<Rows>(most_of_rows)) {
    const auto rows = read_offers(*this, db);
    read_categories(*this, db, rows);
    read_kinds(*this, db, rows);
    read_windows(*this, db);
    read_places(*this, db);
}

base::Bits with_words(const Reading& db, const Index& index, std::string_view text) {
    base::Bits found(index.size());
    const auto expression = lexicon::match_expression(text, cities::Synonyms(db));
    if (expression.empty()) return found;
    for (const auto id : db.all<std::int64_t>("select rowid from offer_search where offer_search match ? order by rowid", expression))
        if (const auto number = index.number_of(OfferId{id}); number != no_number) found.add(number);
    return found;
}

}  // namespace offers
