// Joins the words that the program says with templates/catalogues/{ru,kk,en}.po, refuses what does not fit, and writes one
// C++ file with all texts.
//
// THE CATALOGUES
//
// msgid is the English text. ru.po and kk.po hold every word; en.po only what shall read otherwise than its msgid (the
// two English forms of a plural are msgid and msgid_plural, so plurals need no entry either). A word with context
// (trc("verb", "Book")) has msgctxt. Named parameters {name} and elements <a>…</a> are the same in every language; a form
// of a plural may leave out {n} where the language has several forms. kk has one form; a file with two equal ones is taken,
// too. Fuzzy entries count as missing. An entry that nothing says any more is an error: take it out (or keep it as #~).
// Spaces that must not break are put in by the build (i18n/typography.h): catalogues are typed with plain ones.
//
// Words come from the templates (<room>/templates.words) and from C++: words("…"), words("one", "many", …), Words{"…"}.
// `compile_catalogues --missing …` (target missing_words) prints the entries that lack, ready to be pasted. While one works
// on something half done, cmake -DQALA_MISSING_WORDS=warn says them in English and only warns.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "tools/files.h"
#include "tools/po.h"
#include "tools/word_use.h"

namespace tools {

// The literals of words(…) in a C++ source.
std::vector<WordUse> words_of_source(const SourceFile& file, std::vector<Complaint>& complaints);

struct JoinedCatalogues {
    std::string source;                  // catalogue.cpp
    std::string pot;                     // qala.pot, for translation programs
    std::array<std::string, 3> missing;  // by i18n::Language, entries to be filled; empty when none lacks
    std::vector<Complaint> lacking;      // words a language has no text for, at the place that says them
    std::vector<Complaint> complaints;   // everything else; when there are any, source is empty
};

// `catalogues` in the order of i18n::Language.
JoinedCatalogues join_catalogues(const std::vector<WordUse>& uses, const std::array<PoFile, 3>& catalogues);

}  // namespace tools
