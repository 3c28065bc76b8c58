#include "merging/likeness.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

#include "base/text.h"
#include "lexicon/letters.h"

namespace merging {
namespace {

constexpr int same_phone = 60, same_handle = 50, next_door = 25, same_street = 10, same_house = 15, same_name = 40, like_name = 20;
constexpr double next_door_metres = 50, same_street_metres = 150, same_name_from = 0.8, like_name_from = 0.5;

// As they are after russian_sounds().
constexpr std::array<std::u32string_view, 21> legal_forms{U"тоо", U"жшс", U"ип", U"жк", U"ао", U"ак", U"ооо", U"оао", U"пао", U"чп", U"кх", U"шк", U"гу", U"мм", U"кгу", U"кмм", U"гкп", U"мкк", U"ллп", U"лтд", U"ллк"};

constexpr std::pair<char32_t, char32_t> kazakh_sounds[] = {{U'ә', U'а'}, {U'і', U'и'}, {U'ң', U'н'}, {U'ғ', U'г'}, {U'ү', U'у'}, {U'ұ', U'у'}, {U'қ', U'к'}, {U'ө', U'о'}, {U'һ', U'х'}};

constexpr std::pair<std::u32string_view, std::u32string_view> latin_pairs[] = {{U"sh", U"ш"}, {U"ch", U"ч"}, {U"zh", U"ж"}, {U"kh", U"х"}, {U"ya", U"я"}, {U"yu", U"ю"}, {U"ts", U"ц"}};
constexpr std::u32string_view latin_letters = U"abcdefghijklmnopqrstuvwxyz", latin_sounds = U"абкдефгхижклмнопкрстуввхиз";

std::u32string russian_sounds(std::u32string_view word) {
    std::u32string out;
    while (!word.empty()) {
        const auto pair = std::ranges::find_if(latin_pairs, [&](const auto& p) { return word.starts_with(p.first); });
        if (pair != std::end(latin_pairs)) {
            out += pair->second;
            word.remove_prefix(pair->first.size());
            continue;
        }
        auto letter = word.front();
        if (const auto latin = latin_letters.find(letter); latin != latin_letters.npos) letter = latin_sounds[latin];
        if (const auto* kazakh = std::ranges::find(kazakh_sounds, letter, &std::pair<char32_t, char32_t>::first); kazakh != std::end(kazakh_sounds)) letter = kazakh->second;
        out += letter;
        word.remove_prefix(1);
    }
    return out;
}

// Three letters of 21 bits each.
void add_trigrams(std::vector<std::uint64_t>& all, const std::u32string& word) {
    const auto padded = U"  " + word + U" ";
    for (std::size_t i = 0; i + 2 < padded.size(); ++i) all.push_back(std::uint64_t{padded[i]} << 42 | std::uint64_t{padded[i + 1]} << 21 | padded[i + 2]);
}

double best_likeness(const Known& one, const Known& other) {
    double best = 0;
    for (const auto& mine : one.names)
        for (const auto& yours : other.names) best = std::max(best, likeness(mine, yours));
    return best;
}

double nearest_metres(const Known& one, const Known& other) {
    double nearest = std::numeric_limits<double>::infinity();
    for (const auto& mine : one.spots) {
        if (!mine.point) continue;
        const web::Distance distance(*mine.point);
        for (const auto& yours : other.spots)
            if (yours.point) nearest = std::min(nearest, distance.metres(*yours.point));
    }
    return nearest;
}

bool in_one_house(const Known& one, const Known& other) {
    return std::ranges::any_of(one.spots, [&](const Spot& mine) { return !mine.address.empty() && std::ranges::find(other.spots, mine.address, &Spot::address) != other.spots.end(); });
}

bool share_one(const std::vector<std::string>& mine, const std::vector<std::string>& yours) {
    return std::ranges::any_of(mine, [&](const std::string& each) { return std::ranges::find(yours, each) != yours.end(); });
}

}  // namespace

Name name_of(std::string_view typed) {
    Name name;
    const auto folded = lexicon::decoded(base::folded(typed));
    for (std::size_t at = 0; at < folded.size();) {
        const auto end = std::min(folded.find(U' ', at), folded.size());
        auto word = russian_sounds(std::u32string_view(folded).substr(at, end - at));
        if (std::ranges::find(legal_forms, word) == legal_forms.end()) name.words.push_back(std::move(word));
        at = end + 1;
    }
    for (const auto& word : name.words) {
        add_trigrams(name.trigrams, word);
        if (word.find_first_of(U"0123456789") != word.npos) name.numbers.push_back(word);
    }
    std::ranges::sort(name.numbers);
    std::ranges::sort(name.trigrams);
    name.trigrams.erase(std::ranges::unique(name.trigrams).begin(), name.trigrams.end());
    return name;
}

double likeness(const Name& one, const Name& other) {
    if (one.trigrams.empty() || other.trigrams.empty()) return 0;
    if (!one.numbers.empty() && !other.numbers.empty() && one.numbers != other.numbers) return 0;
    std::size_t shared = 0;
    for (auto mine = one.trigrams.begin(), yours = other.trigrams.begin(); mine != one.trigrams.end() && yours != other.trigrams.end();) {
        if (*mine == *yours) ++shared, ++mine, ++yours;
        else if (*mine < *yours) ++mine;
        else ++yours;
    }
    return static_cast<double>(shared) / static_cast<double>(one.trigrams.size() + other.trigrams.size() - shared);
}

std::string handle_of(std::string_view address) {
    std::string text(address.substr(0, address.find_first_of("?#")));
    for (auto& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    for (const std::string_view begins : {"https://", "http://", "www.", "m."})
        if (text.starts_with(begins)) text.erase(0, begins.size());
    while (text.ends_with('/')) text.pop_back();
    // Of the network itself, not of somebody in it.
    for (const std::string_view network : {"instagram.com", "t.me", "telegram.me", "facebook.com", "vk.com", "youtube.com", "tiktok.com", "2gis.kz", "2gis.ru", "wa.me", "kaspi.kz", "google.com", "yandex.kz", "taplink.cc"})
        if (text == network) return {};
    return text;
}

Known known_by(const organisations::Draft& draft) {
    Known known;
    for (const auto& text : draft.texts)
        if (auto name = name_of(text.name); !name.words.empty()) known.names.push_back(std::move(name));
    for (const auto& branch : draft.branches)
        known.spots.push_back({base::folded(branch.address), branch.latitude && branch.longitude ? std::optional(web::Point{*branch.latitude, *branch.longitude}) : std::nullopt});
    return known;
}

Score score(const Known& one, const Known& other) {
    Score made;
    const auto add = [&](int points, std::string_view why) { made.points += points, made.why.append(made.why.empty() ? "" : ",").append(why); };
    if (share_one(one.phones, other.phones)) add(same_phone, "phone");
    if (share_one(one.handles, other.handles)) add(same_handle, "handle");
    if (const auto like = best_likeness(one, other); like >= same_name_from) add(same_name, "name");
    else if (like >= like_name_from) add(like_name, "like_name");
    if (made.points == 0) return made;
    if (const auto metres = nearest_metres(one, other); metres < next_door_metres) add(next_door, "near");
    else if (metres < same_street_metres) add(same_street, "street");
    if (in_one_house(one, other)) add(same_house, "address");
    return made;
}

}  // namespace merging
