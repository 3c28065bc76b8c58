#include "i18n/words.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

#include "kit/text.h"

using namespace i18n;
using tests::spaced;

namespace {

using K = Segment::Kind;
constexpr Segment one[] = {{K::text, "осталось "}, {K::value, "n"}, {K::text, " место"}};
constexpr Segment few[] = {{K::text, "осталось "}, {K::value, "n"}, {K::text, " места"}};
constexpr Segment many[] = {{K::text, "осталось "}, {K::value, "n"}, {K::text, " мест"}};
constexpr Segment kazakh[] = {{K::value, "n"}, {K::text, " орын қалды"}};
constexpr Segment english[] = {{K::value, "n"}, {K::text, " seats left"}}, single[] = {{K::value, "n"}, {K::text, " seat left"}};
constexpr Segment plain[] = {{K::text, "Войти"}};
constexpr Form ru_forms[] = {one, few, many}, kk_forms[] = {kazakh}, en_forms[] = {single, english}, plain_forms[] = {plain};

std::size_t russian(std::uint64_t n) { return n % 10 == 1 && n % 100 != 11 ? 0 : n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 10 || n % 100 >= 20) ? 1 : 2; }
std::size_t only(std::uint64_t) { return 0; }
std::size_t two(std::uint64_t n) { return n != 1; }

const Catalogue& words() {
    static const auto entries = [] {
        std::array all{Entry{word_key({}, "{n} seat left"), {ru_forms, kk_forms, en_forms}},
                       Entry{word_key("verb", "Sign in"), {plain_forms, plain_forms, plain_forms}}};
        std::ranges::sort(all, {}, &Entry::key);
        return all;
    }();
    static const Catalogue catalogue{entries, {russian, only, two}};
    return catalogue;
}

std::string seats(Language language, std::int64_t n) {
    const std::array parameters{Parameter("n", n)};
    return Phrase(words(), language, {word_key({}, "{n} seat left"), "{n} seat left", "{n} seats left"}, parameters).say();
}

}  // namespace

TEST_CASE("a number chooses the form its language wants", "[words]") {
    CHECK(seats(Language::ru, 1) == "осталось 1 место");
    CHECK(seats(Language::ru, 22) == "осталось 22 места");
    CHECK(seats(Language::ru, 12345) == spaced("осталось 12_345 мест"));
    CHECK(seats(Language::kk, 5) == "5 орын қалды");
    CHECK(seats(Language::en, 1) == "1 seat left");
    CHECK(seats(Language::en, 1200) == "1,200 seats left");
}

TEST_CASE("words of an error choose the form, too, though their number is text", "[words]") {
    const auto words_left = base::words("{n} seat left", "{n} seats left", {{"n", "3"}});
    CHECK(say(Language::ru, words_left, words()) == "осталось 3 места");
    CHECK(say(Language::ru, base::words("{n} seat left", {{"n", spaced("1_021")}}), words()) == spaced("осталось 1_021 место"));
}

TEST_CASE("a context keeps equal English words apart", "[words]") {
    CHECK(word(words(), Language::ru, {word_key("verb", "Sign in"), "Sign in"}) == "Войти");
    CHECK(word(words(), Language::ru, {word_key({}, "Sign in"), "Sign in"}) == "Sign in");
}

TEST_CASE("what a catalogue lacks is said in English", "[words]") {
    CHECK(say(Language::kk, base::words("{a} and {b} and {c}", {{"b", "2"}, {"a", "1"}}), words()) == "1 and 2 and ");
    const std::array parameters{Parameter("n", 1), Parameter("a", Element{"<b>", "</b>"})};
    CHECK(Phrase(words(), Language::ru, {7, "<a>{n}</a> day", "<a>{n}</a> days"}, parameters).say() == "1 day");
    CHECK(segments_of("a { b } < c {d1} {} <e> {f g}").size() == 5);
}

TEST_CASE("every key of a large catalogue is found, and no other", "[words]") {
    std::vector<Entry> entries;
    for (int i = 0; i < 3000; ++i) entries.push_back({word_key({}, "word " + std::to_string(i)), {plain_forms, plain_forms, plain_forms}});
    std::ranges::sort(entries, {}, &Entry::key);
    const Catalogue large{entries, {russian, only, two}};
    for (int i = 0; i < 3000; ++i) CHECK(large.find(word_key({}, "word " + std::to_string(i))) != nullptr);
    for (int i = 3000; i < 4000; ++i) CHECK(large.find(word_key({}, "word " + std::to_string(i))) == nullptr);
    CHECK(large.find(0) == nullptr);
    CHECK(large.find(~0ull) == nullptr);
    CHECK(Catalogue{}.find(1) == nullptr);
}
