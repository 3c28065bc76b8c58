#include "lexicon/russian_forms.h"

#include <algorithm>
#include <utility>

#include "lexicon/letters.h"
#include "lexicon/stems.h"

namespace lexicon {
namespace {

using std::u32string;
using View = std::u32string_view;

constexpr std::size_t least = 3;

bool is_russian_vowel(char32_t letter) { return one_of(U"аеиоуыэюя", letter); }
bool is_consonant(char32_t letter) { return one_of(U"бвгджзйклмнпрстфхцчшщ", letter); }

class Stems {
public:
    explicit Stems(u32string first) { all_.push_back(std::move(first)); }
    void add(u32string stem) {
        if (stem.size() >= least && std::ranges::find(all_, stem) == all_.end()) all_.push_back(std::move(stem));
    }
    std::vector<u32string> taken() { return std::move(all_); }

private:
    std::vector<u32string> all_;
};

u32string plus(View stem, View ending) { return u32string(stem).append(ending); }

// рисунок: рисунк; китаец: китайц; огонек: огоньк.
void add_without_vowel(Stems& stems, View stem) {
    if (stem.size() < least + 1) return;
    const auto last = stem.back(), vowel = stem[stem.size() - 2], before = stem[stem.size() - 3];
    if (!one_of(U"кцлнйрь", last) || !one_of(U"ео", vowel)) return;
    u32string shorter(stem.substr(0, stem.size() - 2));
    if (is_russian_vowel(before) && vowel == U'е') stems.add(plus(shorter, U"й") + last);
    if (vowel == U'е' && one_of(U"нлв", before)) stems.add(plus(shorter, U"ь") + last);
    stems.add(shorter + last);
}

// табличк: табличек; сказк: сказок; песн: песен.
void add_with_vowel(Stems& stems, View stem) {
    if (stem.size() < least) return;
    const auto last = stem.back(), before = stem[stem.size() - 2];
    if (!one_of(U"кнцлрмй", last)) return;
    if (before == U'ь' || before == U'й') {
        stems.add(plus(stem.substr(0, stem.size() - 2), U"е") + last);
    } else if (is_consonant(before)) {
        for (const View vowel : {U"е", U"о"}) stems.add(plus(stem.substr(0, stem.size() - 1), vowel) + last);
    }
}

// What the last sound of a verb becomes before -у, -ен: сид — сиж, люб — любл.
std::vector<u32string> changed(View root) {
    static constexpr std::pair<View, View> changes[] = {{U"ст", U"щ"}, {U"ск", U"щ"}, {U"с", U"ш"}, {U"х", U"ш"}, {U"з", U"ж"}, {U"д", U"ж"}, {U"г", U"ж"},
                                                        {U"к", U"ч"}, {U"т", U"ч"}, {U"т", U"щ"}, {U"б", U"бл"}, {U"в", U"вл"}, {U"м", U"мл"},
                                                        {U"п", U"пл"}, {U"ф", U"фл"}, {U"д", U"жд"}};
    std::vector<u32string> all;
    for (const auto& [from, to] : changes)
        if (root.ends_with(from)) all.push_back(plus(root.substr(0, root.size() - from.size()), to));
    return all;
}

// Snowball leaves these endings of the present and past on many roots: найдут, скачет, сидел, вернувш.
void add_conjugated(Stems& stems, View root) {
    stems.add(u32string(root));
    for (const View ending : {U"ут", U"ет", U"еш", U"ем", U"ен", U"л", U"ущ"}) stems.add(plus(root, ending));
}

void add_verb(Stems& stems, View infinitive) {  // without -ть
    for (const View ending : {U"л", U"вш", U"н", U"т"}) stems.add(plus(infinitive, ending));
    stems.add(u32string(infinitive));
    if (infinitive.size() < least || !is_russian_vowel(infinitive.back())) return;
    const auto root = infinitive.substr(0, infinitive.size() - 1);
    if (root.size() >= least) add_conjugated(stems, root);
    for (const auto& other : changed(root)) {
        if (other.size() < least) continue;
        stems.add(other);
        for (const View ending : {U"ен", U"ет", U"ут", U"еш"}) stems.add(plus(other, ending));
    }
    for (const View suffix : {U"ова", U"ева"})
        if (infinitive.ends_with(suffix) && infinitive.size() >= suffix.size() + least) {
            const auto base = infinitive.substr(0, infinitive.size() - suffix.size());
            stems.add(plus(base, U"у"));
            if (base.size() > least + 1) stems.add(u32string(base));
        }
    if (infinitive.ends_with(U"ва") && infinitive.size() > least + 2) stems.add(u32string(infinitive.substr(0, infinitive.size() - 2)));
}

// Some plurals end in what Snowball takes for an ending: коров, систем, детали.
void add_plural(Stems& stems, View word) {
    const auto rest = word.substr(0, word.size() - 1);
    if (one_of(U"ао", word.back())) stems.add(russian_stem(rest));
    if (word.back() == U'ь') stems.add(russian_stem(plus(rest, U"и")));
}

void add_going(Stems& stems, View prefix) {  // of -йти
    for (const View form : {U"йд", U"йдут", U"йдет", U"йдем", U"йдеш", U"йден", U"шел", U"шл", U"шедш"}) stems.add(plus(prefix, form));
}

void add_verb_forms(Stems& stems, View word) {
    if (word.ends_with(U"ся") || word.ends_with(U"сь")) word.remove_suffix(2);
    if (word.size() < 4) return;
    const auto head = word.substr(0, word.size() - 2);
    if (word.ends_with(U"йти")) return add_going(stems, word.substr(0, word.size() - 3));
    if (word.ends_with(U"ть")) return add_verb(stems, head);
    if (word.ends_with(U"сти") || word.ends_with(U"зти") || word.ends_with(U"сть")) {
        add_conjugated(stems, head);
        const auto root = head.substr(0, head.size() - 1);
        for (const View sound : {U"д", U"т"}) add_conjugated(stems, plus(root, sound));
        stems.add(plus(root, U"л"));
    } else if (word.ends_with(U"чь")) {
        for (const View sound : {U"ч", U"г", U"ж", U"к"}) add_conjugated(stems, plus(head, sound));
    }
}

// Words whose forms have little in common. Each row is one word; the first is what people look it up by.
void add_irregular(Stems& stems, View word) {
    static const std::vector<std::vector<View>> rows = {
        {U"человек", U"люд"}, {U"люди", U"люд", U"человек"}, {U"ребенок", U"дет", U"ребят", U"ребенк"}, {U"дети", U"дет", U"детск", U"ребенк"},
        {U"год", U"лет"}, {U"быть", U"был", U"буд", U"будет", U"будут", U"есть"}, {U"идти", U"идет", U"идут", U"шел", U"шла", U"шли", U"шло"},
        {U"ехать", U"еду", U"едет", U"едут", U"ехал"}, {U"жить", U"жив", U"живет", U"живут", U"жил"}, {U"петь", U"пою", U"поет", U"поют", U"пел"},
        {U"пить", U"пью", U"пьют", U"пил"}, {U"брать", U"бер", U"берет", U"берут", U"брал"}, {U"взять", U"возьм", U"возьмет", U"взял"},
        {U"дать", U"дал", U"дам", U"даст", U"дадут"}, {U"мочь", U"мог", U"могут", U"мож", U"может", U"можем", U"смог"}, {U"есть", U"ест", U"едят", U"ел"},
        {U"сесть", U"сяд", U"сядет", U"сел"}, {U"стать", U"стан", U"станет", U"станут", U"стал"}, {U"начать", U"начн", U"начнет", U"начнут", U"начал"},
        {U"принять", U"прим", U"примет", U"примут", U"приня"}, {U"снять", U"сним", U"снимет", U"снимут", U"снял"}, {U"понять", U"пойм", U"поймет", U"поймут", U"поня"},
        {U"хотеть", U"хоч", U"хочет", U"хотел", U"хот"}, {U"звать", U"зов", U"зовет", U"зовут", U"зва"}, {U"ждать", U"жду", U"ждет", U"ждут", U"ждем", U"жда"},
        {U"хороший", U"лучш"}, {U"плохой", U"хуж", U"худш"}, {U"мать", U"матер"}, {U"дочь", U"дочер"}, {U"время", U"времен"}, {U"имя", U"имен"},
        {U"деньги", U"денег", U"деньг"}, {U"друг", U"друз"}, {U"брат", U"брат"}, {U"сын", U"сынов"}, {U"день", U"днем", U"дней", U"дням", U"днях"},
        {U"ухо", U"уши", U"уше"}, {U"небо", U"небес"}, {U"чудо", U"чудес"}, {U"сестра", U"сестер"}, {U"весь", U"всех"}, {U"лев", U"льва", U"львы"}};
    for (const auto& row : rows)
        if (row.front() == word)
            for (const auto stem : row) stems.add(u32string(stem));
}

}  // namespace

std::vector<u32string> russian_stems(View word) {
    const auto stem = russian_stem(word);
    Stems stems(stem);
    // The last vowel alone gone: журнал, ресторан and начало lose more than that to Snowball, which takes them for verbs.
    auto bare = word;
    if (bare.size() > least && (is_russian_vowel(bare.back()) || one_of(U"ьй", bare.back()))) bare.remove_suffix(1);
    stems.add(u32string(bare));
    if (bare.size() > least) add_plural(stems, word);
    if (bare.ends_with(U"ни") && bare.size() > 5) stems.add(plus(bare.substr(0, bare.size() - 1), U"ь"));  // вниманье
    add_irregular(stems, word);
    const bool verb = word.ends_with(U"ть") || word.ends_with(U"ться") || word.ends_with(U"ти") || word.ends_with(U"тись") || word.ends_with(U"чь") ||
                      word.ends_with(U"чься");
    if (verb) add_verb_forms(stems, word);
    else {
        add_without_vowel(stems, bare);
        add_with_vowel(stems, stem);
    }
    return stems.taken();
}

}  // namespace lexicon
