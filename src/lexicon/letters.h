// Letters one by one: small, without ё, told apart from signs; and words cut out of a text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lexicon {

// In which language a text is written; nobody says it of a query, a name or a tag.
enum class Tongue : unsigned char { unknown, russian, kazakh, english };

std::u32string decoded(std::string_view utf8);  // an invalid byte is U+FFFD
std::string encoded(std::u32string_view letters);

inline bool one_of(std::u32string_view letters, char32_t letter) { return letters.find(letter) != letters.npos; }
char32_t small(char32_t letter);    // lower case, ё as е
bool in_word(char32_t letter);      // letters, figures and the marks over them
bool is_cyrillic(char32_t letter);
bool is_kazakh_only(char32_t letter);  // ә ғ қ ң ө ұ ү һ і: never in Russian

// One word of a text: its bytes [begin, end), and its letters made small. Of a longer word the first `most_letters`.
struct Word {
    static constexpr std::size_t most_letters = 48;

    std::size_t begin = 0, end = 0;
    std::u32string letters;
};

// The words of a text from its beginning. Hyphens and apostrophes divide: «кружок-студия» is found by either half.
class Words {
public:
    explicit Words(std::string_view text) : text_(text) {}
    bool next(Word&);  // false behind the last
    std::size_t at() const { return at_; }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

}  // namespace lexicon
