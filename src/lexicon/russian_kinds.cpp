#include "lexicon/russian_kinds.h"

#include <algorithm>
#include <initializer_list>

namespace lexicon {
namespace {

using View = std::u32string_view;
using Views = std::initializer_list<View>;

struct MarkedEndings {
    char mark;
    Views endings;
};

View ending_of(View word, View stem) { return word.substr(std::min(stem.size(), word.size())); }

bool ends_in(View word, Views endings) {
    return std::ranges::any_of(endings, [word](View ending) { return word.ends_with(ending); });
}

bool is_quality(View ending) { return ending.starts_with(U"ост"); }  // возможн-ость

}  // namespace

char ending_mark(View word, View stem) {
    static constexpr MarkedEndings rows[] = {
        {'M', {U"", U"а", U"о", U"ы", U"ом", U"ой", U"ий", U"ие", U"ому", U"ему", U"ь", U"я", U"у", U"ю", U"и", U"й", U"л", U"ла", U"ло", U"ли", U"ят",
               U"ем", U"ей", U"ею", U"ою"}},
        {'N', {U"е", U"ов", U"ев", U"ам", U"ям", U"ами", U"ями", U"ах", U"ях", U"ия", U"ию", U"ии", U"иям", U"иями", U"иях", U"ием", U"ией", U"иею",
               U"ья", U"ью", U"ье", U"ьи", U"ьев", U"ьям", U"ьями", U"ьях", U"ьем", U"ьей", U"ьею"}},
        {'A', {U"ее", U"ый", U"ое", U"ые", U"ого", U"его", U"ым", U"ых", U"их", U"юю", U"ыми", U"ими"}},
        {'P', {U"ая", U"яя", U"им", U"ую", U"н", U"на", U"но", U"ны"}}};
    const auto ending = ending_of(word, stem);
    if (is_quality(ending)) return 'N';
    if (ends_in(ending, {U"ся", U"сь"})) return 'R';
    for (const auto& [mark, endings] : rows)
        if (std::ranges::find(endings, ending) != endings.end()) return mark;
    // Behind a suffix: лимон-ный, пи-шущий.
    const bool declined = ends_in(ending, {U"ый", U"ий", U"ой", U"ая", U"яя", U"ое", U"ее", U"ые", U"ие", U"ых", U"их", U"ым", U"им", U"ей", U"ого", U"его",
                                           U"ому", U"ему", U"ую", U"юю", U"ыми", U"ими", U"ом", U"ем"});
    return declined ? 'P' : 'V';
}

std::string_view marks_asked(View word, View stem) {
    const auto ending = ending_of(word, stem);
    if (ends_in(word, {U"ться", U"тись", U"чься"})) return "R";
    if (is_quality(ending)) return "N";
    if (word.ends_with(U"ть") && ending != U"ь") return "MPV";  // петь; роль ends in -ь alone
    if (ends_in(word, {U"ть", U"ти", U"чь"})) return "NMPV";    // идти and дети, беречь and ночь
    if (ending == U"ый") return "MAP";
    if (ending == U"ий" || ending == U"ой") return "NMAP";
    switch (ending_mark(word, stem)) {
        case 'A': return "NMA";
        case 'P': return "NMP";
        case 'V': return "NMV";
        case 'R': return "NMR";
        default: return "NM";
    }
}

}  // namespace lexicon
