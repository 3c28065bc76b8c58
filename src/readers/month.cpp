#include "readers/month.h"

#include <array>
#include <span>

namespace readers {
namespace {

// Whole words stand as they are; a stem with '*' takes any ending of at most five letters (ten bytes of Cyrillic).
constexpr std::array<std::array<std::string_view, 8>, 12> names = {{
    {"январ*", "янв", "қаңтар*", "january", "jan", "қаң"},
    {"феврал*", "фев", "февр", "ақпан*", "february", "feb", "ақп"},
    {"март", "марта", "марте", "мар", "наурыз*", "march", "mar", "нау"},
    {"апрел*", "апр", "сәуір*", "april", "apr", "сәу"},
    {"май", "мая", "мае", "мамыр*", "may", "мам"},
    {"июн*", "маусым*", "june", "jun", "мау"},
    {"июл*", "шілде*", "july", "jul", "шіл"},
    {"август*", "авг", "тамыз*", "august", "aug", "там"},
    {"сентябр*", "сен", "сент", "қыркүйек*", "september", "sep", "sept", "қыр"},
    {"октябр*", "окт", "қазан*", "october", "oct", "қаз"},
    {"ноябр*", "ноя", "нояб", "қараша*", "november", "nov", "қар"},
    {"декабр*", "дек", "желтоқсан*", "december", "dec", "жел"},
}};

bool names_month(std::string_view word, std::string_view name) {
    if (!name.ends_with('*')) return word == name;
    name.remove_suffix(1);
    return word.starts_with(name) && word.size() <= name.size() + 10;
}

}  // namespace

std::optional<unsigned> month_of(std::string_view word) {
    if (word.empty()) return {};
    for (unsigned month = 0; month < names.size(); ++month)
        for (const auto name : names[month])
            if (!name.empty() && names_month(word, name)) return month + 1;
    return {};
}

}  // namespace readers
