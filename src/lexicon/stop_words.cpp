// Words that stand in every text and say nothing of it. Short on purpose: a title may consist of little else.
#include <algorithm>

#include "lexicon/keys.h"

namespace lexicon {

bool is_stop_word(std::u32string_view word) {
    static constexpr std::u32string_view all[] = {
        // Russian
        U"а", U"без", U"бы", U"в", U"во", U"вы", U"где", U"да", U"для", U"до", U"же", U"за", U"и", U"из", U"или", U"их", U"к", U"как", U"ко", U"ли", U"мы",
        U"на", U"над", U"не", U"но", U"о", U"об", U"он", U"она", U"они", U"от", U"по", U"под", U"при", U"про", U"с", U"со", U"так", U"то", U"у", U"что",
        U"чтобы", U"эта", U"это", U"этот", U"я",
        // Kazakh
        U"әр", U"бірге", U"бойынша", U"бұл", U"дейін", U"ең", U"және", U"кейін", U"қарай", U"мен", U"не", U"немесе", U"ол", U"осы", U"пен",
        U"сол", U"туралы", U"үшін", U"бен", U"арқылы",
        // English
        U"an", U"and", U"at", U"by", U"for", U"from", U"in", U"is", U"it", U"of", U"on", U"or", U"the", U"to", U"with"};
    return std::ranges::find(all, word) != std::end(all);
}

}  // namespace lexicon
